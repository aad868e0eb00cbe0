"""Whoever follows an organisation, a channel, a tag or an author goes on hearing of it under another name."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from tests.building.conftest import SmallSite
from tests.publishing.test_moves import leads

HOME = "http://localhost:8000"
TEXT = "---\nkind: case\ntitle: {slug}\nslug: {slug}\ndate: 2009-01-01\n{more}---\nText.\n"
REST = {"tags": "[reward]", "channels": "[facebook]", "author": "Anna"}
LISTS = ["cases", "organisations", "channels", "tags", "authors"]


@pytest.fixture
def site(site: SmallSite) -> SmallSite:
    site.settings |= {"CASEBOOK_LISTS": LISTS, "CASEBOOK_HEADERS": True}
    case(site, "tip", organisation="ISS", **REST)
    site.build()
    return site


def case(site: SmallSite, slug: str, **fields: str) -> None:
    more = "".join(f"{name}: {value}\n" for name, value in fields.items())
    site.write(f"content/{slug}.md", TEXT.format(slug=slug, more=more))


def told(capsys: pytest.CaptureFixture[str]) -> str:
    """Return what was warned of lists since the last time, without the lines of the files."""
    lines = capsys.readouterr().err.splitlines()
    own = ("content/tip.md", "    If ", "pelicanconf.py: warning: CASEBOOK_RENAMED")
    return "\n".join(line for line in lines if line.startswith(own))


def ledger(site: SmallSite) -> str:
    return "".join(path.read_text() for path in sorted((site.content / "ledger").rglob("*.jsonl")))


def feeds(files: Mapping[str, bytes], name: str) -> list[bytes]:
    return [files[f"feeds/{name}{ending}"] for ending in (".atom.xml", ".rss.xml", ".json")]


def test_pages_and_feeds_of_an_organisation_go_on_under_its_new_name(site: SmallSite) -> None:
    old = feeds(site.files(), "organisations/iss")
    case(site, "tip", organisation="ISS Facility Services", **REST)
    for _ in range(2):
        site.build()
        files = site.files()
        now = f"{HOME}/organisations/iss-facility-services/"
        assert leads(files) == {"organisations/iss/index.html": now}
        page = files["organisations/iss/index.html"].decode()
        assert "<h1>ISS Facility Services</h1>" in page
        assert f'<p>This list has moved to <a href="{now}">{now}</a>.</p>' in page.replace("<wbr>", "")
        copies = feeds(files, "organisations/iss")
        assert copies == feeds(files, "organisations/iss-facility-services")
        assert copies != old
        assert b"/feeds/organisations/iss-facility-services.atom.xml" in copies[0]
        rules = files["_redirects"].decode()
        assert "/organisations/iss/* /organisations/iss-facility-services/:splat 301\n" in rules
        for ending in (".atom.xml", ".rss.xml", ".json"):
            now = f"/feeds/organisations/iss-facility-services{ending}"
            assert f"/feeds/organisations/iss{ending} {now} 301\n" in rules
    assert ledger(site).count('"what": "renamed"') == 1


def test_nobody_gets_an_entry_as_new(site: SmallSite) -> None:
    before = feeds(site.files(), "organisations/iss")[0]
    case(site, "tip", organisation="Rentokil", **REST)
    site.build()
    after = feeds(site.files(), "organisations/iss")[0]
    entry = b":case/tip</id>"
    assert before.count(entry) == after.count(entry) == 1


def test_tags_channels_and_authors_likewise(site: SmallSite) -> None:
    case(site, "tip", organisation="ISS", tags="[rewards]", channels="[Facebook pages]", author="Anna Berg")
    site.build()
    assert leads(site.files()) == {
        "authors/anna/index.html": f"{HOME}/authors/anna-berg/",
        "channels/facebook/index.html": f"{HOME}/channels/facebook-pages/",
        "tags/reward/index.html": f"{HOME}/tags/rewards/",
    }
    assert "feeds/tags/reward.json" in site.files()
    assert "feeds/channels/facebook.json" in site.files()


def test_a_list_that_is_gone_leads_to_all_others_and_has_no_feed(site: SmallSite) -> None:
    case(site, "tip", organisation="ISS", channels="[facebook]", author="Anna")
    site.build()
    assert leads(site.files()) == {"tags/reward/index.html": f"{HOME}/tags/"}
    page = site.files()["tags/reward/index.html"].decode()
    assert f'Nothing stands in this list any more. All others are at <a href="{HOME}/tags/">' in page
    assert "feeds/tags/reward.json" not in site.files()
    assert "/tags/reward/ /tags/ 301\n" in site.files()["_redirects"].decode()


def test_each_language_leads_to_its_own_list(site: SmallSite) -> None:
    site.write(
        "content/tip.sv.md",
        "---\nkind: case\nslug: tip\nlang: sv\ntranslation: true\ntitle: Tips\n---\nText.\n",
    )
    site.build()
    assert "sv/organisations/iss/index.html" in site.files()
    case(site, "tip", organisation="Rentokil", **REST)
    site.build()
    led = leads(site.files())
    assert led["organisations/iss/index.html"] == f"{HOME}/organisations/rentokil/"
    assert led["sv/organisations/iss/index.html"] == f"{HOME}/sv/organisations/rentokil/"
    assert "Listan har flyttat till" in site.files()["sv/organisations/iss/index.html"].decode()


def test_a_name_that_comes_back_is_itself(site: SmallSite) -> None:
    for name in ("Rentokil", "ISS"):
        case(site, "tip", organisation=name, **REST)
        site.build()
    assert leads(site.files()) == {"organisations/rentokil/index.html": f"{HOME}/organisations/iss/"}


def test_the_author_may_say_otherwise(site: SmallSite) -> None:
    case(site, "tip", organisation="Rentokil", **REST)
    case(site, "other", organisation="Unionen")
    site.settings["CASEBOOK_RENAMED"] = [("/organisations/iss/", "")]
    site.build()
    assert leads(site.files()) == {"organisations/iss/index.html": f"{HOME}/organisations/"}
    site.settings["CASEBOOK_RENAMED"] = [("/organisations/iss/", "/organisations/unionen/")]
    site.build()
    assert leads(site.files()) == {"organisations/iss/index.html": f"{HOME}/organisations/unionen/"}


def test_what_is_no_list_of_the_site_takes_no_place(site: SmallSite) -> None:
    site.settings["CASEBOOK_LISTS"] = ["cases"]
    site.settings["CASEBOOK_FEEDS"] = ["all"]
    case(site, "tip", organisation="Rentokil")
    site.build()
    assert leads(site.files()) == {}
    assert "feeds/organisations/iss.json" not in site.files()


def test_a_page_that_stands_there_stays(site: SmallSite) -> None:
    case(site, "tip", organisation="Rentokil", **REST)
    place = "organisations/iss/index.html"
    site.write(
        "content/own.md", f"Title: Own\nDate: 2026-01-01\nSave_as: {place}\nURL: organisations/iss/\n\nOwn.\n"
    )
    site.build()
    assert leads(site.files()) == {}
    assert b"Own." in site.files()[place]


def test_whoever_renames_something_is_told_once_what_becomes_of_it(
    site: SmallSite, capsys: pytest.CaptureFixture[str]
) -> None:
    assert told(capsys) == ""
    case(site, "tip", organisation="Rentokil", channels="[facebook]", author="Anna")
    for _ in range(2):
        site.build(CASEBOOK_PUBLISHES=False)
        said = (
            "content/tip.md:1:1: warning: tags: nothing stands at /tags/reward/ any more,"
            " and whoever follows that hears of nothing more\n"
            "    If it has another name now, write"
            ' CASEBOOK_RENAMED = [("/tags/reward/", "/tags/…/")] into pelicanconf.py.\n'
            "content/tip.md:6:15: warning: organisation: all that stood at /organisations/iss/ stands at"
            " /organisations/rentokil/ now: links and feeds of the old name lead there\n"
            "    If that is another and not the same, write"
            ' CASEBOOK_RENAMED = [("/organisations/iss/", "")] into pelicanconf.py.'
        )
        assert told(capsys) == said
    site.build()
    assert "/tags/reward/" in told(capsys)
    site.build()
    assert told(capsys) == ""


def test_a_name_that_no_list_has_is_told(site: SmallSite, capsys: pytest.CaptureFixture[str]) -> None:
    site.build(CASEBOOK_RENAMED=[("/tags/once/", "/tags/rewards/")])
    assert "nothing stands at /tags/rewards/, so what has that name now leads nowhere" in told(capsys)
