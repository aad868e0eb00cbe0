"""What an author means by a date in another notation, where that can be told.

`10 november 2009` is one day in any language; `10/11/2009` is two, and the author is asked which.
"""

from __future__ import annotations

import re

from .dates import PartialDate
from .mistakes import Mistake
from .months import DAY_COMES_NEXT, beside, months

_LONGEST = 60
"""Characters of a text that somebody may have meant as a date."""

_TOKEN = re.compile(r"[0-9]+|[^\W\d_]+")
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2212"
_AS_HYPHENS = dict.fromkeys(map(ord, _DASHES), "-")
_WITH_DASHES = re.compile(rf"[0-9]{{4}}[-{_DASHES}]([0-9]{{1,2}})(?:[-{_DASHES}]([0-9]{{1,2}}))?")
_YEAR_FIRST = re.compile(r"([0-9]{4})[-/. ]([0-9]{1,2})(?:[-/. ]([0-9]{1,2}))?")
_GLUED = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})")
_DAY_AND_MONTH = re.compile(r"([0-9]{1,2})[-/. ]{1,2}([0-9]{1,2})[-/. ]{1,2}([0-9]{4})")
_SHORT_YEAR = re.compile(r"([0-9]{1,2})[/.] ?([0-9]{1,2})[-/.] ?([0-9]{2})")
_WORDS_BEFORE = re.compile(r"(?:[^\W\d_]+[.,]*\s+|d\.)+(?=[0-9])", re.IGNORECASE)
_MONTH_AND_YEAR = re.compile(r"([0-9]{1,2})[-/.]([0-9]{4})")
_WITH_TIME = re.compile(
    r"(.*?[0-9]\.?)[T,\s]+(?:([0-9]{1,2})[:.]([0-9]{2})"
    r"|(?:kl|klo|klokken|klockan|um|at)\b\.?\s*([0-9]{1,2})(?:[:.]?([0-9]{2}))?)(?![0-9])(.*)",
    re.IGNORECASE,
)
"""A day, then hours and minutes, or a word with hours and perhaps minutes, then what stands behind."""
_WHOLE_DAY = len("2009-11-10")
_LATEST_SHORT_YEAR = 49
"""The last year of two digits that is of this century."""
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


def why_not_a_date(written: str) -> Mistake:
    """Say what is wrong with a text that should have been a date, and which date it probably is."""
    if len(written) > _LONGEST:
        return Mistake("date-form", value=written)
    bare, mark = _without_marks(written)
    if _SEVERAL.fullmatch(bare):
        return Mistake("date-of-several", value=written)
    found = _in_another_notation(written, bare, mark) or _with_time(written, bare, mark)
    return found or Mistake("date-form", value=written)


def why_not_a_moment(written: str, refused: Mistake) -> Mistake:
    """Say the same of what may have a time; whoever wrote a time, of whatever sort, is told of that."""
    told = why_not_a_date(written) if refused.key in ("date-form", "time-form") else refused
    if told.key == "date-with-time":
        meant = f"{told.params['meant']} {told.params['clock']}"
        return Mistake("time-spelling" if told.params["clock"] else "time-form", value=written, meant=meant)
    is_of_time = refused.key == "time-form" and told.key not in ("date-of-several", "date-spelling")
    return refused if is_of_time else told


def _in_another_notation(written: str, bare: str, mark: str) -> Mistake | None:
    dashed = _with_hyphens(bare)
    if dashed:
        return Mistake("date-dashes", value=written, meant=_marked(dashed, mark))
    found = _year_first(bare) or _in_words(bare)
    if found:
        return Mistake("date-spelling", value=written, meant=_marked(found, mark))
    return _day_or_month_first(written, bare, mark)


def _with_time(written: str, bare: str, mark: str) -> Mistake | None:
    """Tell a day with a time of day behind it; `clock` is that time, empty where it may be another."""
    timed = _WITH_TIME.fullmatch(bare)
    found = _in_another_notation(written, timed[1], mark) if timed else None
    meant = found.params.get("meant", "") if found else ""
    if timed and len(meant.rstrip("?~%")) == _WHOLE_DAY:
        return Mistake("date-with-time", value=written, meant=meant, clock=_clock(timed))
    return found if found and found.key == "date-two-readings" else None


def _clock(timed: re.Match[str]) -> str:
    hour, minute = int(timed[2] or timed[4]), int(timed[3] or timed[5] or 0)
    is_whole = timed[6].strip(" .").casefold() in ("", "h", "uhr") and hour < 24 and minute < 60
    return f"{hour:02}:{minute:02}" if is_whole else ""


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
    named = [months()[token] for token in tokens if token in months()]
    numbers = [token for token in tokens if token.isdigit()]
    others = [token for token in tokens if not token.isdigit() and token not in months() | beside()]
    if len(named) != 1 or others:
        return ""
    if [len(number) for number in numbers] in ([1, 2], [2, 2]) and tokens[-1] == numbers[-1]:
        numbers = [numbers[0], _whole_year(numbers[1])]
    years = [number for number in numbers if len(number) == 4]
    days = [number for number in numbers if len(number) <= 2]
    if len(years) != 1 or len(days) > 1 or len(numbers) != len(years + days):
        return ""
    return _iso(years[0], str(named[0]), *days)


def _whole_year(year: str) -> str:
    """Return a year with its century, where it has but two digits."""
    if len(year) > 2:
        return year
    return ("20" if int(year) <= _LATEST_SHORT_YEAR else "19") + year


def _day_or_month_first(written: str, bare: str, mark: str) -> Mistake | None:
    before = _WORDS_BEFORE.match(bare)
    words = {word.casefold() for word in _TOKEN.findall(before[0])} if before else set()
    numbers = bare[before.end() :] if before else bare
    match = _DAY_AND_MONTH.fullmatch(numbers) or _SHORT_YEAR.fullmatch(numbers)
    if not match or words - beside().keys():
        return None
    first, second, year = match[1], match[2], _whole_year(match[3])
    day_first, month_first = _iso(year, second, first), _iso(year, first, second)
    if day_first and words & DAY_COMES_NEXT:
        month_first = day_first
    readings = sorted({day_first, month_first} - {""})
    if not readings:
        return None
    if len(readings) == 1:
        return Mistake("date-spelling", value=written, meant=readings[0] + mark)
    params = {"day_first": day_first + mark, "month_first": month_first + mark}
    return Mistake("date-two-readings", value=written, **params)
