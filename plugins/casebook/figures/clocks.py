"""Clocks: how long a promise has run, a question has waited, a check has been missed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ..model import PartialDate
from .days import Days

PromiseState = Literal[
    "kept", "kept-late", "partly", "broken", "withdrawn", "undeterminable", "running", "overdue", "no-date"
]
RequestState = Literal["answered", "waiting", "overdue"]
CheckState = Literal["none", "closed", "made", "to-come", "missed"]


@dataclass(frozen=True)
class PromiseClock:
    """Where a promise stands in time.

    `state` is the settled status, or for an open promise `running`, `overdue` or `no-date` (none was given).
    Days, each None where it cannot be counted: `since_made` from the promise to today; `left` until the due
    date, while it runs (0 on the day itself); `late` from the due date to today, while it is overdue;
    `late_when_checked` from the due date to the day somebody last looked, where that was later.
    """

    state: PromiseState
    since_made: int | None = None
    left: int | None = None
    late: int | None = None
    checked: PartialDate | None = None
    late_when_checked: Days | None = None


@dataclass(frozen=True)
class RequestClock:
    """Where a request for comment stands in time.

    Days, each None where it does not apply: `took` from the question to the answer; `waited` from the question
    to today, while unanswered; `left` until the deadline; `late` from the deadline to today.
    """

    state: RequestState
    took: Days | None = None
    waited: int | None = None
    left: int | None = None
    late: int | None = None


@dataclass(frozen=True)
class CheckClock:
    """Where the next check of a case stands.

    `none`: none is planned; `closed`: none will be; `made`: somebody has looked since; `to-come` in `left`
    days; `missed` by `late` days. `date` is the date it was planned for.
    """

    state: CheckState
    date: PartialDate | None = None
    left: int | None = None
    late: int | None = None
