"""Dates as precise as they are known: "10 November 2009", "November 2009 (uncertain)", "about 2009"."""

from __future__ import annotations

from datetime import date as calendar_day
from functools import lru_cache

from babel import Locale
from babel.dates import format_date, format_skeleton

from ..model import PartialDate
from .language import Words

_LONG = "long"
"""Babel's name for a whole day written in full; other forms are skeletons."""


@lru_cache(8192)  # a case names the same few days on every line
def date(date: PartialDate, words: Words) -> str:
    """Return a date in full with its mark in words. For `<time datetime>` take the date's own `iso`."""
    return _marked(date, bare_date(date, words), words)


def bare_date(date: PartialDate, words: Words) -> str:
    """Return a date in full without its mark, for a place that shows the mark in another way."""
    form = "y" if date.month is None else "yMMMM" if date.day is None else _LONG
    return _formatted(date.first, form, words.locale)


def month(date: PartialDate, words: Words) -> str:
    """Return the name of a date's month alone: "August"; the date has one."""
    return str(words.locale.months["stand-alone"]["wide"][date.first.month])


def day_and_month(date: PartialDate, words: Words) -> str:
    """Return the day and the month of a date without its year: "3 August"."""
    return _formatted(date.first, "MMMMd", words.locale)


def period(start: PartialDate | None, end: PartialDate | None, words: Words) -> str:
    """Return from when to when: "November 2009 to February 2010", "from 2009", "until 2010", or nothing."""
    if start == end:
        return date(start, words) if start else ""
    if start is None or end is None:
        return _half_open(start, end, words)
    return words.gettext("{start} to {end}", start=date(start, words), end=date(end, words))


def _half_open(start: PartialDate | None, end: PartialDate | None, words: Words) -> str:
    if start:
        return words.gettext("from {date}", date=date(start, words))
    return words.gettext("until {date}", date=date(end, words)) if end else ""


def _marked(date: PartialDate, written: str, words: Words) -> str:
    if date.approximate:
        written = words.pgettext("date", "about {date}", date=written)
    return words.gettext("{date} (uncertain)", date=written) if date.uncertain else written


@lru_cache(8192)  # Babel takes 25 µs for each
def _formatted(day: calendar_day, form: str, locale: Locale) -> str:
    if form == _LONG:
        return format_date(day, form, locale=locale)
    return format_skeleton(form, day, locale=locale)
