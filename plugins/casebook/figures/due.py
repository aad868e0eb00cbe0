"""What is due: checks missed, promises overdue, requests unanswered, checks to come."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Literal, get_args

from ..model import PartialDate
from ..model.light import light
from .clocks import CheckClock, PromiseClock, RequestClock, check_clock, promise_clock, request_clock
from .dossier import Dossier
from .records import PromiseRecord, RequestRecord

DueKind = Literal["check-missed", "promise-overdue", "request-unanswered", "check-to-come"]
"""In the order in which they are shown: the author's own lateness first."""

Order = tuple[int, date, date, str, str]
"""The kind's place, the last and the first day it can mean, the case's slug, a name within the case."""

_RANK = {kind: rank for rank, kind in enumerate(get_args(DueKind))}


@light()
class Due:
    """One thing that is due.

    `date` is when it was or is due: of a request its deadline, or without one the day it was put. `subject`
    is the promise or the request, None for a check. `clock` says since or until when.
    """

    kind: DueKind
    dossier: Dossier
    date: PartialDate
    clock: CheckClock | PromiseClock | RequestClock
    subject: PromiseRecord | RequestRecord | None = None


def due(dossiers: Iterable[Dossier], today: date) -> tuple[Due, ...]:
    """Return what is due on this day in all cases: kind by kind, the longest overdue first.

    Of a case whose maintenance is closed no check is due; promises and requests stay what they are.
    """
    return tuple(sorted((item for dossier in dossiers for item in _due_in(dossier, today)), key=order))


def _due_in(dossier: Dossier, today: date) -> Iterator[Due]:
    yield from _checks(dossier, today)
    for promise in dossier.promises:
        running = promise_clock(promise, today)
        if running.state == "overdue" and promise.promise.due:
            yield Due("promise-overdue", dossier, promise.promise.due, running, promise)
    for request in dossier.requests:
        waiting = request_clock(request, today)
        if waiting.state != "answered":
            date = request.request.deadline or request.request.date
            yield Due("request-unanswered", dossier, date, waiting, request)


def _checks(dossier: Dossier, today: date) -> Iterator[Due]:
    clock = check_clock(dossier, today)
    if clock.date and clock.state == "missed":
        yield Due("check-missed", dossier, clock.date, clock)
    if clock.date and clock.state == "to-come":
        yield Due("check-to-come", dossier, clock.date, clock)


def order(item: Due) -> Order:
    """Return what things that are due are sorted by."""
    subject = item.subject
    name = subject.promise.id if isinstance(subject, PromiseRecord) else str(subject and subject.number)
    return (_RANK[item.kind], item.date.last, item.date.first, item.dossier.case.slug, name)
