"""Atom (RFC 4287), with threads (RFC 4685)."""

from __future__ import annotations

from .entry import Feed
from .generator import generator

ENDING = ".atom.xml"
MEDIA_TYPE = "application/atom+xml"


def atom(feed: Feed) -> bytes:
    """Return the feed as Atom, the same bytes at any time and in any place; raise FeedTextError."""
    made: bytes = generator(feed, feed.stem + ENDING, MEDIA_TYPE).atom_str(pretty=True)
    return made
