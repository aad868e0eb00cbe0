"""Checks of the library as a whole: one slug and language, one id, one original."""

from __future__ import annotations

from collections.abc import Iterator
from unicodedata import normalize

from ...errors import Problem
from ...model import Post
from ..entry import Entry
from ..front.places import find, mark_of
from ..library import Library


def check_slugs_differ(library: Library) -> Iterator[Problem]:
    """Two files with one slug and language are one text to Pelican, of whatever kind; the newer is named."""
    seen: dict[tuple[str, str], Entry] = {}
    for entry in library.entries:
        if not entry.has_slug:
            continue
        slug = normalize("NFC", entry.document.slug or "").casefold()
        first = seen.setdefault((slug, entry.lang), entry)
        if first is not entry:
            older, newer = (entry, first) if entry.is_older_than(first) else (first, entry)
            seen[slug, entry.lang] = older
            params = {"value": older.document.slug, "lang": entry.lang, "other": older.source.shown}
            yield _at(newer, "slug", "slug-taken", **params)


def check_ids_differ(library: Library) -> Iterator[Problem]:
    """An id names one case, one follow-up, or one post, for good."""
    seen: dict[tuple[type, str], Entry] = {}
    for entry in library.entries:
        named = entry.has_slug or entry.rest.written("id") is not None
        if not named or entry.page or entry.document.translation:
            continue
        first = seen.setdefault((type(entry.document), entry.document.lasting_id), entry)
        if first is not entry and first.document.slug != entry.document.slug:
            params = {"value": entry.document.lasting_id, "other": first.source.shown}
            yield _at(entry, "id" if entry.document.id else "slug", "id-taken", **params)


def check_translations_have_an_original(library: Library) -> Iterator[Problem]:
    """A translation without an original has nothing to inherit."""
    for entry in library.entries:
        if not entry.document.translation or not entry.has_slug:
            continue
        if library.original_of(entry) is None and entry.document.slug not in library.lost:
            yield _at(entry, "translation", "translation-without-original", value=entry.document.slug)


def check_there_is_one_original(library: Library) -> Iterator[Problem]:
    """Of one case or follow-up in several languages, all but one say `translation: true`."""
    for first, second in _originals(library):
        params = {"other": first.source.shown, "value": second.document.slug}
        yield _at(second, "slug", "two-originals", **params)


def _originals(library: Library) -> Iterator[tuple[Entry, Entry]]:
    """Yield each further original of a case or follow-up, with the first."""
    first: dict[tuple[type, str], Entry] = {}
    for entry in library.entries:
        if isinstance(entry.document, Post) or entry.document.translation or not entry.has_slug:
            continue
        known = first.setdefault((type(entry.document), entry.document.slug or ""), entry)
        if known.lang != entry.lang:
            yield known, entry


def _at(entry: Entry, name: str, key: str, **params: object) -> Problem:
    place = find(entry.tree, (name,))
    return entry.source.problem(key, field=place.field, params=params, **mark_of(entry.source, place.mark))
