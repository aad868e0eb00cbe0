"""Readers see the same in either format, and the same bytes are made in any place."""

from __future__ import annotations

import os
import subprocess
import sys
from html import unescape
from pathlib import Path
from typing import Any

import feedparser
from lxml import etree

import casebook
from casebook.feeds.entry import Feed

from .linter import ATOM, THREAD
from .samples import AUTHORITY, HOME, entry, feed, hostile_feeds
from .whole import atom, rss

PRINT_FEEDS = """
import sys
from tests.feeds.samples import hostile_feeds
from tests.feeds.whole import atom, rss
for feed in hostile_feeds().values():
    sys.stdout.buffer.write(rss(feed) + atom(feed))
"""


def test_feedparser_reads_the_same_from_rss_and_atom(hostile: Feed) -> None:
    by_rss, by_atom = feedparser.parse(rss(hostile)), feedparser.parse(atom(hostile))
    assert not by_rss.bozo
    assert not by_atom.bozo
    assert [_read(entry) for entry in by_rss.entries] == [_read(entry) for entry in by_atom.entries]
    assert [entry.id for entry in by_atom.entries] == [entry.id for entry in hostile.entries]
    assert by_rss.feed.updated_parsed == by_atom.feed.updated_parsed
    assert (by_rss.feed.title, by_rss.feed.link) == (by_atom.feed.title, by_atom.feed.link)


def _read(entry: Any) -> tuple[Any, ...]:
    """Return what readers show of an entry."""
    texts = (entry.title, unescape(entry.summary), entry.content[0].value)
    return (entry.id, entry.link, entry.published_parsed, entry.updated_parsed, *texts)


def test_authors_stay_in_either_format_without_an_email_address() -> None:
    both = feed(entry(authors=("Åsa Öberg", "Bo & Co")))
    for data in (rss(both), atom(both)):
        assert [author.name for author in feedparser.parse(data).entries[0].authors] == [
            "Åsa Öberg",
            "Bo & Co",
        ]


def test_dates_are_of_the_newest_entry_or_of_the_feeds_first_day() -> None:
    newest = entry("b", updated=entry().updated.replace(year=2012))
    assert feedparser.parse(rss(feed(entry(), newest))).feed.updated == "Wed, 01 Feb 2012 00:00:00 +0000"
    assert feedparser.parse(atom(feed(entry(), newest))).feed.updated == "2012-02-01T00:00:00+00:00"
    assert feedparser.parse(rss(feed())).feed.updated == "Thu, 01 Jan 2026 00:00:00 +0000"
    assert feedparser.parse(atom(feed())).feed.updated == "2026-01-01T00:00:00+00:00"


def test_the_same_bytes_under_another_clock_zone_locale_and_hash_seed() -> None:
    here = b"".join(rss(feed) + atom(feed) for feed in hostile_feeds().values())
    elsewhere = [
        {"TZ": "Pacific/Auckland", "LC_ALL": "C", "PYTHONHASHSEED": "1"},
        {"TZ": "America/Los_Angeles", "LC_ALL": "C.UTF-8", "LANG": "sv_SE.UTF-8", "PYTHONHASHSEED": "2"},
    ]
    for environment in elsewhere:
        assert _made_in(environment) == here


def _made_in(environment: dict[str, str]) -> bytes:
    folders = [Path(casebook.__file__).parent.parent, Path(__file__).parents[2]]
    path = os.pathsep.join(map(str, folders))
    command = [sys.executable, "-c", PRINT_FEEDS]
    whole = {**os.environ, **environment, "PYTHONPATH": path}
    return subprocess.run(command, env=whole, capture_output=True, check=True).stdout


def test_atom_keeps_the_structure_of_rfc_4287(hostile: Feed) -> None:
    root = etree.fromstring(atom(hostile))
    assert root.tag == f"{ATOM}feed"
    first = next((n for n, child in enumerate(root) if child.tag == f"{ATOM}entry"), len(root))
    assert all(child.tag == f"{ATOM}entry" for child in root[first:])
    for element in root.iter(f"{ATOM}*"):
        assert not (element.text or "").strip() or len(element) == 0, "text beside elements"


def test_an_entry_says_what_it_answers_in_both_formats() -> None:
    said = next(one for one in hostile_feeds()["of all that is short"].entries if one.in_reply_to)
    for data in (rss(feed(said)), atom(feed(said))):
        (reply,) = etree.fromstring(data).iter(THREAD)
        assert dict(reply.attrib) == {
            "ref": AUTHORITY.case(2010, "names"),
            "href": f"{HOME}cases/names/",
            "type": "text/html",
        }
