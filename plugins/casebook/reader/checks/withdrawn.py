"""Checks of withdrawals: what stands in the place of a text, and what is said of it later."""

from __future__ import annotations

from collections.abc import Iterator
from operator import attrgetter

from ...errors import Problem, Severity
from ...model import Document, Revision
from ..days import is_to_come
from ..entry import Entry
from ..front.places import Path
from ..replaced import in_place_of
from .ids import unknown_cases
from .scope import Scope
from .times import is_before


def check_only_what_is_withdrawn_is_replaced(scope: Scope[Document]) -> Iterator[Problem]:
    """Something stands in the place of a text only where that was taken back."""
    for index, revision in _own(scope):
        if revision.replaced_by and revision.kind != "withdrawal":
            yield scope.at(_path(index), "replaced-not-withdrawn", value=revision.kind)


def check_what_replaces_it_exists(scope: Scope[Document]) -> Iterator[Problem]:
    """What stands in the place of a text is a case that exists, and another than itself."""
    for index, revision in _own(scope):
        yield from unknown_cases(scope, _path(index), revision.replaced_by)
        for place, slug in enumerate(revision.replaced_by):
            if scope.entry.kind == "case" and slug == scope.entry.slug:
                yield scope.at((*_path(index), place), "replaced-by-itself", value=slug)


def check_what_replaces_it_is_there_to_read(scope: Scope[Document]) -> Iterator[Problem]:
    """A notice leads nobody to what is no more there to read than what was withdrawn; so only warn."""
    for index, revision in _own(scope) if scope.entry.published else ():
        for place, slug in enumerate(revision.replaced_by):
            case = scope.library.cases.get(slug)
            if case and _is_unseen(scope, case):
                yield scope.at((*_path(index), place), "replaced-by-unseen", Severity.WARNING, value=slug)
            elif case and case.slug != scope.entry.slug and _leads_nowhere(scope, case):
                yield scope.at((*_path(index), place), "replaced-by-withdrawn", Severity.WARNING, value=slug)


def check_nothing_comes_after_a_withdrawal(scope: Scope[Document]) -> Iterator[Problem]:
    """A later revision has no text stand again, and nobody sees it: its author may mean otherwise."""
    withdrawal = scope.document.withdrawal
    if withdrawal is None:
        return
    for index, revision in _own(scope):
        if is_before(withdrawal.date, revision.date):
            path, day = ("revisions", index, "date"), str(withdrawal.date)
            yield scope.at(path, "revised-after-withdrawal", Severity.WARNING, date=day)


def _own(scope: Scope[Document]) -> Iterator[tuple[int, Revision]]:
    """Yield the revisions that a file says of itself, with their places, and none of its original's."""
    original = scope.library.original_of(scope.entry) if scope.document.translation else None
    if original is None:
        yield from enumerate(scope.document.revisions)
        return
    others = set(map(_name, original.document.revisions))
    written = scope.entry.rest.written("revisions") or ()
    places = {(each.get("date"), each.get("kind")): index for index, each in enumerate(written)}
    for revision in scope.document.revisions:
        if _name(revision) in places.keys() - others:
            yield places[_name(revision)], revision


def _name(revision: Revision) -> tuple[str, str]:
    return str(revision.date), revision.kind


def _path(index: int) -> Path:
    return ("revisions", index, "replaced_by")


def _is_unseen(scope: Scope[Document], case: Entry) -> bool:
    """Tell whether readers cannot see a case: it is a draft or hidden, or its day is to come."""
    date, today = case.document.date, scope.today
    return not case.published or bool(date and today and is_to_come(date.day.first, today))


def _leads_nowhere(scope: Scope[Document], case: Entry) -> bool:
    """Tell whether a case was withdrawn as well, and nothing that stands is in its place."""
    led = in_place_of(case, scope.library, attrgetter("published"))
    return case.withdrawn and all(each.withdrawn for each in led)
