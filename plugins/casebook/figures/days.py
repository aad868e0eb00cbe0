"""Days between two dates that may be months or years."""

from __future__ import annotations

from dataclasses import replace

from ..model import PartialDate
from ..model.light import light


@light()
class Days:
    """How many days lie between two dates: from `least` to `most`, both included.

    The two are the same where both dates are days. `certain` is False where a date is marked uncertain or
    approximate: the number is then to be shown as "about". Negative where the later date came first.
    """

    least: int
    most: int
    certain: bool = True

    @property
    def exact(self) -> int | None:
        """The number of days, where it is one and certain; else None."""
        return self.least if self.least == self.most and self.certain else None


def days_between(earlier: PartialDate, later: PartialDate) -> Days:
    """Return the days from `earlier` to `later`, never more precise than the two dates."""
    certain = not (earlier.uncertain or earlier.approximate or later.uncertain or later.approximate)
    return Days((later.first - earlier.last).days, (later.last - earlier.first).days, certain)


def last_day(date: PartialDate) -> PartialDate:
    """Return the last day a date can mean, with its mark: how an end, a due date or a deadline counts."""
    return replace(PartialDate.of(date.last), uncertain=date.uncertain, approximate=date.approximate)
