"""Parcels and problems in plain values, as they go from process to process and are kept."""

from __future__ import annotations

from typing import Any

from ...errors import Problem, Severity, Where
from ...reader.library import Names
from ...reader.parcels import Page, Parcel


def as_plain(parcel: Parcel) -> Any:
    """Return a parcel as JSON can have it; what belongs into a sentence is there a number or its text."""
    return {
        "problems": [plain_problem(problem) for problem in parcel.problems],
        "pages": [list(vars(page).values()) for page in parcel.pages],
        "ties": sorted(parcel.ties),
        "names": [sorted(parcel.names.cases), sorted(parcel.names.follow_ups), sorted(parcel.names.lost)],
        "sights": [list(sight) for sight in parcel.sights],
        "span": list(parcel.span),
    }


def plain_problem(problem: Problem) -> list[Any]:
    """Return a problem as JSON can have it."""
    params = {name: _plain_param(param) for name, param in problem.params.items()}
    place = [problem.file, problem.line, problem.column, problem.field, problem.key]
    return [*place, params, str(problem.severity), problem.source, problem.length, str(problem.where)]


def _plain_param(param: object) -> Any:
    if isinstance(param, list | tuple):
        return [str(one) for one in param]
    return param if isinstance(param, int | str) else str(param)


def as_parcel(plain: Any) -> Parcel:
    """Return the parcel that `as_plain` was given."""
    return Parcel(
        problems=tuple(as_problem(*problem) for problem in plain["problems"]),
        pages=tuple(Page(*page) for page in plain["pages"]),
        ties=frozenset(plain["ties"]),
        names=Names(*(frozenset(names) for names in plain["names"])),
        sights=tuple((path, seen) for path, seen in plain["sights"]),
        span=(plain["span"][0], plain["span"][1]),
    )


def as_problem(*parts: Any) -> Problem:
    """Return the problem that `plain_problem` was given."""
    file, line, column, field_, key, params, severity, source, length, where = parts
    return Problem(file, line, column, field_, key, params, Severity(severity), source, length, Where(where))
