"""What was cited is found at the address that was cited, wherever its text is now."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path

import html5lib
import pytest

from casebook.building.run import Said
from tests.building.conftest import SmallSite
from tests.feeds.scenario import Bench, lay
from tests.sparing import one_of

CASE = (
    "---\nkind: case\ntitle: {title}\nslug: {slug}\n{more}date: 2009-01-01\norganisation: ISS\n---\nText.\n"
)
TIP = "content/tip.md"
SCRIPT = "theme/casebook/moved.js"


def case(site: SmallSite, name: str, slug: str, more: str = "") -> None:
    site.write(f"content/{name}.md", CASE.format(title=name.title(), slug=slug, more=more))


def leads(files: Mapping[str, bytes]) -> dict[str, str]:
    """Return where pages lead on to, by their places; each says so in every way that there is."""
    found = {}
    for place, data in files.items():
        if place.endswith(".html") and b'http-equiv="refresh"' in data:
            page = html5lib.parse(data, namespaceHTMLElements=False)
            refresh = page.find(".//meta[@http-equiv='refresh']").get("content")
            address = refresh.removeprefix("0; url=")
            assert page.find(".//main/p/a").get("href") == address
            assert page.find(".//meta[@name='robots']").get("content") == "noindex"
            assert page.find(".//link[@rel='canonical']") is not None
            (script,) = page.iter("script")
            assert re.fullmatch(rf"(https?://[^/]+|\.\./\.\.)/{SCRIPT}", script.get("src"))
            assert script.get("data-address") == address
            assert data.index(b"<script") < data.index(b'<meta http-equiv="refresh"')
            found[place] = address
    assert (SCRIPT in files) == bool(found)
    return found


def refused(site: SmallSite) -> list[tuple[str, int, str, dict[str, object]]]:
    with pytest.raises(Said) as said:
        site.build()
    return [(each.file, each.line, each.key, dict(each.params)) for each in said.value.problems]


def test_a_case_is_found_at_every_address_that_it_had(site: SmallSite) -> None:
    site.build()
    home = "http://localhost:8000"
    assert leads(site.files()) == {}
    case(site, "tip", "a-tip", "id: tip\n")
    site.build()
    assert leads(site.files()) == {"cases/tip/index.html": f"{home}/cases/a-tip/"}
    case(site, "tip", "the-tip", "id: tip\n")
    site.build()
    now = f"{home}/cases/the-tip/"
    assert leads(site.files()) == {"cases/tip/index.html": now, "cases/a-tip/index.html": now}
    page = site.files()["cases/tip/index.html"].decode()
    assert "<h1>Tip</h1>" in page
    assert f'<p>This case has moved to <a href="{now}">{now}</a>.</p>' in page.replace("<wbr>", "")
    # It is broken after slashes, and not between two of them.
    assert ">http://<wbr>localhost:8000/<wbr>cases/<wbr>the-tip/</a>" in page
    assert f'<link rel="canonical" href="{now}">' in page
    case(site, "tip", "tip")
    site.build()
    now = f"{home}/cases/tip/"
    assert leads(site.files()) == {f"cases/{old}-tip/index.html": now for old in ("a", "the")}


def test_old_addresses_stand_in_no_list_and_no_feed(site: SmallSite) -> None:
    site.build()
    case(site, "tip", "a-tip", "id: tip\n")
    site.build()
    naming = {place for place, data in site.files().items() if b"cases/tip/" in data}
    assert naming == set()


@pytest.mark.parametrize("relative", [False, True])
def test_what_programs_fetch_stands_at_the_old_address_too(site: SmallSite, relative: bool) -> None:
    site.settings["RELATIVE_URLS"] = relative
    metrics = "metrics: [{id: a, label: A, observations: [{date: 2009, value: 1}, {date: 2010, value: 2}]}]\n"
    case(site, "tip", "tip", metrics)
    site.build()
    case(site, "tip", "a-tip", f"id: tip\n{metrics}")
    site.build()
    old, new = site.files("cases/tip"), site.files("cases/a-tip")
    assert set(old) == set(new)
    assert set(old) == {
        *("index.html", "embed/index.html", "embed/oembed.json", "metrics.csv", "case.json"),
        *("feed.atom.xml", "feed.rss.xml", "feed.json", "cite.bib", "cite.ris", "cite.json"),
    }
    assert {name: old[name] for name in old.keys() - {"index.html"}} == {
        name: new[name] for name in old.keys() - {"index.html"}
    }
    assert b'href="http://localhost:8000/cases/a-tip/feed.atom.xml" rel="self"' in old["feed.atom.xml"]
    address = "../../cases/a-tip/" if relative else "http://localhost:8000/cases/a-tip/"
    assert leads(site.files()) == {"cases/tip/index.html": address}


def test_a_frame_is_not_copied_to_where_its_links_would_lead_elsewhere(site: SmallSite) -> None:
    metrics = "metrics: [{id: a, label: A, observations: [{date: 2009, value: 1}, {date: 2010, value: 2}]}]\n"
    case(site, "tip", "tip", metrics)
    site.build()
    site.settings |= {
        "CASEBOOK_CASE_URL": "all/our/cases/{slug}.html",
        "CASEBOOK_CASE_SAVE_AS": "all/our/cases/{slug}.html",
    }
    site.build()
    assert "embed/index.html" in site.files("cases/tip")
    feed = site.files()["cases/tip/feed.rss.xml"].decode()
    assert '<?xml-stylesheet type="text/css" href="../../feeds/style/en.css"?>' in feed
    assert 'href="http://localhost:8000/all/our/cases/tip/feed.rss.xml"' in feed
    site.settings["RELATIVE_URLS"] = True
    site.build()
    old, new = site.files("cases/tip"), site.files("all/our/cases/tip")
    assert old.keys() - new.keys() == {"index.html"}
    assert new.keys() - old.keys() == {"embed/index.html"}
    # Of all these a feed alone leads to a file from where it stands, to its style sheet.
    assert {name for name in new.keys() & old.keys() if old[name] != new[name]} == {
        "feed.atom.xml",
        "feed.rss.xml",
    }
    assert leads(site.files()) == {"cases/tip/index.html": "../../all/our/cases/tip.html"}


def test_a_new_text_cannot_take_the_former_address_of_another(site: SmallSite) -> None:
    site.build()
    case(site, "tip", "a-tip", "id: tip\n")
    site.build()
    case(site, "other", "tip", "id: other\n")
    params = {"path": "/cases/tip/", "other": TIP, "now": "/cases/a-tip/"}
    assert refused(site) == [("content/other.md", 4, "address-moved", params)]
    case(site, "other", "another", "id: other\n")
    site.build()
    assert leads(site.files()).keys() == {"cases/tip/index.html"}


def test_it_cannot_even_in_the_build_in_which_the_other_moves(site: SmallSite) -> None:
    site.build()
    case(site, "tip", "a-tip", "id: tip\n")
    case(site, "other", "tip", "id: other\n")
    assert [key for _, _, key, _ in refused(site)] == ["address-moved"]


def test_two_texts_may_change_places_which_is_said(
    site: SmallSite, capsys: pytest.CaptureFixture[str]
) -> None:
    case(site, "other", "other")
    site.build()
    case(site, "tip", "other", "id: tip\n")
    case(site, "other", "tip", "id: other\n")
    said = "/cases/tip/ was the address of content/tip.md, now at /cases/other/"
    for again in (False, True):
        capsys.readouterr()
        site.build()
        told = capsys.readouterr()
        assert (said in " ".join((told.out + told.err).split())) is not again
        assert leads(site.files()) == {}
        assert b"- Other</title>" in site.files()["cases/tip/index.html"]
        assert not {"_redirects", "cases/tip/tip"} & site.files().keys()


def test_a_text_is_found_where_the_blog_had_it_that_was_there_before(site: SmallSite) -> None:
    old = {"what": "former", "path": "2009/01/tip.html", "id": "tag:blog.example,2009:tip"}
    site.write("content/ledger/former.jsonl", f"{json.dumps(old)}\n")
    for _ in range(2):
        site.build()
        assert leads(site.files()) == {"2009/01/tip.html": "http://localhost:8000/cases/tip/"}


def test_nothing_but_a_page_stands_where_only_the_blog_before_had_a_text(site: SmallSite) -> None:
    old = {"what": "former", "path": "2009/tip/", "id": "tag:blog.example,2009:tip"}
    site.write("content/ledger/former.jsonl", f"{json.dumps(old)}\n")
    site.build()
    assert set(site.files("2009")) == {"tip/index.html"}


def test_a_site_that_does_not_know_its_address_leads_on(site: SmallSite) -> None:
    site.build()
    case(site, "tip", "a-tip", "id: tip\n")
    site.build(SITEURL="", RELATIVE_URLS=True, CASEBOOK_PUBLISHES=False)
    assert leads(site.files()) == {"cases/tip/index.html": "../../cases/a-tip/"}
    assert b'<link rel="canonical" href="../../cases/a-tip/">' in site.files()["cases/tip/index.html"]


def test_a_withdrawn_text_leads_to_its_notice(site: SmallSite) -> None:
    site.build()
    withdrawal = "revisions: [{date: 2010, kind: withdrawal, note: It was wrong.}]\n"
    case(site, "tip", "a-tip", f"id: tip\n{withdrawal}")
    site.build()
    assert leads(site.files())["cases/tip/index.html"] == "http://localhost:8000/cases/a-tip/"
    assert b"It was wrong." in site.files()["cases/a-tip/index.html"]


def test_nothing_leads_to_what_is_held_back(site: SmallSite) -> None:
    site.build()
    case(site, "tip", "a-tip", "id: tip\nstatus: draft\n")
    site.build(CASEBOOK_PUBLISHES=False)
    assert "cases/tip/index.html" not in site.files()


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (
            "content/pages/page.md",
            "---\ntitle: Page\nslug: page\nsave_as: cases/tip/index.html\n---\nText.\n",
        ),
        ("content/pages/page.md", "---\ntitle: Page\nslug: page\nsave_as: cases/tip.html\n---\nText.\n"),
        ("content/images/tip.txt", "A file"),
    ],
)
def test_what_stands_there_now_stays(site: SmallSite, name: str, text: str) -> None:
    site.settings |= {"STATIC_PATHS": ["images"], "CASEBOOK_HEADERS": True}
    paths = {"content/images/tip.txt": {"path": "cases/tip"}}
    site.settings["EXTRA_PATH_METADATA"] = {"images/tip.txt": paths.get(name, {})}
    site.build()
    case(site, "tip", "a-tip", "id: tip\n")
    site.write(name, text)
    site.build()
    is_free = "tip.html" in text
    assert bool(leads(site.files())) is is_free
    assert ("_redirects" in site.files()) is is_free
    if name.endswith(".txt"):
        assert site.files()["cases/tip"] == b"A file"


def test_where_something_else_stands_below_each_file_leads_on_by_itself(site: SmallSite) -> None:
    site.settings["CASEBOOK_HEADERS"] = True
    site.build()
    case(site, "tip", "a-tip", "id: tip\n")
    case(site, "part", "part", "save_as: cases/tip/part/index.html\nurl: cases/tip/part/\n")
    site.build()
    rules = site.files()["_redirects"].decode().splitlines()[1:]
    assert "/cases/tip/ /cases/a-tip/ 301" in rules
    assert "/cases/tip/case.json /cases/a-tip/case.json 301" in rules
    assert not [rule for rule in rules if "*" in rule or "part" in rule]


def test_hosts_are_told_where_everything_is_now(site: SmallSite) -> None:
    site.settings["CASEBOOK_HEADERS"] = True
    site.build()
    files = site.files()
    assert "_redirects" not in files
    assert {"_moved.nginx.conf", "_moved.caddy"} <= files.keys()
    case(site, "tip", "året", "id: tip\n")
    site.build()
    rules = site.files()["_redirects"].decode().splitlines()[1:]
    assert rules == ["/cases/tip/* /cases/%C3%A5ret/:splat 301"]
    site.write("content/images/r", "/x /y 301\n")
    site.settings |= {"STATIC_PATHS": ["images"], "CASEBOOK_STATIC_KINDS": [""]}
    site.settings["EXTRA_PATH_METADATA"] = {"images/r": {"path": "_redirects"}}
    site.build(CASEBOOK_HEADERS=False)
    assert not {"_moved.nginx.conf", "_moved.caddy"} & site.files().keys()


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_files_and_feeds_of_a_case_in_another_language_are_found_where_they_were(
    site: SmallSite, lang: str
) -> None:
    site.settings["CASEBOOK_HEADERS"] = True
    case(site, "fall", "fall", f"lang: {lang}\n")
    site.build()
    case(site, "fall", "ett-fall", f"lang: {lang}\nid: fall\n")
    site.build()
    own = "sv/" if lang == "sv" else ""
    assert leads(site.files()).keys() == {f"{own}cases/fall/index.html"}
    assert "cases/fall/feed.json" in site.files()
    rules = {
        "/cases/fall/* /cases/ett-fall/:splat 301",
        f"/{own}cases/fall/* /{own}cases/ett-fall/:splat 301",
    }
    assert set(site.files()["_redirects"].decode().splitlines()[1:]) == rules
    words = "Det här fallet har flyttat till" if lang == "sv" else "This case has moved to"
    page = site.files()[f"{own}cases/fall/index.html"].decode()
    assert f'<html lang="{lang}">' in page
    assert words in page or "This case has moved to" in page


def told(out: str) -> list[str]:
    return re.findall(r"(?:Made|Pages): .*", out)


def counted(out: str) -> int:
    """Return how many pages a site has, as the last line of a build says it."""
    (found,) = re.findall(r"(\d+) made, (\d+) kept", out)
    return sum(map(int, found))


@pytest.mark.parametrize(
    "changes",
    one_of(
        2,
        [
            ["", "CASEBOOK_STAGED = CASEBOOK_PUBLISHES = False"],
            ["CASEBOOK_STAGED = False", "CASEBOOK_PUBLISHES = False"],
        ],
    ),
    ids=["each time", "one by one"],
)
def test_a_whole_site_is_the_same_however_it_is_built(tmp_path: Path, changes: list[str]) -> None:
    site = lay(tmp_path / "site")
    desk = Bench(site.folder)
    pages = counted(site.build().stdout)
    for name in ("cases/tip.md", "cases/tip.sv.md"):
        desk.change(name, "slug: a-tip", "slug: the-tip")
    desk.change("follow-ups/later.md", "follows: a-tip", "follows: the-tip")
    done = site.build()
    assert done.returncode == 0, done.stdout + done.stderr
    files = site.files()
    home = "https://casebook.example/"
    assert leads(files) == {
        f"{lang}cases/a-tip/index.html": f"{home}{lang}cases/the-tip/" for lang in ("", "sv/")
    }
    # Each of the two pages leads on, and each of the two tables stands in its old place, too.
    assert counted(done.stdout) == pages + 4
    for elsewhere in (
        "sitemap.xml",
        "feeds/all.atom.xml",
        "feeds/feeds.opml",
        "data/cases.csv",
        "index.html",
    ):
        assert b"cases/a-tip/" not in files[elsewhere], elsewhere
    desk.change("cases/tip.md", "title: A tip & a reward", "title: A reward for a tip")
    desk.change("follow-ups/later.md", "title: Three months on", "title: Three months later")
    files = site.built().files()
    assert b"<h1>A reward for a tip</h1>" in files["cases/a-tip/index.html"]
    site.forget()
    for change in changes:
        desk.set(change)
        again = site.build()
        assert again.returncode == 0, again.stdout + again.stderr
        assert site.files() == files, change
        assert counted(again.stdout) == pages + 4
    desk.set("CASEBOOK_STAGED = CASEBOOK_PUBLISHES = True")
    for name in ("cases/tip.md", "cases/tip.sv.md"):
        desk.change(name, "slug: the-tip", "slug: a-tip")
    desk.change("follow-ups/later.md", "follows: the-tip", "follows: a-tip")
    returned = site.build()
    assert returned.returncode == 0, returned.stdout + returned.stderr
    assert leads(site.files()).keys() == {f"{lang}cases/the-tip/index.html" for lang in ("", "sv/")}
    assert counted(returned.stdout) == pages + 4


def test_a_text_with_the_id_by_which_readers_know_another_is_refused(site: SmallSite) -> None:
    """They would have one id, and to feed readers two entries of one id are one."""
    post = "---\ntitle: Dance\nslug: dance\ndate: 2010-05-01\n---\nText.\n"
    site.write("content/dance.md", post)
    site.build()
    (site.content / "dance.md").unlink()
    case(site, "danced", "danced", "id: dance\n")
    site.build()
    said = {"old": "dance", "file": "content/danced.md", "new": "dance-2011"}
    post = post.replace("2010", "2011")
    for slug, line in (("slug: dance", 3), ("slug: dances\nid: dance", 4)):
        site.write("content/new.md", post.replace("slug: dance", slug))
        assert ("content/new.md", line, "published-taken", said) in refused(site)
    site.write("content/new.md", post.replace("slug: dance", "slug: dances\nid: dance-2011"))
    site.build()
    feed = site.files()["feeds/all.atom.xml"].decode()
    ids = re.findall("<id>[^<]*?:((?:post|case)/[^<]*)</id>", feed)
    assert sorted(ids) == ["case/tip", "post/dance", "post/dance-2011"]
