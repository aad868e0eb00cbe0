"""Readings: what a metric was on a date, whether the case or a follow-up says so."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ..model import LaterObservation, Observation, PartialDate, Value
from ..model.light import light
from ..model.values import as_state

Origin = str | None
"""The document something comes from: a follow-up's slug, or None for the case itself."""


@light()
class Reading:
    """One reading of a metric.

    `value` is typed by its metric: a State where the metric's type is `state`. `source` is an id as its
    document writes it, to be looked up with `origin`. `by` is the observer as written, None where none is.
    `phase` is the author's own choice of column. `break_` says how the way of counting changed from here on.
    """

    date: PartialDate
    value: Value
    source: str | None = None
    by: str | None = None
    note: str | None = None
    phase: str | None = None
    break_: str | None = None
    origin: Origin = None


def reading_of(
    observation: Observation | LaterObservation, metric_type: str, date: PartialDate, origin: Origin = None
) -> Reading:
    """Return the reading that an observation of a metric of this type means, on this date."""
    return Reading(
        date=date,
        value=as_state(observation.value) if metric_type == "state" else observation.value,
        source=observation.source,
        by=observation.by,
        note=observation.note,
        phase=observation.phase,
        break_=observation.break_,
        origin=origin,
    )


def in_order(readings: Iterable[Reading]) -> tuple[Reading, ...]:
    """Return the readings by date, a partial date as its first day, each told twice only once.

    The same value on the same date, in the case and in a follow-up, is one reading: the first document's,
    with the phase and the break that either of them gives.
    """
    told = tuple(readings)
    by_day = {reading.date.first: reading for reading in told}
    if len(by_day) == len(told):
        return tuple(reading for _, reading in sorted(by_day.items()))
    merged: dict[tuple[PartialDate, Value], Reading] = {}
    for reading in told:
        twin = merged.get((reading.date, reading.value))
        merged[reading.date, reading.value] = _merged(twin, reading) if twin else reading
    return tuple(sorted(merged.values(), key=_place))


def broken_between(readings: tuple[Reading, ...], one: Reading, other: Reading) -> bool:
    """Tell whether the way of counting changed after the earlier and up to the later of two readings."""
    if not any(reading.break_ for reading in readings):
        return False
    start, end = sorted((readings.index(one), readings.index(other)))
    return any(reading.break_ for reading in readings[start + 1 : end + 1])


def _merged(first: Reading, again: Reading) -> Reading:
    return replace(first, phase=first.phase or again.phase, break_=first.break_ or again.break_)


def _place(reading: Reading) -> tuple[object, ...]:
    # What follows the first day only makes the order total, so that the order in the file never shows.
    return (reading.date.first, reading.date.last, reading.date.edtf, str(reading.value))
