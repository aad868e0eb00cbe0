"""Feeds that a site had before: their entries, in whatever kind of feed, as programs all over make them."""

from __future__ import annotations

import json
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.feeds.former import FormerEntry, NotAFeed, former_entries

ADDRESS = "https://blog.example/dance.html"
ID = "tag:blog.example,2019-03-02:/dance.html"
DATE = "2019-03-02T11:00:00Z"
ATOM = f"""\
<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>Blog</title><id>https://blog.example/</id>
<link href="https://blog.example/"/><updated>2020-01-01T00:00:00Z</updated>
<entry><title>Dance</title><link href="{ADDRESS}" rel="alternate"/>
<link href="https://blog.example/dance.mp3" rel="enclosure"/>
<published>2019-03-02T12:00:00+01:00</published><updated>2019-05-01T00:00:00Z</updated><id>{ID}</id></entry>
</feed>"""
RSS = f"""\
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>Blog</title><link>https://blog.example/</link><atom:link href="https://blog.example/feed" rel="self"/>
<item><title>Dance</title><link>{ADDRESS}</link>
<pubDate>Sat, 02 Mar 2019 12:00:00 +0100</pubDate><guid isPermaLink="false">{ID}</guid></item>
</channel></rss>"""
RDF = f"""\
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://blog.example/"><title>Blog</title></channel>
<item rdf:about="{ADDRESS}"><title>Dance</title><link>{ADDRESS}</link>
<dc:date>2019-03-02T11:00:00Z</dc:date></item>
</rdf:RDF>"""
JSON = json.dumps({"items": [{"id": ID, "url": ADDRESS, "date_published": DATE, "title": "Dance"}]})
ENTRY = FormerEntry(ADDRESS, ID, DATE)


@pytest.mark.parametrize(
    ("feed", "entry"),
    [(ATOM, ENTRY), (RSS, ENTRY), (JSON, ENTRY), (RDF, FormerEntry(ADDRESS, ADDRESS, DATE))],
    ids=["atom", "rss", "json", "rdf"],
)
def test_an_entry_has_its_address_its_id_and_its_date(feed: str, entry: FormerEntry) -> None:
    assert former_entries(feed.encode()) == (entry,)
    assert former_entries(b"\xef\xbb\xbf" + feed.encode()) == (entry,)


@pytest.mark.parametrize(
    ("feed", "entry"),
    [
        (RSS.replace(f'<guid isPermaLink="false">{ID}</guid>', ""), FormerEntry(ADDRESS, ADDRESS, DATE)),
        (
            RSS.replace(f"<link>{ADDRESS}</link>", "").replace(ID, ADDRESS),
            FormerEntry(ADDRESS, ADDRESS, DATE),
        ),
        (RSS.replace("Sat, 02 Mar 2019 12:00:00 +0100", "last spring"), FormerEntry(ADDRESS, ID)),
        (RSS.replace("<pubDate>Sat, 02 Mar 2019 12:00:00 +0100</pubDate>", ""), FormerEntry(ADDRESS, ID)),
        (RSS.replace("12:00:00 +0100", "11:00:00"), ENTRY),
        (
            RSS.replace("pubDate>", "dc:date>").replace("Sat, 02 Mar 2019 12:00:00 +0100", "2019-03-02"),
            FormerEntry(ADDRESS, ID, "2019-03-02T00:00:00Z"),
        ),
        (RSS.replace("Dance", "Dance &nbsp; & Co"), ENTRY),
        (ATOM.replace(' rel="alternate"', ""), ENTRY),
        (ATOM.replace("published>", "created>"), FormerEntry(ADDRESS, ID, "2019-05-01T00:00:00Z")),
        (json.dumps({"items": [{"url": ADDRESS}]}), FormerEntry(ADDRESS, ADDRESS)),
        (json.dumps({"items": [{"id": 12}]}), FormerEntry("12", "12")),
    ],
)
def test_what_feeds_leave_out_is_done_without(feed: str, entry: FormerEntry) -> None:
    assert former_entries(feed.encode()) == (entry,)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<html><body>404</body></html>",
        b"Not found",
        b"{}",
        b"{",
        b'{"items": 3}',
        b'{"items": [3]}',
        b"\0\xff",
    ],
)
def test_what_is_no_feed_is_told_apart(data: bytes) -> None:
    with pytest.raises(NotAFeed):
        former_entries(data)


def test_a_feed_without_entries_has_none() -> None:
    assert former_entries(b'<feed xmlns="http://www.w3.org/2005/Atom"/>') == ()


def test_nothing_is_read_from_elsewhere() -> None:
    hostile = '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + RSS.replace(ID, "tag:&x;")
    assert "root" not in former_entries(hostile.encode())[0].id


CUT_OFF = st.integers(0, len(ATOM)).map(lambda length: ATOM[:length])


@given(st.binary(max_size=200) | (st.text() | CUT_OFF).map(str.encode))
def test_whatever_comes_is_read_or_refused(data: bytes) -> None:
    with suppress(NotAFeed):
        assert isinstance(former_entries(data), tuple)
