"""Clocks: how long a promise has run, a question has waited, a check has been missed."""

from __future__ import annotations

from datetime import date
from typing import Literal, cast

from ..model import PartialDate
from ..model.light import light
from ..model.vocabulary import PROMISES_OPEN
from .days import Days, days_between, last_day
from .dossier import Dossier
from .records import PromiseRecord, RequestRecord

PromiseState = Literal[
    "kept", "kept-late", "partly", "broken", "withdrawn", "undeterminable", "running", "overdue", "no-date"
]
RequestState = Literal["answered", "waiting", "overdue"]
CheckState = Literal["none", "closed", "made", "to-come", "missed"]


@light()
class PromiseClock:
    """Where a promise stands in time.

    `state` is the settled status, or for an open promise `running`, `overdue` or `no-date` (none was given).
    Days, each None where it cannot be counted: `since_made` from the promise to today, while it is open and
    nobody has looked; `left` until the due date, while it runs (0 on the day itself); `late` from the due
    date to today, while it is overdue; `late_when_checked` from the due date to `checked`, where that was
    later. `checked` is the day somebody last looked, of a settled promise the day it was found settled.
    """

    state: PromiseState
    since_made: int | None = None
    left: int | None = None
    late: int | None = None
    checked: PartialDate | None = None
    late_when_checked: Days | None = None
    old_when_checked: Days | None = None


@light()
class RequestClock:
    """Where a request for comment stands in time.

    Days, each None where it does not apply: `took` from the question to the answer; `waited` from the
    question to today, while unanswered; `left` until the deadline; `late` from the deadline to today.
    """

    state: RequestState
    took: Days | None = None
    waited: int | None = None
    left: int | None = None
    late: int | None = None


@light()
class CheckClock:
    """Where the next check of a case stands.

    `none`: none is planned; `closed`: none will be; `made`: somebody has looked since; `to-come` in `left`
    days; `missed` by `late` days. `date` is the date it was planned for.
    """

    state: CheckState
    date: PartialDate | None = None
    left: int | None = None
    late: int | None = None


def promise_clock(record: PromiseRecord, today: date) -> PromiseClock:
    """Return where a promise stands on this day."""
    promise, due = record.promise, record.promise.due
    settled = record.status not in PROMISES_OPEN
    looked = record.current.date if settled and record.current else record.checked
    running = due is not None and today <= due.last
    old = _days_old(promise.date, looked) if due is None else None
    state = record.status if settled else "no-date" if due is None else "running" if running else "overdue"
    return PromiseClock(
        state=cast("PromiseState", state),
        since_made=None if settled or old else _days_since(promise.date, today),
        left=(due.last - today).days if due and state == "running" else None,
        late=(today - due.last).days if due and state == "overdue" else None,
        checked=looked,
        late_when_checked=_days_late(due, looked),
        old_when_checked=old,
    )


def request_clock(record: RequestRecord, today: date) -> RequestClock:
    """Return where a request for comment stands on this day."""
    asked, deadline = record.request.date, record.request.deadline
    if record.answered:
        return RequestClock("answered", took=days_between(asked, record.answered))
    waited = _days_since(asked, today)
    if deadline is None:
        return RequestClock("waiting", waited=waited)
    left = (deadline.last - today).days
    if left < 0:
        return RequestClock("overdue", waited=waited, late=-left)
    return RequestClock("waiting", waited=waited, left=left)


def check_clock(dossier: Dossier, today: date) -> CheckClock:
    """Return where the next check of a case stands on this day."""
    planned = dossier.next_check
    if dossier.case.maintenance.is_ == "closed":
        return CheckClock("closed")
    if planned is None or dossier.next_check_set is None:
        return CheckClock("none")
    if awaited_check(dossier, today) is None:
        return CheckClock("made", planned)
    left = (planned.last - today).days
    return (
        CheckClock("missed", planned, late=-left) if left < 0 else CheckClock("to-come", planned, left=left)
    )


def awaited_check(dossier: Dossier, today: date) -> PartialDate | None:
    """Return for when a check is planned that nobody has made by this day; no day is counted for that."""
    planned, said = dossier.next_check, dossier.next_check_set
    if dossier.case.maintenance.is_ == "closed" or planned is None or said is None:
        return None
    # Whoever looked since that was said, and not before its date, made the check that was planned.
    since = (look for look in dossier.checks if said.first < look.first <= today)
    return None if any(look.last >= planned.first for look in since) else planned


def _days_since(day: PartialDate | None, today: date) -> int | None:
    """Return the days that have surely passed; None before, and where there is no date."""
    return None if day is None or today < day.last else (today - day.last).days


def _days_old(made: PartialDate | None, looked: PartialDate | None) -> Days | None:
    """Return the days from a promise to the day somebody looked; None where that was not surely later."""
    if made is None or looked is None or looked.first <= made.last:
        return None
    return days_between(made, looked)


def _days_late(due: PartialDate | None, looked: PartialDate | None) -> Days | None:
    if due is None or looked is None or looked.first <= due.last:
        return None
    return days_between(last_day(due), looked)
