"""Older entries go on in archives: whoever walks from a feed finds all, the newest state first, for good."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import feedparser
import pytest

from casebook.building.run import Said
from casebook.ledger.archiving import forgotten
from casebook.ledger.names import name_in
from tests.building.conftest import SmallSite

from .conftest import published

DAY = 1795651200
FORMATS = (".atom.xml", ".rss.xml")
FEEDS_ALONE = {"CASEBOOK_PARTS": ["feeds"]}


@pytest.fixture
def site(site: SmallSite) -> SmallSite:
    """Return a site that has feeds, and nothing that takes longer."""
    site.settings |= FEEDS_ALONE
    return site


def posts(site: SmallSite, *numbers: int, text: str = "Text") -> None:
    for number in numbers:
        site.write(
            f"content/p{number}.md",
            f"---\ntitle: Post {number}\nslug: p{number}\ndate: 2012-01-01\n---\n{text}\n",
        )


def walk(
    site: SmallSite, stem: str = "feeds/all", ending: str = ".atom.xml"
) -> tuple[list[str], dict[str, Any]]:
    """Return the documents from a feed to its oldest archive, and the newest state of each entry."""
    places, found = [f"{stem}{ending}"], dict[str, Any]()
    while True:
        read = feedparser.parse((site.output / places[-1]).read_bytes())
        assert not read.bozo
        assert len(read.entries) <= 50
        assert (site.output / places[-1]).stat().st_size <= 250_000
        for entry in read.entries:
            found.setdefault(name_in(entry.id), entry)
        leads = [link.href for link in read.feed.get("links", ()) if link.rel == "prev-archive"]
        if not leads:
            return places, found
        places.append(urlsplit(leads[0]).path.lstrip("/"))


def archives(site: SmallSite) -> dict[str, bytes]:
    return site.files("feeds/archive") if (site.output / "feeds" / "archive").exists() else {}


@pytest.fixture(scope="module")
def long_site(tmp_path_factory: pytest.TempPathFactory) -> SmallSite:
    """Return a site of 120 posts, to be read only."""
    with pytest.MonkeyPatch.context() as patch, published(tmp_path_factory.mktemp("long"), patch) as site:
        site.settings |= FEEDS_ALONE
        posts(site, *range(120))
        site.build()
    return site


@pytest.mark.parametrize("ending", FORMATS)
def test_whoever_walks_finds_every_entry(long_site: SmallSite, ending: str) -> None:
    places, found = walk(long_site, ending=ending)
    assert set(found) == {"case/tip", *(f"post/p{number}" for number in range(120))}
    assert len(places) == 3


def test_what_a_feed_has_room_for_needs_no_archive(site: SmallSite) -> None:
    posts(site, *range(49))
    site.build()
    assert archives(site) == {}
    assert b"prev-archive" not in (site.output / "feeds/all.atom.xml").read_bytes()


def test_a_document_once_written_stays_byte_for_byte(
    site: SmallSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    posts(site, *range(60))
    site.build()
    first = known = archives(site)
    for step in range(1, 4):
        monkeypatch.setenv("SOURCE_DATE_EPOCH", str(DAY + step * 86_400))
        posts(site, *range(60 + step * 15, 75 + step * 15))
        posts(site, step, text="Another text")
        site.build()
        old, known = known, archives(site)
        assert {name: known[name] for name in old} == old
        assert set(walk(site)[1]) == {
            "case/tip",
            *(f"post/p{n}" for n in [*range(60), *range(75, 75 + step * 15)]),
        }
    assert len(known) > len(first)
    site.build()
    assert archives(site) == known


def test_an_archived_entry_that_changes_comes_back_and_is_archived_again(
    site: SmallSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    posts(site, *range(60))
    site.build()
    places, found = walk(site)
    oldest = name_in(feedparser.parse((site.output / places[-1]).read_bytes()).entries[-1].id)
    slug = oldest.partition("/")[2]
    file = site.content / f"{slug}.md"
    file.write_text(file.read_text().replace("\ndate:", "\nmodified: 2013-01-01\ndate:"))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(DAY + 86_400))
    site.build()
    live = feedparser.parse((site.output / "feeds/all.atom.xml").read_bytes()).entries
    assert name_in(live[0].id) == oldest
    assert live[0].updated == "2026-11-27T00:00:00+00:00"
    assert live[0].published == found[oldest].published
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(DAY + 2 * 86_400))
    posts(site, *range(100, 155))
    site.build()
    walked = walk(site)[1]
    assert walked[oldest].updated == "2026-11-27T00:00:00+00:00"
    assert len(walked) == 61 + 55


def test_the_address_of_the_site_is_always_todays(site: SmallSite) -> None:
    posts(site, *range(60))
    site.build()
    before = archives(site)
    site.settings["SITEURL"] = "https://other.example"
    site.build()
    after = archives(site)
    assert after.keys() == before.keys()
    assert all(b"http://localhost:8000" not in data for data in after.values())
    moved = {
        name: data.replace(b"http://localhost:8000", b"https://other.example")
        for name, data in before.items()
    }
    assert moved == after


def test_of_a_long_text_an_archive_has_the_beginning_and_leads_to_the_rest(site: SmallSite) -> None:
    posts(site, *range(60), text="A paragraph of many words.\n\n" * 100)
    site.build()
    places, found = walk(site)
    last = feedparser.parse((site.output / places[-1]).read_bytes()).entries[0]
    html = last.content[0].value
    assert html.startswith('<div lang="en">')
    assert "The text goes on: read the rest on the site" in html
    assert 1_000 < len(html) <= 2_100
    assert len(found) == 61


def test_a_withdrawal_puts_the_notice_into_the_archives_and_into_what_is_kept(
    site: SmallSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    posts(site, *range(60), text="A secret.")
    site.build()
    places, _ = walk(site)
    entries = feedparser.parse((site.output / places[-1]).read_bytes()).entries
    name = next(name_in(entry.id) for entry in entries if "post" in entry.id)
    slug = name.partition("/")[2]
    file = site.content / f"{slug}.md"
    kept = site.content / "ledger" / "archives" / "posts" / f"{slug}.jsonl"
    assert "A secret." in kept.read_text()
    line = "revisions: [{date: 2026-11-27, kind: withdrawal, note: Asked for.}]\ndate:"
    file.write_text(file.read_text().replace("date:", line, 1))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(DAY + 86_400))
    site.build()
    assert "A secret." not in kept.read_text()
    old = feedparser.parse((site.output / places[-1]).read_bytes())
    (entry,) = [each for each in old.entries if name_in(each.id) == name]
    assert entry.title == f"Withdrawn: Post {slug[1:]}"
    assert "Asked for." in entry.content[0].value
    live = feedparser.parse((site.output / "feeds/all.atom.xml").read_bytes()).entries[0]
    assert (name_in(live.id), live.title) == (name, entry.title)
    before = site.files()
    site.build()
    assert site.files() == before


def test_a_withdrawal_leaves_damaged_lines_as_they_are(tmp_path: Path) -> None:
    file = tmp_path / "archives" / "posts" / "p1.jsonl"
    file.parent.mkdir(parents=True)
    state = {"what": "state", "name": "post/p1", "updated": "2012-01-01T00:00:00Z", "html": "A secret."}
    cut = b'{"what": "state", "name": "post/p1", "upda\r'
    others = [cut, b"<<<<<<< HEAD", b"\xff", b"", b'{"what":  "later"}', b'{"name": []}']
    file.write_bytes(b"\n".join([*others, json.dumps(state).encode()]))
    ((path, raw),) = forgotten(tmp_path, {"post/p1": {"html": "Asked for."}})
    assert path == file
    *kept, notice, end = raw.split(b"\n")
    assert (kept, json.loads(notice), end) == (others, {**state, "html": "Asked for."}, b"")


def test_who_walks_json_finds_every_entry(long_site: SmallSite) -> None:
    places, found = ["feeds/all.json"], set[str]()
    while places[-1]:
        said = json.loads((long_site.output / places[-1]).read_bytes())
        found |= {name_in(item["id"]) for item in said["items"]}
        places.append(urlsplit(said.get("next_url", "")).path.lstrip("/"))
    assert found == {"case/tip", *(f"post/p{number}" for number in range(120))}
    assert len(places[:-1]) == 3


def test_what_is_lost_of_an_archive_is_told(site: SmallSite, capsys: pytest.CaptureFixture[str]) -> None:
    posts(site, *range(60))
    site.build()
    lost = sorted((site.content / "ledger" / "archives" / "posts").iterdir())[0]
    lost.unlink()
    with pytest.raises(Said):
        site.build()
    assert (
        f"content/ledger/archives/feeds/all.jsonl:1:1: what post/{lost.stem} said"
        " in an archive of the feeds is lost\n"
        "    Get the folder back as it was, with git checkout -- content/ledger/archives or from a copy."
    ) in capsys.readouterr().err


def test_a_site_that_is_only_built_freezes_nothing_and_shows_what_is_frozen(site: SmallSite) -> None:
    posts(site, *range(60))
    site.build()
    before, ledger = archives(site), sorted((site.content / "ledger").rglob("*"))
    posts(site, *range(60, 90))
    site.build(CASEBOOK_PUBLISHES=False)
    assert archives(site) == before
    assert sorted((site.content / "ledger").rglob("*")) == ledger


def test_documents_name_what_they_hold(site: SmallSite) -> None:
    posts(site, *range(60))
    site.build()
    (line,) = (site.content / "ledger/archives/feeds/all.jsonl").read_text().splitlines()
    said = json.loads(line)
    assert (said["what"], said["feed"], said["number"], said["title"]) == (
        "archive",
        "all",
        0,
        "A Pelican Blog",
    )
    assert len(said["entries"]) == 36
    assert f"all/{said['page']}.atom.xml" in archives(site)
