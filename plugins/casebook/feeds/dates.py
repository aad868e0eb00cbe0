"""Dates fit for feeds: no two alike, none that is still to come, none before the web.

What authors write are days. Two entries of one day would carry the same instant, which Atom warns of and
readers sort as they like; so a day's entries are spread over its first ten minutes, each at a second that
follows from its id alone: what is added to a day later moves nothing that readers have seen already.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import TypeVar

from .entry import Dated

Placed = TypeVar("Placed", bound=Dated)

FIRST_YEAR = 1990
"""Feed validators take an earlier date for a mistake."""
SPREAD = 600
"""Seconds; as far ahead of the clock as validators let a date be: an entry of today is never to come."""
_SECOND = timedelta(seconds=1)


def settled(
    entries: Iterable[Placed], until: datetime, taken: set[datetime] | None = None
) -> tuple[Placed, ...]:
    """Return the entries that are out at the instant `until`, each with an instant of its own.

    To be called once, over all entries of a site: then an entry has the same dates in every feed. A change
    dated later than `until` has not happened yet. The instants of `taken` are others', and those that are
    taken now are added to them.
    """
    out = [_dated(entry, until) for entry in entries if entry.published <= until]
    return kept(out, set() if taken is None else taken)


def kept(entries: Iterable[Placed], taken: set[datetime]) -> tuple[Placed, ...]:
    """Return entries with the dates that they have; only of two at the same instant one is moved."""
    return tuple(_apart(entry, taken) for entry in sorted(entries, key=lambda entry: entry.recency))


def issued(entries: Iterable[Placed], moment: datetime, taken: set[datetime]) -> tuple[Placed, ...]:
    """Return entries that are brought out, or have changed, at a moment: each the second before the next.

    None of them is dated later, unless its author says so or it was out later than that.
    """
    newest_first = sorted(entries, key=lambda entry: entry.recency, reverse=True)
    return tuple(_at(entry, moment.replace(microsecond=0), taken) for entry in newest_first)


def _at(entry: Placed, moment: datetime, taken: set[datetime]) -> Placed:
    while moment in taken:
        moment -= _SECOND
    if moment < entry.updated:
        return _apart(replace(entry, updated=_whole(entry.updated)), taken)
    taken.add(moment)
    return replace(entry, updated=moment)


def _whole(moment: datetime) -> datetime:
    return moment if moment.microsecond == 0 else moment.replace(microsecond=0) + _SECOND


def _dated(entry: Placed, until: datetime) -> Placed:
    updated = entry.updated if entry.published <= entry.updated <= until else entry.published
    return replace(entry, published=_instant(entry.published, entry.id), updated=_instant(updated, entry.id))


def _instant(moment: datetime, name: str) -> datetime:
    moment = moment.replace(microsecond=0)
    if moment.year < FIRST_YEAR:
        moment = datetime(FIRST_YEAR, 1, 1, tzinfo=moment.tzinfo)
    if moment.time() != time():
        return moment
    return moment + zlib.crc32(name.encode()) % SPREAD * _SECOND


def _apart(entry: Placed, taken: set[datetime]) -> Placed:
    updated = entry.updated
    while updated in taken:
        updated += _SECOND
    taken.add(updated)
    if updated == entry.updated:
        return entry
    published = updated if entry.published == entry.updated else entry.published
    return replace(entry, published=published, updated=updated)
