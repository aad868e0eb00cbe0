"""What can be told of a text that Pelican reads itself, by the fields at its head."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from ..errors import Problem, Severity
from ..model import Mistake
from ..model.dates import Moment
from ..model.not_dates import why_not_a_moment
from .checks.stored import kept
from .front.places import At
from .heads import FURTHER, head_of
from .source import SourceFile, read_source
from .walking import Ground, documents

_DATES = frozenset(["date", "modified"])
_TOLD = frozenset(["date-spelling", "date-dashes", "date-does-not-exist", "time-spelling"])
"""What can be said of a wrong date where none may be uncertain."""


def head_problems(source: SourceFile) -> Iterator[Problem]:
    """Yield what is wrong at the head of a text: dates that Pelican could not go on with, and its slug."""
    for said in head_of(source):
        at = At(line=said.line, column=said.column, length=max(1, len(said.value)))
        if said.field in _DATES and not _is_read(said.value):
            is_lacking = not said.value and said.field == "date"
            mistake = Mistake("post-without-date") if is_lacking else _mistake(said.value)
            yield source.problem(mistake.key, field=said.field, params=mistake.params, **at)
        elif said.field == "slug" and (params := kept(said.value, "post")):
            key, severity = "slug-of-windows", Severity.WARNING
            yield source.problem(key, field="slug", params=params, severity=severity, **at)


def problems_elsewhere(ground: Ground, left_out: Container[str]) -> Iterator[Problem]:
    """Yield what is wrong at the heads of texts that only Pelican reads, but those with endings left out."""
    for path in documents(ground, tuple(ending for ending in FURTHER if ending[1:] not in left_out)):
        source = read_source(path, ground.called(path))
        if isinstance(source, SourceFile):
            yield from head_problems(source)


def _is_read(written: str) -> bool:
    """Tell whether Pelican knows which date is meant."""
    from dateutil.parser import parse

    try:
        parse(re.sub(" +", " ", written.replace("_", " ")))
    except (TypeError, ValueError, OverflowError):
        return False
    return True


def _mistake(written: str) -> Mistake:
    try:
        Moment.parse(written)
    except Mistake as mistake:
        told = why_not_a_moment(written, mistake)
        if told.key in _TOLD:
            return told
    return Mistake("post-date-form", value=written)
