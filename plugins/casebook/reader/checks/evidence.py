"""Checks of what a judgement rests on, of sources and of tables by hand."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path as FilePath

from ...errors import Problem, Severity
from ...model import Document, FollowUp
from ...model.document import Lasting
from ..front.places import Path
from ..text.sights import look
from .scope import CaseScope, FollowUpScope, Scope


def check_attribution_shown_has_a_benchmark(scope: CaseScope) -> Iterator[Problem]:
    """Before and after alone show that something changed, not why."""
    if not any(metric.benchmark for metric in scope.document.metrics):
        yield from _attributions_shown(scope)


def check_later_attribution_has_a_benchmark(scope: FollowUpScope) -> Iterator[Problem]:
    """The same for what a follow-up says of its cases."""
    cases = [case.document for case in scope.followed]
    if cases and not any(metric.benchmark for case in cases for metric in getattr(case, "metrics", ())):
        yield from _attributions_shown(scope)


def _attributions_shown(scope: CaseScope | FollowUpScope) -> Iterator[Problem]:
    document: Lasting = scope.document
    for index, outcome in enumerate(document.outcome):
        if outcome.attribution == "shown":
            yield scope.at(("outcome", index, "attribution"), "attribution-without-benchmark")


def check_rulings_are_dated(scope: CaseScope) -> Iterator[Problem]:
    """Of several verdicts or statuses the newest counts, so each but a single one needs its date."""
    for section, name in (("claims", "verdict"), ("promises", "status")):
        for index, item in enumerate(getattr(scope.document, section)):
            yield from _undated(scope, (section, index, name), getattr(item, name))
    yield from _undated(scope, ("outcome",), scope.document.outcome)


def check_later_rulings_are_dated(scope: FollowUpScope) -> Iterator[Problem]:
    """The same for the lists of a follow-up; a single one has the post's date."""
    document: FollowUp = scope.document
    for name, verdict in document.claims.items():
        yield from _undated(scope, ("claims", name, "verdict"), verdict.verdict)
    for name, status in document.promises.items():
        yield from _undated(scope, ("promises", name, "status"), status.status)


def _undated(scope: Scope[Document], path: Path, rulings: tuple[object, ...]) -> Iterator[Problem]:
    for index, ruling in enumerate(rulings if len(rulings) > 1 else ()):
        if getattr(ruling, "date", None) is None:
            yield scope.lacks((*path, index), "date", "ruling-without-date")


def check_sources_say_something(scope: Scope[Document]) -> Iterator[Problem]:
    """A source has a title or an address."""
    for index, source in enumerate(scope.document.sources):
        if source.title is None and source.url is None:
            yield scope.at(("sources", index), "source-empty", value=source.id)


def check_source_files_exist(scope: Scope[Document]) -> Iterator[Problem]:
    """A source's `file` is a file under the content, and stays there."""
    for index, source in enumerate(scope.document.sources):
        key = why_not_a_file(source.file, scope.content)
        if key:
            yield scope.at(("sources", index, "file"), key, value=source.file)


def check_copies_are_elsewhere(scope: Scope[Document]) -> Iterator[Problem]:
    """A copy at the address of the source goes when that goes: nothing is kept."""
    for index, source in enumerate(scope.document.sources):
        if source.is_its_own_copy:
            place = ("sources", index, "archived", "url")
            yield scope.at(place, "copy-at-the-source", Severity.WARNING)


def why_not_a_file(name: str | None, content: FilePath) -> str | None:
    """Return why a file that is named cannot be shown; None where it can, or where none is named."""
    if name is None:
        return None
    found = look(content / name.lstrip("/"), content)
    return {"outside": "file-outside", "nothing": "file-missing"}.get(found)


def check_tables_are_full(scope: Scope[Document]) -> Iterator[Problem]:
    """Every row of a table by hand has a cell for each column."""
    for index, table in enumerate(scope.document.comparisons):
        for place, row in enumerate(table.rows):
            if len(row.cells) != len(table.columns):
                path: Path = ("comparisons", index, "rows", place, "cells")
                cells, columns = len(row.cells), len(table.columns)
                yield scope.at(path, "cells-do-not-match", cells=cells, columns=columns, row=row.label)
