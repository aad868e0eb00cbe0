"""Checks of the sources that cases share."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from ...errors import Problem, Severity
from ..days import is_to_come
from ..front.places import Place, mark_of
from ..shared import Shared
from .evidence import why_not_a_file
from .to_come import looked_up


def check_shared_sources(shared: Shared, content: Path) -> Iterator[Problem]:
    """A shared source has a title or an address, and its `file` is a file under the content."""
    for index, source in enumerate(shared.sources):
        if source.title is None and source.url is None:
            yield _at(shared, shared.place(index), "source-empty", source.id)
        key = why_not_a_file(source.file, content)
        if key:
            yield _at(shared, shared.place(index, "file"), key, source.file)
        if source.is_its_own_copy:
            copy = _at(shared, shared.place(index, "archived", "url"), "copy-at-the-source", "")
            yield replace(copy, severity=Severity.WARNING)


def check_shared_sources_were_seen(shared: Shared, today: date | None) -> Iterator[Problem]:
    """Nobody has seen or kept a shared source on a day that is still to come."""
    for index, source in enumerate(shared.sources if today else ()):
        for path, day in looked_up(source):
            if today is not None and is_to_come(day.first, today):
                problem = _at(shared, shared.place(index, *path), "date-to-come", str(day))
                yield replace(problem, severity=Severity.WARNING)


def _at(shared: Shared, place: Place, key: str, value: str | None) -> Problem:
    assert shared.source is not None
    at = mark_of(shared.source, place.mark)
    return shared.source.problem(key, field=place.field, params={"value": value}, **at)
