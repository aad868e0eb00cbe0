"""OPML: all feeds of a site in one file, the same at any time."""

from __future__ import annotations

from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime

from lxml import etree

from casebook.feeds.opml import opml

from .conftest import Build, Feeds, site_on
from .samples import HOME
from .test_site import HELD


def outlines(data: bytes) -> list[dict[str, str]]:
    """Return the feeds in a file."""
    found = etree.fromstring(data).iter("outline")
    return [dict(each.attrib) for each in found if each.get("type")]


def test_every_feed_is_there_once(feeds: Feeds) -> None:
    addresses = [outline["xmlUrl"] for outline in outlines(feeds["feeds/feeds.opml"])]
    assert sorted(addresses) == sorted(f"{HOME}{stem}.rss.xml" for stem in HELD)


def test_it_is_as_the_specification_wants_it(feeds: Feeds) -> None:
    root = etree.fromstring(feeds["feeds/feeds.opml"])
    assert (root.tag, root.get("version"), [child.tag for child in root]) == ("opml", "2.0", ["head", "body"])
    assert {child.tag: child.text for child in root[0]} == {
        "title": "Casebook: all feeds",
        "dateModified": "Mon, 01 Jun 2026 00:08:51 +0000",
        "ownerName": "Casebook",
    }
    for outline in root.iter("outline"):
        assert outline.get("text")
        assert len(outline) > 0 or {"type", "text", "xmlUrl"} <= set(outline.attrib)
    for outline in outlines(feeds["feeds/feeds.opml"]):
        assert (outline["type"], outline["version"]) == ("rss", "RSS2")
        assert all(outline[name].startswith(HOME) for name in ("xmlUrl", "htmlUrl"))


def test_feeds_of_a_kind_stand_together(feeds: Feeds) -> None:
    body = etree.fromstring(feeds["feeds/feeds.opml"])[1]
    assert [(outline.get("text"), len(outline)) for outline in body] == [
        ("Casebook", 0),
        ("Casebook: follow-ups", 0),
        *[("Languages", 2), ("Cases", 2), ("Organisations", 3), ("Channels", 2), ("Tags", 1)],
    ]
    assert dict(body[2][1].attrib) == {
        "type": "rss",
        "version": "RSS2",
        "text": "Casebook: allt på svenska",
        "title": "Casebook: allt på svenska",
        "description": "Alla fall, uppföljningar och inlägg på svenska",
        "language": "sv",
        "htmlUrl": HOME,
        "xmlUrl": f"{HOME}feeds/lang/sv.rss.xml",
    }


def test_it_is_as_new_as_the_newest_entry_on_any_day(feeds: Feeds, build: Build) -> None:
    newest = max(
        parsedate_to_datetime(str(etree.fromstring(data).findtext("channel/lastBuildDate")))
        for path, data in feeds.items()
        if path.endswith(".rss.xml")
    )
    said = etree.fromstring(feeds["feeds/feeds.opml"]).findtext("head/dateModified")
    assert parsedate_to_datetime(str(said)) == newest
    assert build(date(2026, 12, 24))["feeds/feeds.opml"] == feeds["feeds/feeds.opml"]


def test_without_entries_it_is_as_old_as_the_site() -> None:
    head = etree.fromstring(opml((), site_on(date(2026, 7, 1))))[0]
    assert parsedate_to_datetime(str(head.findtext("dateModified"))) == datetime(2026, 1, 1, tzinfo=UTC)
