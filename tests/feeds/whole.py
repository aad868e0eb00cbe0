"""Feeds as whole files, which a build puts together from entries that are written each by itself."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from casebook.feeds.bounds import room, weight
from casebook.feeds.entry import Entry, Feed
from casebook.feeds.format import Format, ToWrite
from casebook.feeds.json_feed import JSON
from casebook.feeds.xml_formats import ATOM, RSS


def holding(feed: Feed, entries: Iterable[Entry]) -> Feed:
    """Return a feed with other entries, the newest first."""
    newest_first = sorted(entries, key=lambda entry: entry.recency, reverse=True)
    return replace(feed, entries=tuple(newest_first))


def bounded(feed: Feed) -> Feed:
    """Return the feed with its first entries only, as many as fit into any format."""
    return replace(feed, entries=feed.entries[: room(feed, map(weight, feed.entries))])


def written(form: Format, feed: Feed) -> bytes:
    """Return a feed as a file of a format."""
    return form.file(replace(feed, entries=(), since=feed.updated), form.entries(ToWrite(feed)))


def atom(feed: Feed) -> bytes:
    """Return the feed as Atom."""
    return written(ATOM, feed)


def rss(feed: Feed) -> bytes:
    """Return the feed as RSS 2.0."""
    return written(RSS, feed)


def json_feed(feed: Feed) -> bytes:
    """Return the feed as JSON Feed."""
    return written(JSON, feed)
