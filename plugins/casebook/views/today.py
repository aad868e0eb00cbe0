"""The day that counts as today, which notices what is asked of it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, SupportsIndex

from ..reader.lazy.witness import Witness


class WitnessedDay(date):
    """A day of which it is written down what somebody wants to know.

    Whether another day has come is answered alike for a span of days; all else that can be asked, on this
    day alone. Only what Python's `datetime` takes of a day without asking it goes unnoticed: `combine`.
    """

    @classmethod
    def of(cls, day: date, witness: Witness) -> WitnessedDay:
        """Return a day with its witness."""
        seen = cls.fromordinal(date.toordinal(day))
        vars(seen)["_witness"] = witness
        return seen

    def __getattribute__(self, name: str) -> Any:
        """Return what a day has under a name."""
        return object.__getattribute__(self, name) if name == "__dict__" else getattr(_asked(self), name)

    def __ge__(self, other: date) -> bool:
        """Tell whether a day has come."""
        return _has_reached(self, other.toordinal())

    def __gt__(self, other: date) -> bool:
        """Tell whether a day is over."""
        return _has_reached(self, other.toordinal() + 1)

    def __lt__(self, other: date) -> bool:
        """Tell whether a day is to come."""
        return not _has_reached(self, other.toordinal())

    def __le__(self, other: date) -> bool:
        """Tell whether a day is not over."""
        return not _has_reached(self, other.toordinal() + 1)

    def __eq__(self, other: object) -> bool:
        """Tell whether it is this day."""
        return _asked(self) == other

    def __ne__(self, other: object) -> bool:
        """Tell whether it is another day."""
        return _asked(self) != other

    def __hash__(self) -> int:
        """Return the hash of the day."""
        return hash(_asked(self))

    def __sub__(self, other: Any) -> Any:
        """Return the time since a day, or a day so long before."""
        return _asked(self) - other

    def __rsub__(self, other: date) -> timedelta:
        """Return the time until a day."""
        return other - _asked(self)

    def __add__(self, other: timedelta) -> date:  # type: ignore[override]  # no longer one of ours
        """Return the day so long after."""
        return _asked(self) + other

    __radd__ = __add__  # type: ignore[assignment]

    def __str__(self) -> str:
        """Return the day as ISO 8601 has it."""
        return str(_asked(self))

    def __repr__(self) -> str:
        """Return the day as Python has it."""
        return repr(_asked(self))

    def __format__(self, form: str) -> str:
        """Return the day in some form."""
        return format(_asked(self), form)

    def __reduce_ex__(self, protocol: SupportsIndex) -> Any:
        """Be an ordinary day to whoever keeps it."""
        return _asked(self).__reduce_ex__(protocol)


def plain(day: date) -> date:
    """Return a day as nobody witnesses it."""
    return date.fromordinal(date.toordinal(day))


def _asked(seen: WitnessedDay) -> date:
    """Return the day itself, which somebody has asked for then."""
    day = plain(seen)
    vars(seen)["_witness"].note(("today",), day.isoformat())
    return day


def _has_reached(seen: WitnessedDay, day: int) -> bool:
    reached = date.toordinal(seen) >= day
    vars(seen)["_witness"].note_day(day, reached=reached)
    return reached
