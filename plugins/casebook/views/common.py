"""What the views of a case, a follow-up and a post have in common."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from ..model import Case
from ..reader import Entry
from ..words import Words
from .campaigns import comparison_views
from .dates import maybe_date
from .desk import Desk
from .parts import FeedLink, LinkView, Placement
from .withdrawals import title_of, withdrawal_view

RSS, ATOM = "application/rss+xml", "application/atom+xml"


def frame_fields(desk: Desk, lang: str) -> dict[str, Any]:
    """Return the fields of a PageView that every page of a language fills in the same way."""
    return {
        "lang": lang,
        "words": desk.words(lang),
        "feeds": site_feeds(desk, lang),
        "home_path": desk.home(lang),
        "languages": desk.homes,
        "data_path": f"{desk.shelves.root(lang)}data/" if desk.settings.has("data") else None,
    }


def page_fields(desk: Desk, entry: Entry) -> dict[str, Any]:
    """Return the fields of a PostView that every document fills in the same way."""
    document, words, frame = entry.document, desk.words(entry.lang), frame_fields(desk, entry.lang)
    has_tables, summary = desk.settings.has("comparisons"), plain_summary(entry)
    withdrawn = withdrawal_view(document, words)
    return {
        **frame,
        "path": desk.path(entry),
        "title": title_of(document, words),
        "description": withdrawn.text if withdrawn else summary,
        "translations": desk.translations(entry) if desk.has_page(entry) else (),
        "feeds": (*own_feeds(desk, entry), *frame["feeds"]),
        "standfirst": summary,
        "withdrawn": withdrawn,
        "published": maybe_date(document.date, words),
        "modified": maybe_date(document.modified, words),
        "authors": list_links(desk, "authors", document.written_by, entry.lang),
        "tags": list_links(desk, "tags", document.tags, entry.lang),
        "comparisons": comparison_views(document.comparisons) if has_tables else (),
        "placed": placement(entry),
        "draft": not desk.has_page(entry),
    }


def list_links(desk: Desk, kind: str, names: Iterable[str], lang: str) -> tuple[LinkView, ...]:
    """Return the links to the lists of some groups of one kind."""
    return tuple(desk.list_link(kind, name, lang) for name in names)


def plain_summary(entry: Entry) -> str | None:
    """Return the summary without markup, for the places that take plain text."""
    return entry.summary.striptags() or None


_BY_NAME = ("metrics", "claims", "promises", "comparisons")


def placement(entry: Entry) -> Placement:
    """Return what the text of an entry places itself."""
    if not entry.placed:
        return Placement()
    named: dict[str, set[str]] = defaultdict(set)
    for part, names in entry.placed:
        named[part].update(names)
    whole = frozenset(part for part, names in entry.placed if not names)
    return Placement(whole, **{part: frozenset(named[part]) for part in _BY_NAME})


def own_feeds(desk: Desk, entry: Entry) -> tuple[FeedLink, ...]:
    """Return the feeds of a case, or of the cases that a follow-up follows."""
    words, slug = desk.words(entry.lang), entry.document.slug or ""
    original = desk.library.cases.get(slug) if isinstance(entry.document, Case) else None
    shown = [entry] if original and desk.has_page(original) else desk.followed(entry)
    return tuple(
        feed
        for case in shown
        for feed in feed_links(
            desk,
            "cases",
            words.gettext("This case: {title}", title=case.document.title),
            f"{desk.folder(case.document.slug or '')}feed",
        )
    )


def feed_links(desk: Desk, kind: str, title: str, stem: str) -> tuple[FeedLink, ...]:
    """Return the links to a feed of a kind in both formats; `stem` is its address without an ending."""
    return _feed_links(title, stem) if desk.settings.tells(kind) else ()


def _feed_links(title: str, stem: str) -> tuple[FeedLink, ...]:
    return (FeedLink(title, f"{stem}.atom.xml", ATOM), FeedLink(title, f"{stem}.rss.xml", RSS))


def site_feeds(desk: Desk, lang: str) -> tuple[FeedLink, ...]:
    """Return the feeds of the site, as every page names them."""
    return _site_feeds(desk.words(lang), *map(desk.settings.tells, ("all", "follow-ups")))


@lru_cache
def _site_feeds(words: Words, everything: bool, follow_ups: bool) -> tuple[FeedLink, ...]:
    _ = words.gettext
    return (
        *(_feed_links(_("Everything"), "feeds/all") if everything else ()),
        *(_feed_links(_("Follow-ups"), "feeds/follow-ups") if follow_ups else ()),
    )


def organisation_links(desk: Desk, cases: Iterable[Entry], lang: str) -> tuple[LinkView, ...]:
    """Return the organisations of some cases, each once, with the list of what there is about it."""
    named = {
        name: case.document.names.get(name)
        for case in cases
        if isinstance(case.document, Case)
        for name in case.document.organisation
    }
    return tuple(desk.list_link("organisations", name, lang, own) for name, own in named.items())
