"""Stretches of time: exact in days, or in the unit a reader thinks in."""

from __future__ import annotations

from ..figures.days import Days
from .language import Words

# Over two weeks one thinks in weeks, over two months in months, over two years in years.
_WEEKS_FROM = 14
_MONTHS_FROM = 61
_YEARS_FROM = 731
# The Gregorian calendar has as many days in as many years.
_DAYS, _YEARS = 146097, 400


def days(count: int, words: Words) -> str:
    """Return a number of days: "61 days"."""
    return words.ngettext("{num} day", "{num} days", count)


def long(count: int, words: Words) -> str:
    """Return a number of days exactly up to two years, beyond that in years: "61 days", "16 years"."""
    return days(count, words) if count < _YEARS_FROM else span(count, words)


def span(count: int, words: Words) -> str:
    """Return a number of days in the unit one thinks in: "3 days", "5 weeks", "5 months", "2 years".

    Days up to 13, weeks up to 60 days, months up to 730, then years; always rounded down, so that a silence
    is never said to have lasted longer than it did.
    """
    return _between(count, count, words)


def stretch(between: Days, words: Words) -> str:
    """Return the days between two dates as precisely as the dates allow.

    In days where both are certain days ("61 days"); else in the unit one thinks in, from the least to the
    most it can be, each rounded down: "2 to 3 months", "about 2 months" where a date is not certain.
    """
    if between.exact is not None:
        return days(between.exact, words)
    written = _between(between.least, between.most, words)
    return written if between.certain else words.pgettext("span", "about {span}", span=written)


def _between(least: int, most: int, words: Words) -> str:
    """Write a stretch in the unit that fits the longer of its ends."""
    if most < _WEEKS_FROM:
        return words.ngettext("{num} day", "{num} days", most, **_ends(least, most, words))
    if most < _MONTHS_FROM:
        return words.ngettext("{num} week", "{num} weeks", most // 7, **_ends(least // 7, most // 7, words))
    if most < _YEARS_FROM:
        low, high = _years(12 * least), _years(12 * most)
        return words.ngettext("{num} month", "{num} months", high, **_ends(low, high, words))
    low, high = _years(least), _years(most)
    return words.ngettext("{num} year", "{num} years", high, **_ends(low, high, words))


def _years(days: int) -> int:
    # Of whole numbers alone: a fraction takes a hundred times as long.
    return days * _YEARS // _DAYS


def _ends(low: int, high: int, words: Words) -> dict[str, str]:
    """Return what stands for the number where it is two; nothing where it is one."""
    return {} if low == high else {"num": words.gettext("{low} to {high}", low=low, high=high)}
