"""RSS 2.0, with the namespaces Atom, content, dc and thr where RSS has no word of its own."""

from __future__ import annotations

from .entry import Feed
from .generator import generator

ENDING = ".rss.xml"
MEDIA_TYPE = "application/rss+xml"


def rss(feed: Feed) -> bytes:
    """Return the feed as RSS 2.0, the same bytes at any time and in any place; raise FeedTextError."""
    made: bytes = generator(feed, feed.stem + ENDING, MEDIA_TYPE).rss_str(pretty=True)
    return made
