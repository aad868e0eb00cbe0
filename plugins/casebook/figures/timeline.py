"""The timeline of a case: what happened, what is due, and where there was silence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import get_args

from ..model.vocabulary import PROMISES_OPEN, PROMISES_UNSETTLED
from .anchors import anchor, told_apart
from .clocks import awaited_check
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
    # Sorted by day, then kind; the anchor, which is unique, only makes the order total.
    placed = [(entry.day or date.max, _RANK[entry.kind], entry.anchor, entry) for entry in told_apart(told)]
    placed.sort()
    return tuple(with_silences(_as_of(today, entry, day) for day, _, _, entry in placed))


def _next_check(dossier: Dossier, today: date) -> Iterator[Entry]:
    awaited = awaited_check(dossier, today)
    if awaited:
        yield Entry("next-check", awaited, anchor("next-check"), awaited)


def _as_of(today: date, entry: Entry, day: date) -> Entry:
    state = _state(entry, day, today)
    return entry if state == entry.state else replace(entry, state=state)


def _state(entry: Entry, day: date, today: date) -> State:
    if entry.kind == "due" and isinstance(entry.subject, PromiseRecord):
        return _state_of_due(entry, entry.subject, day, today)
    if entry.date is None:
        return "past"
    if entry.kind == "next-check":
        return "overdue" if today > day else "to-come"
    return "to-come" if day > today else "past"


def _state_of_due(entry: Entry, record: PromiseRecord, day: date, today: date) -> State:
    if record.status not in (PROMISES_OPEN if entry.date else PROMISES_UNSETTLED):
        return "past"
    return "overdue" if entry.date and today > day else "to-come"
