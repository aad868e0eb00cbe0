"""The timeline of a case: what happened, what is due, and where there was silence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import get_args

from ..model.vocabulary import PROMISES_OPEN, PROMISES_UNSETTLED
from .anchors import anchor, told_apart
from .clocks import check_clock
from .dossier import Dossier
from .entries import entries
from .entry import Entry, Kind, Silence, State
from .records import PromiseRecord
from .sightings import losses, observations
from .silences import with_silences

_RANK = {kind: rank for rank, kind in enumerate(get_args(Kind))}


def timeline(dossier: Dossier, today: date) -> tuple[Entry | Silence, ...]:
    """Return the timeline in date order, undated entries last, long silences between.

    On one day the kinds stand in the order of `Kind`. (Case format, section 5.) Of the next check there is an
    entry only while nobody has looked since.
    """
    told = [*entries(dossier), *observations(dossier), *losses(dossier), *_next_check(dossier, today)]
    dated = [_as_of(today, entry) for entry in told_apart(told)]
    return tuple(with_silences(sorted(dated, key=_place)))


def _next_check(dossier: Dossier, today: date) -> Iterator[Entry]:
    clock = check_clock(dossier, today)
    if clock.date and clock.state in ("to-come", "missed"):
        yield Entry("next-check", clock.date, anchor("next-check"), clock.date)


def _as_of(today: date, entry: Entry) -> Entry:
    state = _state(entry, today)
    return entry if state == entry.state else replace(entry, state=state)


def _state(entry: Entry, today: date) -> State:
    if entry.kind == "due" and isinstance(entry.subject, PromiseRecord):
        return _state_of_due(entry, entry.subject, today)
    if entry.day is None:
        return "past"
    if entry.kind == "next-check":
        return "overdue" if today > entry.day else "to-come"
    return "to-come" if entry.day > today else "past"


def _state_of_due(entry: Entry, record: PromiseRecord, today: date) -> State:
    if record.status not in (PROMISES_OPEN if entry.day else PROMISES_UNSETTLED):
        return "past"
    return "overdue" if entry.day and today > entry.day else "to-come"


def _place(entry: Entry) -> tuple[date, int, str]:
    # Undated things last; the anchor only makes the order total.
    return (entry.day or date.max, _RANK[entry.kind], entry.anchor)
