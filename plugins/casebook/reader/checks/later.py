"""Checks of follow-ups against each other: what one measured, no other measured differently."""

from __future__ import annotations

from collections.abc import Iterator

from ...errors import Problem
from ...model import Case, FollowUp, PartialDate, Value
from ..entry import Entry
from ..front.places import find, mark_of
from ..library import Library

_Reading = tuple[str, str, PartialDate]
"""What was measured and when: the slug of a case, the id of a metric, a date."""


def check_later_values_agree(library: Library) -> Iterator[Problem]:
    """A follow-up gives no other value for a date than its case, itself or an earlier follow-up.

    What is not published counts for nothing yet, but is held to what is.
    """
    if not library.follow_ups:
        return
    known = {reading: value for case in library.cases.values() for reading, value in _of_case(case)}
    for entry in library.follow_ups.values():
        own: dict[_Reading, Value] = {}
        for index, (reading, value) in enumerate(_of_follow_up(entry)):
            before = known.get(reading) or own.setdefault(reading, value)
            if before != value:
                yield _measured_twice(entry, index, reading, before)
        known |= own if entry.published else {}


def _of_case(entry: Entry) -> Iterator[tuple[_Reading, Value]]:
    case = entry.document
    assert isinstance(case, Case)
    for metric in case.metrics:
        for observation in metric.observations:
            yield (case.slug or "", metric.id, observation.date), observation.value


def _of_follow_up(entry: Entry) -> Iterator[tuple[_Reading, Value]]:
    document = entry.document
    assert isinstance(document, FollowUp)
    for observation in document.observations:
        slug, _, name = observation.metric.rpartition("/")
        case = slug or next(iter(document.follows), "")
        yield (case, name, observation.date or document.date.day), observation.value


def _measured_twice(entry: Entry, index: int, reading: _Reading, before: Value) -> Problem:
    place = find(entry.rest, ("observations", index, "value"))
    params = {"date": str(reading[-1]), "value": getattr(before, "written", "") or str(before)}
    at = mark_of(entry.source, place.mark)
    return entry.source.problem("measured-twice", field=place.field, params=params, **at)
