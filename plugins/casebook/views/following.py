"""What readers are offered to follow: the feeds that a page names, its own before those of the site."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any

from ..model import Case
from ..reader import Entry
from ..words import own_name
from .desk import Desk
from .formats import FORMATS
from .parts import FeedLink, FollowView


def own_feeds(desk: Desk, entry: Entry) -> Iterator[FollowView]:
    """Yield the feed of a case, or those of the cases that a follow-up follows."""
    _, slug = desk.words(entry.lang).gettext, entry.document.slug or ""
    original = desk.library.cases.get(slug) if isinstance(entry.document, Case) else None
    is_case = original is not None and desk.has_page(original)
    for case in [entry] if is_case else desk.followed(entry):
        text = _("Follow this case") if is_case else _("Follow the case {title}", title=case.title)
        stem = f"{desk.folder(case.slug)}feed"
        yield from follow(desk, "cases", text, _("This case: {title}", title=case.title), stem)


def follow(desk: Desk, kind: str, text: str, title: str, stem: str) -> Iterator[FollowView]:
    """Yield what is offered to follow, if feeds of this kind are made; `stem` is without an ending."""
    if desk.settings.tells(kind):
        yield FollowView(text, feed_links(title, stem))


def with_feeds(frame: Mapping[str, Any], own: Iterable[FollowView]) -> dict[str, Any]:
    """Return the fields of a page with its own feeds before those of the site, each once."""
    offered = tuple(own)
    feeds = (*(feed for each in offered for feed in each.feeds), *frame["feeds"])
    by_path: dict[str, FeedLink] = {}
    for feed in feeds:
        by_path.setdefault(feed.path, feed)
    return {**frame, "follow": offered, "feeds": tuple(by_path.values())}


@lru_cache(1024)
def feed_links(title: str, stem: str) -> tuple[FeedLink, ...]:
    """Return the links to a feed in every format."""
    return tuple(FeedLink(title, f"{stem}{each.ending}", each.media_type) for each in FORMATS)


def site_feeds(desk: Desk, lang: str) -> tuple[FeedLink, ...]:
    """Return the feeds of the site, as every page names them; its language's, where there are several."""
    _, tells = desk.words(lang).gettext, desk.settings.tells
    has_language = len(desk.feed_languages) > 1 and lang in desk.feed_languages and tells("languages")
    in_language = _("Everything in {language}", language=own_name(lang))
    return (
        *(feed_links(_("Everything"), "feeds/all") if tells("all") else ()),
        *(feed_links(in_language, f"feeds/lang/{lang}") if has_language else ()),
        *(feed_links(_("Follow-ups"), "feeds/follow-ups") if tells("follow-ups") else ()),
    )
