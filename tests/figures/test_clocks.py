"""Clocks: how long a promise ran, a question waited, a check was missed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.figures import (
    CheckClock,
    Days,
    PromiseClock,
    RequestClock,
    check_clock,
    join,
    promise_clock,
    request_clock,
)
from casebook.model import Case, FollowUp, PartialDate
from casebook.model.vocabulary import PROMISE_STATUSES, PROMISES_OPEN

MakeCase = Callable[..., Case]
MakeFollowUp = Callable[..., FollowUp]
TODAY = date(2010, 4, 2)


def promise_of(case_of: MakeCase, *posts: FollowUp, today: date = TODAY, **written: Any) -> PromiseClock:
    promise = {"id": "reward", "text": "50,000 kronor.", "by": "ISS", **written}
    return promise_clock(join(case_of(promises=[promise]), posts).promises[0], today)


def test_a_promise_runs_until_its_due_date_is_over(case_of: MakeCase) -> None:
    running = promise_of(case_of, date="2010-03-01", due="2010-04-02")
    assert running == PromiseClock("running", since_made=32, left=0)
    assert promise_of(case_of, due="2010-04") == PromiseClock("running", left=28)


def test_an_open_promise_is_overdue_after_the_last_day_its_date_can_mean(case_of: MakeCase) -> None:
    assert promise_of(case_of, date="2009-11", due="2010-04-01") == PromiseClock(
        "overdue", since_made=123, late=1
    )
    assert promise_of(case_of, due="2010-01", status="stalled").late == 61


def test_no_sign_61_days_after_it_was_due(case_of: MakeCase) -> None:
    clock = promise_of(
        case_of, due="2009-12-31", status="in-progress", checked="2010-03-02", today=date(2010, 6, 1)
    )
    assert (clock.state, clock.late, clock.late_when_checked) == ("overdue", 152, Days(61, 61))
    assert clock.checked == PartialDate.parse("2010-03-02")


@pytest.mark.parametrize(
    ("due", "checked", "days"),
    [
        ("2010-01", "2010-03?", Days(29, 59, certain=False)),
        ("2010-01~", "2010-03-01", Days(29, 29, certain=False)),
        ("2010-03-31", "2010-03", None),
        ("2010-03-31", "2010-03-31", None),
        (None, "2010-03-31", None),
    ],
)
def test_a_look_counts_from_the_due_date_where_it_came_after(
    case_of: MakeCase, due: str | None, checked: str, days: Days | None
) -> None:
    dated = {"due": due} if due else {}
    assert promise_of(case_of, status="stalled", checked=checked, **dated).late_when_checked == days


def test_a_promise_without_a_date_is_never_overdue(case_of: MakeCase) -> None:
    assert promise_of(case_of, date="2010-03-01") == PromiseClock("no-date", since_made=32)
    # Not made yet on this day.
    assert promise_of(case_of, date="2010-05") == PromiseClock("no-date")


@pytest.mark.parametrize("status", [status for status in PROMISE_STATUSES if status not in PROMISES_OPEN])
def test_a_settled_promise_no_longer_runs(case_of: MakeCase, status: str) -> None:
    clock = promise_of(case_of, due="2010-01-01", status=status, checked="2010-01-08")
    assert clock == PromiseClock(
        status,
        checked=PartialDate.parse("2010-01-08"),
        late_when_checked=Days(7, 7),  # type: ignore[arg-type]
    )


def test_a_promise_settled_by_a_follow_up_was_settled_on_its_day(
    case_of: MakeCase, follow_up_of: MakeFollowUp
) -> None:
    kept = follow_up_of(date="2010-05-01", promises={"reward": {"status": "kept-late"}})
    clock = promise_of(case_of, kept, due="2010-04-01", checked="2010-06-01")
    assert (clock.state, clock.late_when_checked) == ("kept-late", Days(30, 30))


def request_of(case_of: MakeCase, today: date = TODAY, **written: Any) -> RequestClock:
    asked = {"date": "2010-03-01", "to": "ISS", "question": "Was it paid?", **written}
    return request_clock(join(case_of(requests=[asked])).requests[0], today)


@pytest.mark.parametrize(
    ("written", "clock"),
    [
        ({"answered": "2010-03-02"}, RequestClock("answered", took=Days(1, 1))),
        ({"answered": "2010-04", "deadline": "2010-03-02"}, RequestClock("answered", took=Days(31, 60))),
        ({}, RequestClock("waiting", waited=32)),
        ({"deadline": "2010-04-02"}, RequestClock("waiting", waited=32, left=0)),
        ({"deadline": "2010-04"}, RequestClock("waiting", waited=32, left=28)),
        ({"deadline": "2010-03-31"}, RequestClock("overdue", waited=32, late=2)),
        ({"date": "2010-03", "deadline": "2010-03"}, RequestClock("overdue", waited=2, late=2)),
        ({"date": "2010-05"}, RequestClock("waiting")),
    ],
)
def test_a_request_waits_until_it_is_answered(
    case_of: MakeCase, written: dict[str, str], clock: RequestClock
) -> None:
    assert request_of(case_of, **written) == clock


@pytest.mark.parametrize(
    ("planned", "state", "left", "late"),
    [
        ("2010-04-02", "to-come", 0, None),
        ("2010-04-03", "to-come", 1, None),
        ("2010-04", "to-come", 28, None),
        ("2010-04-01", "missed", None, 1),
        ("2010-03", "missed", None, 2),
        ("2009", "missed", None, 92),
    ],
)
def test_a_check_is_missed_after_the_last_day_its_date_can_mean(
    case_of: MakeCase, planned: str, state: Any, left: int | None, late: int | None
) -> None:
    clock = check_clock(join(case_of(next_check=planned)), TODAY)
    assert clock == CheckClock(state, PartialDate.parse(planned), left, late)


def test_without_a_plan_nothing_is_missed(case_of: MakeCase) -> None:
    assert check_clock(join(case_of()), TODAY) == CheckClock("none")
    closed = case_of(next_check="2010-03", maintenance={"is": "closed", "because": "ISS left Sweden."})
    assert check_clock(join(closed), TODAY) == CheckClock("closed")


@pytest.mark.parametrize(
    ("planned", "post", "state"),
    [
        ("2010-03-10", {"date": "2010-03-10"}, "made"),
        ("2010-03-10", {"date": "2010-03-20"}, "made"),
        ("2010-03-10", {"date": "2010-03?"}, "missed"),  # dated as early as the case that made the plan
        ("2010-03-10", {"date": "2010-03-09"}, "missed"),
        ("2010-03-10", {"date": "2010-03-20", "type": "coverage"}, "missed"),
        ("2010-03-10", {"date": "2010-03-20", "next_check": "2010-03-30"}, "missed"),
        ("2010-03-10", {"date": "2010-03-20", "next_check": "2011"}, "to-come"),
        ("2010-03-10", {"date": "2010-04-20"}, "missed"),  # not yet, on this day
    ],
)
def test_a_check_is_made_by_whoever_looks_since(
    case_of: MakeCase, follow_up_of: MakeFollowUp, planned: str, post: dict[str, str], state: str
) -> None:
    dossier = join(case_of(date="2010-03-01", next_check=planned), [follow_up_of(**post)])
    assert check_clock(dossier, TODAY).state == state


DAYS = st.dates(date(2009, 1, 1), date(2012, 1, 1))


@given(due=DAYS, today=DAYS)
def test_a_promise_is_either_running_or_overdue(case_of: MakeCase, due: date, today: date) -> None:
    clock = promise_of(case_of, due=due.isoformat(), today=today)
    assert (clock.left is None) != (clock.late is None)
    assert (clock.left if clock.late is None else -clock.late) == (due - today).days
