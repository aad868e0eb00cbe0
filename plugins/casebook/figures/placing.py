"""Placing: which of a metric's readings is before, which after, which latest."""

from __future__ import annotations

from datetime import date

from .readings import Reading

Readings = tuple[Reading, ...]


def place(
    readings: Readings, start: date | None, end: date | None
) -> tuple[Reading | None, Reading | None, Reading | None]:
    """Return the readings that stand before, after and latest; `readings` are in date order.

    `start` is the first day the campaign's start can mean, `end` the last day of its end. What the author
    placed by `phase` stands there, and the rule places the others around it. (Case format, section 3.)
    """
    if not any(reading.phase for reading in readings):
        before = _before(readings, start, end, readings)
        after = _after(_later(readings, before), end)
        return before, after, _last(_later(readings, after)) if after else None
    free = tuple(reading for reading in readings if reading.phase is None)
    chosen_before, chosen_after, chosen_latest = (
        _last(_placed(readings, "before")),
        _first(_placed(readings, "after")),
        _last(_placed(readings, "latest")),
    )
    before = chosen_before or _before(_earlier(free, chosen_after or chosen_latest), start, end, readings)
    after = chosen_after or _after(_earlier(_later(free, before), chosen_latest), end)
    latest = chosen_latest or _last(_later(free, after) if after else ())
    return before, after, latest


def _before(free: Readings, start: date | None, end: date | None, everything: Readings) -> Reading | None:
    """Return the last on or before the start; else the earliest before the end, or of two or more."""
    if start:
        at_the_start = [reading for reading in free if reading.date.first <= start]
        if at_the_start:
            return at_the_start[-1]
    if end:
        return _first(tuple(reading for reading in free if reading.date.first < end))
    # One reading after the start stands where its date puts it: after.
    return _first(free) if start is None or len(everything) > 1 else None


def _after(free: Readings, end: date | None) -> Reading | None:
    """Return the first on or after the end; with no end known, or nothing measured since, the last."""
    since = tuple(reading for reading in free if end and reading.date.first >= end)
    return _first(since) or _last(free)


def _placed(readings: Readings, phase: str) -> Readings:
    return tuple(reading for reading in readings if reading.phase == phase)


def _earlier(readings: Readings, than: Reading | None) -> Readings:
    if than is None:
        return readings
    day = than.date.first
    return tuple([reading for reading in readings if reading.date.first < day])


def _later(readings: Readings, than: Reading | None) -> Readings:
    if than is None:
        return readings
    day = than.date.first
    return tuple([reading for reading in readings if reading.date.first > day])


def _first(readings: Readings) -> Reading | None:
    return readings[0] if readings else None


def _last(readings: Readings) -> Reading | None:
    return readings[-1] if readings else None
