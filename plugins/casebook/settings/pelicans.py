"""Feeds of Pelican's own, where they would take the places of ours."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from ..errors import Problem, Severity
from .places import misset
from .settings import Settings

_SETTINGS = tuple(
    f"{kind}_{form}"
    for kind in ("FEED_ALL", "CATEGORY_FEED", "TAG_FEED", "TRANSLATION_FEED")
    for form in ("ATOM", "RSS")
)
"""Not those of authors: nobody is called `all` or `follow-ups`, while a folder, and so a category, is."""
_PLACES = {
    "all": "feeds/all",
    "follow-ups": "feeds/follow-ups",
    "languages": "feeds/lang/?",
    "organisations": "feeds/organisations/?",
    "channels": "feeds/channels/?",
    "tags": "feeds/tags/?",
}
"""Where feeds stand, by the words of CASEBOOK_FEEDS; `?` is any name."""
_ENDINGS = (".atom.xml", ".rss.xml", ".json")


def feeds_taken(
    pelican: Mapping[str, Any], settings: Settings, severity: Severity = Severity.ERROR
) -> Iterator[Problem]:
    """Yield a problem for each setting by which Pelican may write a feed where one of ours stands."""
    ours = [_PLACES[each] + ending for each in settings.feeds if each in _PLACES for ending in _ENDINGS]
    for name in _SETTINGS if settings.has("feeds") else ():
        place = str(pelican.get(name) or "")
        if place and any(_may_be(place, feed) for feed in ours):
            yield misset(pelican, name, "feed-of-pelican", severity, place=place)


def _may_be(place: str, feed: str) -> bool:
    """Tell whether an address with placeholders in braces may be that of a feed; no slug has a point."""
    pieces = re.split(r"(\{\w+\})", place)
    pattern = "".join(r"[^/.]+" if piece.startswith("{") else re.escape(piece) for piece in pieces)
    return re.fullmatch(pattern, feed) is not None or _fits(feed, place)


def _fits(feed: str, place: str) -> bool:
    """Tell whether a feed with any name may stand at an address without placeholders."""
    return "?" in feed and re.fullmatch(re.escape(feed).replace(r"\?", "[^/]+"), place) is not None
