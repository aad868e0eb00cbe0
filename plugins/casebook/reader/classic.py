"""What can be told of a text that Pelican reads itself, with lines such as `Title: …` at its head."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..errors import Problem
from ..model import Mistake
from ..model.dates import Moment
from ..model.not_dates import why_not_a_date
from .front.places import At
from .source import SourceFile

# As the extension `meta` of Python-Markdown takes them.
_FENCE = re.compile(r"---\s*$")
_LINE = re.compile(r" {0,3}(?P<key>[A-Za-z0-9_-]+):\s*(?P<value>.*?)\s*$")
_MORE = re.compile(r" {4,}\S")
_DATES = frozenset(["date", "modified"])
_TOLD = frozenset(["date-spelling", "date-dashes", "date-does-not-exist"])
"""What can be said of a wrong date where none may be uncertain."""


def date_problems(source: SourceFile) -> Iterator[Problem]:
    """Yield the dates at the head of a text that Pelican could not go on with, as it would say itself."""
    for number, field, line in _head(source):
        value = line["value"]
        if field in _DATES and not _is_read(value):
            mistake = _mistake(value) if value or field != "date" else Mistake("post-without-date")
            at = At(line=number, column=line.start("value") + 1, length=max(1, len(value)))
            yield source.problem(mistake.key, field=field, params=mistake.params, **at)


def _head(source: SourceFile) -> Iterator[tuple[int, str, re.Match[str]]]:
    """Yield the lines of the head, each with its number and its field in small letters."""
    for number, written in enumerate(source.lines, 1):
        line = _LINE.match(written)
        if line:
            yield number, line["key"].lower(), line
        elif not (_MORE.match(written) or (number == 1 and _FENCE.match(written))):
            return


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
        told = why_not_a_date(written) if mistake.key in ("date-form", "time-form") else mistake
        if told.key in _TOLD:
            return told
    return Mistake("post-date-form", value=written)
