"""Dates as views."""

from __future__ import annotations

from functools import lru_cache

from ..model import Moment, PartialDate
from ..words import Words, bare_date, date
from .parts import DateView


def date_view(given: PartialDate | Moment, words: Words) -> DateView:
    """Return a date to show."""
    return _shown(given.day if isinstance(given, Moment) else given, words)


@lru_cache(8192)  # the page of a case shows some fifty dates, of hardly ten days
def _shown(day: PartialDate, words: Words) -> DateView:
    return DateView(date(day, words), day.iso, day.uncertain, day.approximate, bare_date(day, words))


def maybe_date(given: PartialDate | Moment | None, words: Words) -> DateView | None:
    """Return a date to show, None for none."""
    return None if given is None else date_view(given, words)


def last_day(given: PartialDate | None) -> str | None:
    """Return the last day (ISO) that a date can mean, by which the browser sets a clock; None for none."""
    return None if given is None else given.last.isoformat()
