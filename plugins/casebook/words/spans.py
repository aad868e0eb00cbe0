"""Stretches of time: exact in days, or in the unit a reader thinks in."""

from __future__ import annotations

from fractions import Fraction

from .language import Words

# Over two weeks one thinks in weeks, over two months in months, over two years in years.
_WEEKS_FROM = 14
_MONTHS_FROM = 61
_YEARS_FROM = 731
# The Gregorian calendar's mean year, in days.
_YEAR = Fraction(146097, 400)


def days(count: int, words: Words) -> str:
    """Return a number of days: "61 days"."""
    return words.ngettext("{num} day", "{num} days", count)


def span(count: int, words: Words) -> str:
    """Return a number of days in the unit one thinks in: "3 days", "5 weeks", "5 months", "2 years".

    Days up to 13, weeks up to 60 days, months up to 730, then years; always rounded down, so that a silence
    is never said to have lasted longer than it did.
    """
    if count < _WEEKS_FROM:
        return days(count, words)
    if count < _MONTHS_FROM:
        return words.ngettext("{num} week", "{num} weeks", count // 7)
    if count < _YEARS_FROM:
        return words.ngettext("{num} month", "{num} months", 12 * count // _YEAR)
    return words.ngettext("{num} year", "{num} years", count // _YEAR)
