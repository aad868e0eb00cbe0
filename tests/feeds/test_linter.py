"""The linter itself: it must find what it is there for."""

from __future__ import annotations

import pytest

from casebook.feeds.atom import atom
from casebook.feeds.rss import rss

from .linter import lint
from .samples import UNTIL, entry, feed

BROKEN_RSS = [
    (b'isPermaLink="false"', b'isPermaLink="true"', "item: guid says it is an address"),
    (b"<language>en</language>", b"", "channel: 0 × language"),
    (b"&lt;p&gt;", b"&lt;p&gt;&lt;i&gt;", "content: "),
    (b"122", b"&lt;a href='cases/'&gt;x&lt;/a&gt;", "content href: 'cases/' is not absolute and encoded"),
    (b"122", b"&lt;script&gt;&lt;/script&gt;", "content: <script>"),
    (b"122", b"&lt;b onclick='x'&gt;&lt;/b&gt;", "content: onclick='x'"),
    (b"<title>Fifty", b"<title>&lt;b&gt;Fifty", "title: could be taken for HTML"),
    (b"<title>Fifty", b"<title>&amp;copy;", "title: &copy could be taken for HTML"),
    (b"Mon, 01 Feb 2010", b"Sat, 01 Feb 2031", "to come"),
    (b"Mon, 01 Feb 2010", b"Wed, 01 Feb 1984", "before the web"),
    (b"tag:casebook.example,2010:case/iss", b"iss", "'iss' is no tag URI"),
    (
        b"<link>https://casebook.example/</link>",
        b"<link>/</link>",
        "channel link: '/' is not absolute and encoded",
    ),
]
BROKEN_ATOM = [
    (b' rel="alternate"', b"", "entry: links [None]"),
    (b'type="html"', b'type="CDATA"', "content: type 'CDATA'"),
    (b"2010-02-01T00:00:00+00:00", b"2010-02-01", "'2010-02-01' is no date"),
    (b' xml:lang="sv"', b"", "entry: no language"),
    ("Åsa".encode(), b"&lt;b&gt;", "author: could be taken for HTML"),
]


def test_says_nothing_of_a_feed_that_is_well() -> None:
    assert lint(rss(feed(entry())), UNTIL) == []
    assert lint(atom(feed(entry())), UNTIL) == []


@pytest.mark.parametrize(("good", "bad", "finding"), BROKEN_RSS)
def test_finds_what_is_wrong_in_rss(good: bytes, bad: bytes, finding: str) -> None:
    _assert_found(rss(feed(entry())), good, bad, finding)


@pytest.mark.parametrize(("good", "bad", "finding"), BROKEN_ATOM)
def test_finds_what_is_wrong_in_atom(good: bytes, bad: bytes, finding: str) -> None:
    _assert_found(atom(feed(entry())), good, bad, finding)


def test_finds_two_entries_alike() -> None:
    twins = atom(feed(entry(), entry()))
    assert "id 'tag:casebook.example,2010:case/iss' twice" in lint(twins, UNTIL)
    assert "updated '2010-02-01T00:00:00+00:00' twice" in lint(twins, UNTIL)


def _assert_found(data: bytes, good: bytes, bad: bytes, finding: str) -> None:
    assert good in data
    assert any(finding in found for found in lint(data.replace(good, bad), UNTIL))
