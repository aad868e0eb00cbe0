"""Silence: where nothing is known to have happened for 60 days or more."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from ..model import PartialDate
from .entry import Silence, TimelineItem

LONG = 60
"""Days after which a gap is said. (Tables and timelines, the timeline, 2.)"""


def with_silences(entries: Iterable[TimelineItem]) -> Iterator[TimelineItem | Silence]:
    """Yield the entries in their order, and after each that was followed by a long silence, that silence."""
    told: list[TimelineItem | Silence] = []
    latest: PartialDate | None = None
    spoken, end = 0, date.min
    for entry in entries:
        told.append(entry)
        if not _happened(entry) or entry.date is None:
            continue
        if latest and (days := (entry.date.first - end).days) >= LONG:
            # Before what was due in between, which is why it is missed.
            told.insert(spoken, Silence(latest, entry.date, days))
        # A year that is still running covers what comes after its first day.
        if latest is None or entry.date.last > end:
            latest, end = entry.date, entry.date.last
        spoken = len(told)
    return iter(told)


def _happened(entry: TimelineItem) -> bool:
    return entry.state == "past" and entry.kind not in ("due", "next-check")
