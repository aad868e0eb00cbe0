"""The timeline of a case: what happened, what is due, and where there was silence."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from functools import cached_property
from typing import get_args

from ..model.light import light
from ..model.vocabulary import PROMISES_OPEN, PROMISES_UNSETTLED
from .anchors import anchor, told_apart
from .clocks import awaited_check
from .dossier import Dossier
from .entries import entries
from .entry import Kind, Silence, State, TimelineItem
from .records import PromiseRecord
from .sightings import losses, observations
from .silences import with_silences

_RANK = {kind: rank for rank, kind in enumerate(get_args(Kind))}

Placed = tuple[date, TimelineItem]
"""An entry, and the day on which it stands."""


@light()
class Chronicle:
    """Everything that a case tells, in the order of its days: what of that is to come, a day decides.

    It is put in order once, for a page and its feeds show it as of several days.
    """

    dossier: Dossier

    def on(self, today: date) -> tuple[TimelineItem | Silence, ...]:
        """Return the timeline as of a day: in date order, undated entries last, long silences between.

        On one day the kinds stand in the order of `Kind`. (Case format, section 5.) Of the next check there
        is an entry only while nobody has looked since.
        """
        placed = self._awaiting if awaited_check(self.dossier, today) else self._settled
        # Of all these days only the few around today are asked for.
        reached = bisect_right([day for day, entry in placed if entry.date], today)
        told = (
            _as_of(today, entry, day, has_come=number < reached) for number, (day, entry) in enumerate(placed)
        )
        return tuple(with_silences(told))

    @cached_property
    def _settled(self) -> list[Placed]:
        return _in_order(self._told)

    @cached_property
    def _awaiting(self) -> list[Placed]:
        planned = self.dossier.next_check
        check = [TimelineItem("next-check", planned, anchor("next-check"), planned)] if planned else []
        return _in_order([*self._told, *check])

    @cached_property
    def _told(self) -> list[TimelineItem]:
        dossier = self.dossier
        return [*entries(dossier), *observations(dossier), *losses(dossier)]


def _in_order(told: Iterable[TimelineItem]) -> list[Placed]:
    # Sorted by day, then kind; the anchor, which is unique, only makes the order total.
    placed = [(entry.day or date.max, _RANK[entry.kind], entry.anchor, entry) for entry in told_apart(told)]
    placed.sort()
    return [(day, entry) for day, _, _, entry in placed]


def _as_of(today: date, entry: TimelineItem, day: date, *, has_come: bool) -> TimelineItem:
    state = _state(entry, day, today, has_come=has_come)
    return entry if state == entry.state else replace(entry, state=state)


def _state(entry: TimelineItem, day: date, today: date, *, has_come: bool) -> State:
    if entry.kind == "due" and isinstance(entry.subject, PromiseRecord):
        return _state_of_due(entry, entry.subject, day, today)
    if entry.date is None:
        return "past"
    if entry.kind == "next-check":
        return "overdue" if today > day else "to-come"
    return "past" if has_come else "to-come"


def _state_of_due(entry: TimelineItem, record: PromiseRecord, day: date, today: date) -> State:
    if record.status not in (PROMISES_OPEN if entry.date else PROMISES_UNSETTLED):
        return "past"
    return "overdue" if entry.date and today > day else "to-come"
