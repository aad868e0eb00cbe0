"""Dates as citations write them: the year apart from the day, and what is uncertain in a sign or a word."""

from __future__ import annotations

from ..model import PartialDate
from ..words import Words, day_and_month, month


def around(date: PartialDate, written: str, words: Words) -> str:
    """Return a date with "ca." where it is approximate or uncertain, for styles that know no difference."""
    if date.approximate or date.uncertain:
        return words.pgettext("citation", "ca. {date}", date=written)
    return written


def marked(date: PartialDate, written: str, words: Words) -> str:
    """Return a date with "ca." where it is approximate, and a question mark where it is uncertain."""
    about = words.pgettext("citation", "ca. {date}", date=written) if date.approximate else written
    return f"{about}?" if date.uncertain else about


def american_day(date: PartialDate, words: Words) -> str:
    """Return the month and the day: "August 3"; other languages as they write it, "3 augusti"."""
    if date.day and is_english(words):
        return f"{month(date, words)} {date.day}"
    return own_day(date, words)


def own_day(date: PartialDate, words: Words) -> str:
    """Return the day and the month, or the month alone, or nothing, as the language writes it."""
    if date.month is None:
        return ""
    return day_and_month(date, words) if date.day else month(date, words)


def no_date(words: Words) -> str:
    """Return what stands where a date would."""
    return words.pgettext("citation", "n.d.")


def is_english(words: Words) -> bool:
    """Tell whether a text is in English."""
    return words.lang.partition("-")[0] == "en"
