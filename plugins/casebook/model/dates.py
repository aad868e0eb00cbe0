"""Dates as authors know them: a day, a month or a year, certain or not.

The notation is the Extended Date/Time Format, level 1 of ISO 8601-2:2019, as far as one point in time goes:
`2009-11-10`, `2009-11`, `2009`, each with `?` (uncertain), `~` (approximate) or `%` (both) behind it.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from functools import cached_property

from .mistakes import Mistake

# ASCII: what other scripts write as digits is no date that a machine would take.
_EDTF = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([?~%])?", re.ASCII)
_TIME = re.compile(r"(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?", re.ASCII)


@dataclass(frozen=True)
class PartialDate:
    """A date of the precision its source has: a year, a month of it, or a day.

    `month` and `day` are None where they are not known; `uncertain` and `approximate` are EDTF's marks.
    """

    year: int
    month: int | None = None
    day: int | None = None
    uncertain: bool = False
    approximate: bool = False

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Read EDTF as in `2009-11-10?`; raise Mistake `date-form` or `date-does-not-exist`."""
        match = _EDTF.fullmatch(text.strip())
        if not match:
            raise Mistake("date-form", value=text)
        year, month, day = (int(part) if part else None for part in match.groups()[:3])
        mark = match[4] or ""
        if not _exists(year or 0, month, day):
            raise Mistake("date-does-not-exist", value=text)
        return cls(year or 0, month, day, mark in ("?", "%"), mark in ("~", "%"))

    @classmethod
    def of(cls, day: date) -> PartialDate:
        """Return a certain date with the precision of a day."""
        return cls(day.year, day.month, day.day)

    def __reduce__(self) -> tuple[type[PartialDate], tuple[object, ...]]:
        """Pickle what it says, without what has been worked out."""
        return PartialDate, (self.year, self.month, self.day, self.uncertain, self.approximate)

    @cached_property
    def first(self) -> date:
        """The first day this can mean: how a date sorts."""
        return date(self.year, self.month or 1, self.day or 1)

    @cached_property
    def last(self) -> date:
        """The last day this can mean: how an end, a due date or a deadline counts."""
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    @cached_property
    def iso(self) -> str:
        """The date without its mark, as precise as given: what `<time datetime>` takes."""
        parts = [f"{self.year:04}", *(f"{part:02}" for part in (self.month, self.day) if part)]
        return "-".join(parts)

    @property
    def edtf(self) -> str:
        """The date as an author writes it, mark included: what data files take."""
        if self.uncertain:
            return f"{self.iso}%" if self.approximate else f"{self.iso}?"
        return f"{self.iso}~" if self.approximate else self.iso

    def __str__(self) -> str:
        return self.edtf


@dataclass(frozen=True)
class Moment:
    """When something was published: a date, with a time of day and a zone where the author gave them."""

    day: PartialDate
    clock: time | None = None
    zone: tzinfo | None = None

    @classmethod
    def parse(cls, text: str) -> Moment:
        """Read a date, or a whole day with a time as in `2026-11-20 08:30 +01:00`; raise Mistake."""
        day, _, clock = text.strip().replace("T", " ", 1).partition(" ")
        parsed = PartialDate.parse(day) if _EDTF.fullmatch(day) else None
        if parsed is None:
            raise Mistake("date-form", value=text)
        if not clock.strip():
            return cls(parsed)
        match = _TIME.fullmatch(clock.strip())
        if not match or parsed.day is None:
            raise Mistake("time-form", value=text)
        return cls(parsed, _time_of_day(match, text), _zone(match[4], text))

    def instant(self, default: tzinfo = UTC) -> datetime:
        """Return the aware instant it means, in the site's zone by default; of a month its first day."""
        return datetime.combine(self.day.first, self.clock or time(), tzinfo=self.zone or default)

    def is_to_come(self, today: date, now: datetime, zone: tzinfo) -> bool:
        """Tell whether it is on a day after today or, on a day that has begun, at an hour after now."""
        try:
            instant = self.instant(zone).astimezone(zone)
        except OverflowError:  # at the ends of time
            return self.day.first > today
        return instant.date() > today or instant > now

    def __str__(self) -> str:
        clock = f" {self.clock:%H:%M:%S}" if self.clock else ""
        return f"{self.day}{clock}"


def _exists(year: int, month: int | None, day: int | None) -> bool:
    # A month or a day of 00 is none, and not one that is not known.
    month, day = (1 if part is None else part for part in (month, day))
    if year < 1 or not 1 <= month <= 12:
        return False
    return 1 <= day <= calendar.monthrange(year, month)[1]


def _time_of_day(match: re.Match[str], text: str) -> time:
    try:
        return time(int(match[1]), int(match[2]), int(match[3] or 0))
    except ValueError:
        raise Mistake("time-form", value=text) from None


def _zone(offset: str | None, text: str) -> tzinfo | None:
    if offset is None:
        return None
    if offset == "Z":
        return UTC
    hours, minutes = int(offset[1:3]), int(offset[-2:])
    if hours > 14 or minutes > 59:
        raise Mistake("time-form", value=text)
    return timezone((1 if offset[0] == "+" else -1) * timedelta(hours=hours, minutes=minutes))
