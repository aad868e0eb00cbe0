"""One mistake, one problem: what a check finds in a field that is refused already is not said again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from ..errors import Problem, Severity
from .front.mending import MENDS


def besides(problems: Iterable[Problem], refused: Iterable[Problem]) -> Iterator[Problem]:
    """Yield the problems of fields that hold nothing refused and stand in nothing refused.

    Nor of a line that was mended to read on: what was read into it is not what its author wrote.
    """
    fields: dict[str, set[str]] = defaultdict(set)
    lines: set[tuple[str, int]] = set()
    for problem in refused:
        if problem.severity is Severity.ERROR:
            fields[problem.file].add(problem.field)
            lines |= {(problem.file, problem.line)} if problem.key in MENDS else set()
    for problem in problems:
        touched = fields[problem.file]
        is_mended = (problem.file, problem.line) in lines
        if not is_mended and not (problem.field and any(_overlap(problem.field, field) for field in touched)):
            yield problem


def _overlap(field: str, other: str) -> bool:
    return field == other or _is_in(field, other) or _is_in(other, field)


def _is_in(field: str, other: str) -> bool:
    return field.startswith((f"{other}.", f"{other}["))
