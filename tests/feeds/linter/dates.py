"""Rules for dates: of the right form, of a day that was, neither to come nor from before the web."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Final

from .found import Asked

_RFC3339: Final = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)")
_RFC822: Final = re.compile(r"[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d [+-]\d{4}")
_AHEAD: Final = timedelta(minutes=10)


def rfc3339(date: str | None) -> datetime | None:
    """Return the instant of an Atom date; None of what is none."""
    return _instant(datetime.fromisoformat, date) if _RFC3339.fullmatch(date or "") else None


def rfc822(date: str | None) -> datetime | None:
    """Return the instant of an RSS date; None of what is none, or has another day of the week."""
    instant = _instant(parsedate_to_datetime, date) if _RFC822.fullmatch(date or "") else None
    return instant if instant and f"{instant:%a}" == str(date)[:3] else None


def when(instant: datetime | None, date: str | None, asked: Asked) -> Iterator[str]:
    """Say where a date is none, to come, or older than feeds are."""
    if instant is None:
        yield f"{date!r} is no date"
        return
    if instant.year < 1990:
        yield f"{date}: before the web"
    if instant > asked.until + _AHEAD:
        yield f"{date}: to come"


def in_order(updated: Sequence[datetime | None], feed: datetime | None) -> Iterator[str]:
    """Say where entries are not the newest first, two of one instant, or not as new as their feed says."""
    known = [instant for instant in updated if instant]
    if known != sorted(known, reverse=True):
        yield "entries are not the newest first"
    for instant in sorted({instant for instant in known if known.count(instant) > 1}):
        yield f"updated {instant.isoformat()} twice"
    if known and feed and feed != max(known):
        yield f"feed: updated {feed.isoformat()}, its newest entry {max(known).isoformat()}"


def _instant(read: object, date: str | None) -> datetime | None:
    assert callable(read)
    try:
        instant: datetime = read(date)
    except ValueError:
        return None
    return instant
