"""What an author means by a date in another notation, where that can be told.

`10 november 2009` is one day in any language; `10/11/2009` is two, and the author is asked which.
"""

from __future__ import annotations

import re
from functools import cache

from babel import Locale

from .dates import PartialDate
from .existing import TONGUES
from .mistakes import Mistake

_LONGEST = 60
"""Characters of a text that somebody may have meant as a date."""

_WIDTHS = ("wide", "abbreviated")
_TOKEN = re.compile(r"[0-9]+|[^\W\d_]+")
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2212"
_AS_HYPHENS = dict.fromkeys(map(ord, _DASHES), "-")
_WITH_DASHES = re.compile(rf"[0-9]{{4}}[-{_DASHES}]([0-9]{{1,2}})(?:[-{_DASHES}]([0-9]{{1,2}}))?")
_YEAR_FIRST = re.compile(r"([0-9]{4})[-/. ]([0-9]{1,2})(?:[-/. ]([0-9]{1,2}))?")
_GLUED = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})")
_DAY_AND_MONTH = re.compile(r"([0-9]{1,2})[-/. ]{1,2}([0-9]{1,2})[-/. ]{1,2}([0-9]{4})")
_MONTH_AND_YEAR = re.compile(r"([0-9]{1,2})[-/.]([0-9]{4})")
_WITH_TIME = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})[T ]+[0-9]{1,2}[:.][0-9]{2}.*")
_SEVERAL = re.compile(
    r"([0-9]{4}(?:-[0-9]{2}){0,2})\s*(?:/|\.\.+|–|—|,|\s-\s|-(?=[0-9]{4})|[^\W\d_]+)\s*([0-9]{4}.*)"
)
_ABOUT = re.compile(
    r"^\s*(?:ca\.?|c:a|circa|cirka|zirka|about|around|omkring|omtrent|ungefär|runt|rundt|etwa|ungefähr|um"
    r"|noin|n\.|suunnilleen|~|≈)\s*",
    re.IGNORECASE,
)
_ABOUT_BEHIND = re.compile(r"\s+[~%]\s*$")
_UNSURE = re.compile(r"\s*\(?\?\)?\s*$|^\s*\?\s*")
_FILLERS = frozenset(
    ["den", "der", "d", "the", "of", "st", "nd", "rd", "th", "e", "i", "in", "im", "am", "a", "na"]
)


def why_not_a_date(written: str) -> Mistake:
    """Say what is wrong with a text that should have been a date, and which date it probably is."""
    if len(written) > _LONGEST:
        return Mistake("date-form", value=written)
    bare, mark = _without_marks(written)
    if _SEVERAL.fullmatch(bare):
        return Mistake("date-of-several", value=written)
    dashed = _with_hyphens(bare)
    if dashed:
        return Mistake("date-dashes", value=written, meant=_marked(dashed, mark))
    with_time = _WITH_TIME.fullmatch(bare)
    if with_time and _iso(with_time[1]):
        return Mistake("date-with-time", value=written, meant=with_time[1] + mark)
    found = _year_first(bare) or _in_words(bare)
    if found:
        return Mistake("date-spelling", value=written, meant=_marked(found, mark))
    return _day_or_month_first(written, bare, mark) or Mistake("date-form", value=written)


def _without_marks(written: str) -> tuple[str, str]:
    about = _ABOUT_BEHIND.sub("", _ABOUT.sub("", written))
    sure = _UNSURE.sub("", about)
    if written.rstrip().endswith(" %"):
        return sure.strip(" .,"), "%"
    marks = {(True, True): "%", (True, False): "~", (False, True): "?", (False, False): ""}
    return sure.strip(" .,"), marks[about != written, sure != about]


def _marked(found: str, mark: str) -> str:
    """Return a date with a mark; uncertain and approximate are both, in one."""
    own = found[-1] if found[-1] in "?~%" else ""
    return found + mark if not own or not mark else found[:-1] + (mark if mark == own else "%")


def _year_first(text: str) -> str:
    match = _YEAR_FIRST.fullmatch(text) or _GLUED.fullmatch(text)
    if match:
        return _iso(*match.groups())
    reversed_month = _MONTH_AND_YEAR.fullmatch(text)
    if reversed_month:
        return _iso(reversed_month[2], reversed_month[1])
    return _iso(text)


def _with_hyphens(text: str) -> str:
    """Return the date of a text with dashes for hyphens; `2010–12` may be two years, and is none."""
    found = _WITH_DASHES.fullmatch(text)
    is_clear = found and not text.isascii() and (found[2] or int(found[1]) <= int(text[2:4]))
    return _year_first(text.translate(_AS_HYPHENS)) if is_clear else ""


def _iso(year: str, month: str | None = None, day: str | None = None) -> str:
    """Return the date that the parts make, nothing where there is none."""
    text = "-".join([year, *(f"{int(part):02}" for part in (month, day) if part)])
    try:
        return str(PartialDate.parse(text))
    except Mistake:
        return ""


def _in_words(text: str) -> str:
    """Return the date of a text with the name of a month, such as `tisdag den 10 november 2009`."""
    tokens = [token.casefold() for token in _TOKEN.findall(text)]
    months = [_months()[token] for token in tokens if token in _months()]
    numbers = [token for token in tokens if token.isdigit()]
    years = [number for number in numbers if len(number) == 4]
    days = [number for number in numbers if len(number) <= 2]
    others = [token for token in tokens if not token.isdigit() and token not in _months() | _beside()]
    if len(months) != 1 or len(years) != 1 or len(days) > 1 or others or len(numbers) != len(years + days):
        return ""
    return _iso(years[0], str(months[0]), *days)


def _day_or_month_first(written: str, bare: str, mark: str) -> Mistake | None:
    match = _DAY_AND_MONTH.fullmatch(bare)
    if not match:
        return None
    first, second, year = match.groups()
    readings = sorted({_iso(year, second, first), _iso(year, first, second)} - {""})
    if not readings:
        return None
    if len(readings) == 1:
        return Mistake("date-spelling", value=written, meant=readings[0] + mark)
    day_first, month_first = _iso(year, second, first) + mark, _iso(year, first, second) + mark
    return Mistake("date-two-readings", value=written, day_first=day_first, month_first=month_first)


@cache
def _months() -> dict[str, int]:
    """Return the names of the months, whole and short, in the languages that Casebook speaks."""
    found: dict[str, int] = {"sept": 9}
    for months in (Locale(tongue).months for tongue in TONGUES):
        for names in (months[form][width] for form in ("format", "stand-alone") for width in _WIDTHS):
            found |= {name.casefold().rstrip("."): number for number, name in names.items()}
    return found


@cache
def _beside() -> dict[str, int]:
    """Return what may stand beside a date and says nothing more: weekdays, and words such as `den`."""
    found = dict.fromkeys(_FILLERS, 0)
    for days in (Locale(tongue).days for tongue in TONGUES):
        for names in (days[form][width] for form in ("format", "stand-alone") for width in _WIDTHS):
            found |= dict.fromkeys((name.casefold().rstrip(".") for name in names.values()), 0)
    return found
