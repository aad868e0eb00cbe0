"""Which days have a say in what is wrong with a text: as long as none of them comes, all of that stands.

Whoever asks whether a day has come asks here, so that it is written down.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import date

_asked: ContextVar[Asked | None] = ContextVar("asked", default=None)


@dataclass
class Asked:
    """The days that were asked for: those that have come, and those that have not."""

    come: set[date] = field(default_factory=set)
    to_come: set[date] = field(default_factory=set)

    @property
    def span(self) -> Span:
        """From which day until before which other each has the same answer."""
        since, until = max(self.come, default=None), min(self.to_come, default=None)
        return (since.isoformat() if since else "", until.isoformat() if until else "")


Span = tuple[str, str]
"""A day (ISO 8601) and another one before which it ends; nothing where it does not begin or end."""


@contextmanager
def asking() -> Iterator[Asked]:
    """Write down which days are asked for until the block ends."""
    asked = Asked()
    before = _asked.set(asked)
    try:
        yield asked
    finally:
        _asked.reset(before)


def is_to_come(day: date, today: date) -> bool:
    """Tell whether a day is after today."""
    found, asked = day > today, _asked.get()
    if asked is not None:
        (asked.to_come if found else asked.come).add(day)
    return found


def covers(span: Span, today: date | None) -> bool:
    """Tell whether today is in a span; where no day counts as today, nothing hangs on it."""
    since, until = span
    return today is None or (since <= today.isoformat() and (not until or today.isoformat() < until))
