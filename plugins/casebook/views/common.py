"""What the views of a case, a follow-up and a post have in common."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..model import Case, FollowUp
from ..reader import Entry
from .campaigns import comparison_views
from .dates import maybe_date
from .desk import Desk
from .parts import FeedLink, LinkView, Placement

RSS, ATOM = "application/rss+xml", "application/atom+xml"


def page_fields(desk: Desk, entry: Entry) -> dict[str, Any]:
    """Return the fields of a PostView that every document fills in the same way."""
    document, words = entry.document, desk.words(entry.lang)
    path = desk.paths.get(str(entry.source.path), "")
    return {
        "lang": entry.lang,
        "words": words,
        "path": path,
        "title": document.title,
        "translations": desk.translations(entry) if desk.has_page(entry) else (),
        "feeds": (*own_feeds(desk, entry), *site_feeds(desk, entry.lang)),
        "home_path": desk.home(entry.lang),
        "languages": desk.homes,
        "standfirst": plain_summary(entry),
        "published": maybe_date(document.date, words),
        "modified": maybe_date(document.modified, words),
        "authors": tuple(desk.list_link("authors", name, entry.lang) for name in document.written_by),
        "tags": tuple(desk.list_link("tags", name, entry.lang) for name in document.tags),
        "comparisons": comparison_views(document.comparisons) if desk.settings.has("comparisons") else (),
        "placed": placement(entry),
        "draft": document.status == "draft",
    }


def plain_summary(entry: Entry) -> str | None:
    """Return the summary without markup, for the places that take plain text."""
    return entry.summary.striptags() or None


def placement(entry: Entry) -> Placement:
    """Return what the text of an entry places itself."""
    named = {name for part, names in entry.placed if part == "metrics" for name in names}
    whole = {part for part, names in entry.placed if not names}
    return Placement(frozenset(whole), frozenset(named))


def own_feeds(desk: Desk, entry: Entry) -> tuple[FeedLink, ...]:
    """Return the feeds of one case, as its page and the pages of its follow-ups name them."""
    if not desk.settings.has("feeds"):
        return ()
    words = desk.words(entry.lang)
    cases = [entry] if isinstance(entry.document, Case) else followed(desk, entry)
    links = []
    for case in cases:
        original = desk.library.cases.get(case.document.slug or "", case)
        if not desk.has_page(original):
            continue
        title = words.gettext("This case: {title}", title=case.document.title)
        folder = desk.folder(case.document.slug or "")
        links += [
            FeedLink(title, f"{folder}feed.atom.xml", ATOM),
            FeedLink(title, f"{folder}feed.rss.xml", RSS),
        ]
    return tuple(links)


def site_feeds(desk: Desk, lang: str) -> tuple[FeedLink, ...]:
    """Return the feeds of the site, as every page names them."""
    if not desk.settings.has("feeds"):
        return ()
    words = desk.words(lang)
    titles = {"all": words.gettext("Everything"), "follow-ups": words.gettext("Follow-ups")}
    return tuple(
        FeedLink(title, f"feeds/{name}.{ending}", kind)
        for name, title in titles.items()
        for ending, kind in (("atom.xml", ATOM), ("rss.xml", RSS))
    )


def followed(desk: Desk, entry: Entry) -> list[Entry]:
    """Return the published cases that a follow-up follows, in its own language where they have it."""
    slugs = entry.document.follows if isinstance(entry.document, FollowUp) else ()
    cases = (desk.library.cases[slug] for slug in slugs if slug in desk.library.cases)
    return [desk.in_language(case, entry.lang) for case in cases if desk.has_page(case)]


def organisation_links(desk: Desk, case: Case, lang: str) -> tuple[LinkView, ...]:
    """Return the organisations of a case, each with the list of its cases."""
    return tuple(desk.list_link("organisations", name, lang) for name in case.organisation)


def foreign_fields(desk: Desk, described: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields of a PostView for a text that another reader read."""
    lang = described["lang"]
    words = desk.words(lang)
    return {
        "lang": lang,
        "words": words,
        "path": described["path"],
        "title": described["title"],
        "feeds": site_feeds(desk, lang),
        "home_path": desk.home(lang),
        "languages": desk.homes,
        "standfirst": described["summary"],
        "published": maybe_date(described["date"], words),
        "authors": tuple(desk.list_link("authors", name, lang) for name in described["authors"]),
        "tags": tuple(desk.list_link("tags", name, lang) for name in described["tags"]),
    }
