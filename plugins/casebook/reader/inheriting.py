"""Translations get from their originals what they do not say themselves."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from pydantic import ValidationError

from ..errors import Problem, Severity
from ..model import Case, Document, FollowUp, Post, Revision
from .entry import Entry
from .front.places import find, mark_of
from .library import Library
from .overlay import Contradiction, overlay
from .revisions import Key, own_revisions, with_own
from .tongues import as_spoken
from .unfinished import is_unfinished

_OF_POSTS = ("sources", "comparisons")
"""What the translation of an ordinary post gets; the rest of its front matter is Pelican's."""


def inherit(entries: Iterable[Entry]) -> tuple[tuple[Entry, ...], list[Problem]]:
    """Lay each translation over its original; return all entries, and where the two contradict each other."""
    library = Library(tuple(entries))
    problems: list[Problem] = []
    laid = [_laid_over(entry, library, problems) for entry in library.entries]
    return tuple(laid), problems


def _laid_over(entry: Entry, library: Library, problems: list[Problem]) -> Entry:
    original = library.original_of(entry)
    if not entry.document.translation or original is None:
        return entry
    if isinstance(entry.document, Post):
        inherited = {key: getattr(original.document, key) for key in _OF_POSTS if not entry.tree.get(key)}
        revisions = _revisions(original.document.revisions, entry.document.revisions)
        return replace(
            entry, document=entry.document.model_copy(update={**inherited, "revisions": revisions})
        )
    result = overlay(as_spoken(original.sure, original.lang), as_spoken(entry.sure, entry.lang))
    problems.extend(_problem(entry, original, contradiction) for contradiction in result.contradictions)
    # Its own file may have forgotten to say so.
    return _typed_anew(entry, {**result.merged, "translation": "true"})


def _revisions(original: tuple[Revision, ...], given: tuple[Revision, ...]) -> tuple[Revision, ...]:
    """Return the revisions of a post, in words of the translation where it has any, and its own."""
    own = own_revisions(original, given, _day_and_kind)
    said = {_day_and_kind(each): each.note for each in given}
    shared = [each.model_copy(update={"note": said.get(_day_and_kind(each), each.note)}) for each in original]
    return tuple(with_own(shared, [given[index] for index in own], lambda each: each.date.iso))


def _day_and_kind(revision: Revision) -> Key:
    return str(revision.date), revision.kind


def _problem(entry: Entry, original: Entry, contradiction: Contradiction) -> Problem:
    """Return the problem of a contradiction; a draft may say in other words what its original has begun."""
    place = find(entry.sure, contradiction.path)
    mark = place.key.mark if contradiction.key == "translation-adds" and place.key else place.mark
    at = mark_of(entry.source, mark)
    if is_unfinished(original, contradiction):
        severity = Severity.WARNING if entry.document.status == "draft" else Severity.ERROR
        params = {"name": contradiction.params.get("name", place.field), "other": original.source.shown}
        key = "translation-of-unfinished"
        return entry.source.problem(key, field=place.field, params=params, severity=severity, **at)
    return entry.source.problem(contradiction.key, field=place.field, params=contradiction.params, **at)


def _typed_anew(entry: Entry, data: dict[str, object]) -> Entry:
    """Return the entry as `data` has it, or as it was where something in it has been refused already."""
    try:
        document: Document = type(entry.document).model_validate(data)
    except ValidationError:
        return entry
    assert isinstance(document, Case | FollowUp | Post)
    return replace(entry, document=document)
