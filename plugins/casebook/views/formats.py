"""The formats of feeds, as pages name them."""

from __future__ import annotations

from typing import Final, NamedTuple


class FeedFormat(NamedTuple):
    """A format of feeds: what it is called, how the addresses of its files end, and its media type."""

    name: str
    ending: str
    media_type: str


ATOM: Final = FeedFormat("Atom", ".atom.xml", "application/atom+xml")
RSS: Final = FeedFormat("RSS", ".rss.xml", "application/rss+xml")
JSON: Final = FeedFormat("JSON", ".json", "application/feed+json")
FORMATS: Final = (ATOM, RSS, JSON)
