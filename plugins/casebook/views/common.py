"""What the views of a case, a follow-up and a post have in common."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from ..citing import name_of
from ..figures.editions import told_revisions
from ..model import Case, Document, FollowUp, Moment
from ..reader import Entry
from ..words import Words, label, own_name
from .case.campaigns import comparison_views
from .dates import date_view, maybe_date
from .desk import Desk
from .following import own_feeds, site_feeds, with_feeds
from .parts import BY_ID, LinkView, Placement, RevisionView, TranslationView
from .titles import title_of
from .withdrawals import notice_of
from .works import own_change


def frame_fields(desk: Desk, lang: str) -> dict[str, Any]:
    """Return the fields of a PageView that every page of a language fills in the same way."""
    return {
        "lang": lang,
        "words": desk.words(lang),
        "feeds": site_feeds(desk, lang),
        "feeds_path": desk.feeds_path(lang),
        "home_path": desk.home(lang),
        "languages": desk.homes,
        "data_path": f"{desk.shelves.root(lang)}data/" if desk.settings.has("data") else None,
        "search_path": desk.search_path(lang),
    }


def page_fields(desk: Desk, entry: Entry) -> dict[str, Any]:
    """Return the fields of a PostView that every document fills in the same way."""
    document, words = entry.document, desk.words(entry.lang)
    frame = with_feeds(frame_fields(desk, entry.lang), own_feeds(desk, entry))
    has_tables, summary = desk.settings.has("comparisons"), plain_summary(entry)
    withdrawn = notice_of(desk, entry)
    return {
        **frame,
        "path": desk.path(entry),
        "title": title_of(document, words),
        "description": withdrawn.text if withdrawn else summary,
        "translations": desk.translations(entry) if desk.has_page(entry) else (),
        "standfirst": summary,
        "withdrawn": withdrawn,
        "published": maybe_date(document.date, words),
        "modified": maybe_date(_modified(desk, entry), words),
        "authors": author_links(desk, document.written_by, entry.lang),
        "tags": list_links(desk, "tags", document.tags, entry.lang),
        "comparisons": comparison_views(document.comparisons) if has_tables else (),
        "placed": placement(entry),
        "revisions": _revised(document, words),
        "draft": not desk.has_page(entry),
    }


def _modified(desk: Desk, entry: Entry) -> Moment | None:
    """Return when a text last changed after it was published; None where it has not."""
    changed = own_change(desk, entry)
    return None if changed == entry.document.date else changed


def in_other_languages(
    desk: Desk, lang: str, title: str, path: Callable[[str], str | None]
) -> tuple[TranslationView, ...]:
    """Return a page that each language has, in the others; `title` is the message by which it is called."""
    return tuple(
        TranslationView(other, own_name(other), path(other) or "", desk.words(other).gettext(title))
        for other in desk.languages
        if other != lang
    )


def noted(document: Case | FollowUp) -> dict[str, Any]:
    """Return what a reader has to know about a text itself: ties, and where it is discussed."""
    return {
        "disclosure": document.disclosure,
        "discussion": tuple(LinkView(address, url=address) for address in document.discussion),
    }


def _revised(document: Document, words: Words) -> tuple[RevisionView, ...]:
    told = tuple(told_revisions(document))
    return tuple(
        RevisionView(
            date_view(each.date, words), label("revision", each.kind, words), each.note, told=each in told
        )
        for each in document.revisions
    )


def list_links(desk: Desk, kind: str, names: Iterable[str], lang: str) -> tuple[LinkView, ...]:
    """Return the links to the lists of some groups of one kind."""
    return tuple(desk.list_link(kind, name, lang) for name in names)


def author_links(desk: Desk, names: Iterable[str], lang: str) -> tuple[LinkView, ...]:
    """Return the links to the lists of authors, who may be written with the family name first."""
    return tuple(desk.list_link("authors", name, lang, as_spoken(desk, name)) for name in names)


def as_spoken(desk: Desk, name: str) -> str:
    """Return the name of an author in the order in which it is spoken: "Åsa Öberg" of "Öberg, Åsa"."""
    return name_of(name, desk.settings.collectives).whole if "," in name else name


def plain_summary(entry: Entry) -> str | None:
    """Return the summary without markup, for the places that take plain text."""
    return entry.summary.striptags() or None


def placement(entry: Entry) -> Placement:
    """Return what the text of an entry places itself."""
    if not entry.placed:
        return Placement()
    named: dict[str, set[str]] = defaultdict(set)
    for part, names in entry.placed:
        named[part].update(names)
    whole = frozenset(part for part, names in entry.placed if not names)
    return Placement(whole, **{part: frozenset(named[part]) for part in BY_ID})


def placed_rows(entry: Entry) -> Sequence[tuple[str, ...]]:
    """Return the ids of the rows that the text of an entry places, together with each other."""
    return tuple(names for part, names in entry.placed if part == "metrics" and names)


def organisation_links(desk: Desk, cases: Iterable[Entry], lang: str) -> tuple[LinkView, ...]:
    """Return the organisations of some cases, each once, with the list of what there is about it."""
    named = {
        name: case.document.names.get(name)
        for case in cases
        if isinstance(case.document, Case)
        for name in case.document.organisation
    }
    return tuple(desk.list_link("organisations", name, lang, own) for name, own in named.items())
