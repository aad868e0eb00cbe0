"""Names of months and weekdays, and the small words beside them, in the languages that Casebook speaks."""

from __future__ import annotations

from functools import cache

from babel import Locale

from .existing import TONGUES

_WIDTHS = ("wide", "abbreviated")
DAY_COMES_NEXT = frozenset(["den", "der", "dem", "d", "am", "vom"])
"""Words before a day, and never before a month, where both are numbers."""
_FILLERS = DAY_COMES_NEXT | {"the", "of", "st", "nd", "rd", "th", "e", "i", "in", "im", "a", "na"}


@cache
def months() -> dict[str, int]:
    """Return the names of the months, whole and short."""
    found: dict[str, int] = {"sept": 9}
    for known in (Locale(tongue).months for tongue in TONGUES):
        for names in (known[form][width] for form in ("format", "stand-alone") for width in _WIDTHS):
            found |= {name.casefold().rstrip("."): number for number, name in names.items()}
    return found


@cache
def beside() -> dict[str, int]:
    """Return what may stand beside a date and says nothing more: weekdays, and words such as `den`."""
    found = dict.fromkeys(_FILLERS, 0)
    for days in (Locale(tongue).days for tongue in TONGUES):
        for names in (days[form][width] for form in ("format", "stand-alone") for width in _WIDTHS):
            found |= dict.fromkeys((name.casefold().rstrip(".") for name in names.values()), 0)
    return found
