"""A year, a country or a choice of evidence that was published leads on once nothing is there any more."""

from __future__ import annotations

import pytest

from tests.building.conftest import SmallSite
from tests.publishing.test_moves import leads

HOME = "http://localhost:8000"
CASE = "---\nkind: case\ntitle: {slug}\nslug: {slug}\ndate: {date}\norganisation: ISS\n{more}---\nText.\n"
SWEDISH = "---\nkind: case\nslug: tip\nlang: sv\ntranslation: true\ntitle: Tips\n---\nText.\n"
LISTS = ["cases", "archive", "countries", "evidence"]
FACEBOOK = "channels: [facebook]\n"
MET = f"{FACEBOOK}outcome: {{goal: met, date: 2010-02-01, because: All came.}}\n"


@pytest.fixture
def site(site: SmallSite) -> SmallSite:
    """Return a site with a case of its own language, which was published."""
    site.settings |= {"CASEBOOK_LISTS": LISTS, "CASEBOOK_HEADERS": True}
    case(site, "tip", "country: SE\n", "2009-01-01")
    site.build()
    return site


def case(site: SmallSite, slug: str, more: str = "", date: str = "2010-01-01") -> None:
    site.write(f"content/{slug}.md", CASE.format(slug=slug, date=date, more=more))


def led(site: SmallSite) -> dict[str, str]:
    """Return where the pages of lists lead on to, all of them as addresses below that of the site."""
    site.build()
    found = leads(site.files()).items()
    return {place.removesuffix("index.html"): address.removeprefix(f"{HOME}/") for place, address in found}


def pages(site: SmallSite) -> str:
    """Return what the ledger says of pages of lists."""
    return (site.content / "ledger/lists.jsonl").read_text()


def test_a_year_and_a_country_lead_to_all_of_their_kind(site: SmallSite) -> None:
    case(site, "tip", "country: DK\n")
    for _ in range(2):
        assert led(site) == {
            "archive/2009/": "archive/",
            "countries/SE/": "countries/",
            "evidence/country/se/": "evidence/",
        }
    page = site.files()["archive/2009/index.html"].decode()
    assert "<h1>Archive</h1>" in page
    assert f'Nothing stands in this list any more. All others are at <a href="{HOME}/archive/">' in page
    assert "/countries/SE/ /countries/ 301\n" in site.files()["_redirects"].decode()
    assert 'location = "/archive/2009/"' in site.files()["_moved.nginx.conf"].decode()


def test_a_choice_leads_to_what_it_was_chosen_from(site: SmallSite) -> None:
    case(site, "tip", MET, "2009-01-01")
    case(site, "ad", FACEBOOK, "2009-01-01")
    site.build()
    pair = "evidence/channel/facebook/outcome/met/"
    assert f"{pair}index.html" in site.files()
    # All cases of the channel have one outcome now: the page of the channel is that of both.
    case(site, "ad", MET, "2009-01-01")
    assert led(site)[pair] == "evidence/channel/facebook/"
    page = site.files()[f"{pair}index.html"].decode()
    assert "<h1>Evidence</h1>" in page
    assert "Those that can be chosen from are at" in page
    for slug in ("tip", "ad"):
        case(site, slug, MET.replace("facebook", "x").replace("met", "partly"), "2009-01-01")
    found = led(site)
    assert found[pair] == found["evidence/channel/facebook/"] == found["evidence/outcome/met/"] == "evidence/"
    assert f"/{pair} /evidence/ 301\n" in site.files()["_redirects"].decode()


def test_each_language_leads_to_its_own(site: SmallSite) -> None:
    site.write("content/tip.sv.md", SWEDISH)
    site.build()
    case(site, "ad", FACEBOOK, "2009-01-01")
    site.build()
    assert "sv/evidence/channel/facebook/index.html" not in site.files()
    case(site, "tip", "country: DK\n")
    case(site, "ad", "channels: [x]\n", "2009-01-01")
    found = led(site)
    assert found["evidence/channel/facebook/"] == "evidence/"
    assert found["sv/archive/2009/"] == "sv/archive/"
    assert found["sv/countries/SE/"] == "sv/countries/"
    assert found["sv/evidence/country/se/"] == "sv/evidence/"
    assert "sv/evidence/channel/facebook/" not in found
    page = site.files()["sv/archive/2009/index.html"].decode()
    assert '<html lang="sv">' in page
    assert "<h1>Arkiv</h1>" in page


def test_a_language_of_which_nothing_is_left_leads_to_that_of_the_site(site: SmallSite) -> None:
    site.write("content/tip.sv.md", SWEDISH)
    site.build()
    site.settings["CASEBOOK_LANGUAGES"] = ["en"]
    found = led(site)
    assert found["sv/archive/2009/"] == "archive/2009/"
    assert found["sv/evidence/country/se/"] == "evidence/country/se/"
    assert b"This list has moved to" in site.files()["sv/archive/2009/index.html"]


def test_what_is_built_and_not_published_leads_on_and_is_not_written_down(site: SmallSite) -> None:
    before = pages(site)
    case(site, "tip", "country: DK\n")
    site.settings["CASEBOOK_PUBLISHES"] = False
    assert led(site)["countries/SE/"] == "countries/"
    assert pages(site) == before
    case(site, "tip", "country: NO\n")
    assert "countries/DK/" not in led(site)


def test_a_page_is_written_down_once_and_long_lists_by_their_first_alone(site: SmallSite) -> None:
    site.settings["CASEBOOK_PER_PAGE"] = 1
    case(site, "ad", date="2009-01-01")
    assert led(site) == {}
    site.build()
    assert "archive/2009/page/2/index.html" in site.files()
    lines = pages(site).splitlines()
    assert lines.count('{"what": "page", "path": "archive/2009/"}') == 1
    assert not [line for line in lines if "/page/" in line or line.endswith(('"archive/"}', '"evidence/"}'))]


def test_what_comes_back_is_itself(site: SmallSite) -> None:
    case(site, "tip", "country: DK\n", "2009-01-01")
    site.build()
    case(site, "tip", "country: SE\n", "2009-01-01")
    assert led(site) == {"countries/DK/": "countries/", "evidence/country/dk/": "evidence/"}


def test_where_the_site_has_no_such_lists_any_more_nothing_leads_there(site: SmallSite) -> None:
    site.settings["CASEBOOK_LISTS"] = ["cases", "archive"]
    case(site, "tip")
    assert led(site) == {"archive/2009/": "archive/"}
