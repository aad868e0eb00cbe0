"""What is asked of the day that counts as today, and for which other days the answer is the same."""

from __future__ import annotations

import copy
import operator
import pickle
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.reader.lazy.witness import Trace, Witness
from casebook.views.today import WitnessedDay, plain

TODAY = date(2026, 11, 27)
Asking = Callable[[Any], object]
_days = st.dates(date(2026, 11, 20), date(2026, 12, 5))
_compared = st.sampled_from([operator.lt, operator.le, operator.gt, operator.ge])


def asked(asking: Asking, day: date = TODAY) -> tuple[object, Trace]:
    witness = Witness()
    with witness.watching() as trace:
        found = asking(WitnessedDay.of(day, witness))
    return found, trace


@given(_days, st.lists(st.tuples(_compared, _days), min_size=1, max_size=4), _days)
def test_what_is_compared_is_the_same_within_the_span_and_else_it_may_not_be(
    day: date, comparisons: list[tuple[Callable[[date, date], bool], date]], other: date
) -> None:
    def compare(today: date) -> list[bool]:
        one_way = [holds(then, today) for holds, then in comparisons]
        return one_way + [holds(today, then) for holds, then in comparisons]

    found, trace = asked(compare, day)
    assert found == compare(day)
    ((_, start, end),) = trace
    if int(start) <= other.toordinal() < int(end):
        assert compare(other) == found


@pytest.mark.parametrize(
    ("asking", "start", "end"),
    [
        (lambda day: day >= TODAY, TODAY, None),
        (lambda day: day > TODAY, None, date(2026, 11, 28)),
        (lambda day: day < date(2026, 12, 1), None, date(2026, 12, 1)),
        (lambda day: date(2026, 12, 1) >= day, None, date(2026, 12, 2)),
        (lambda day: date(2010, 1, 1) > day, date(2010, 1, 1), None),
        (lambda day: date(2010, 1, 1) < day < date(2027, 1, 1), date(2010, 1, 2), date(2027, 1, 1)),
    ],
)
def test_the_span_is_as_long_as_it_can_be(asking: Asking, start: date | None, end: date | None) -> None:
    ((_, first, last),) = asked(asking)[1]
    assert int(first) == (start.toordinal() if start else 0)
    assert int(last) == (end.toordinal() if end else 1 << 31)


@pytest.mark.parametrize(
    "asking",
    [
        lambda day: day.year,
        lambda day: day.isoformat(),
        lambda day: day.toordinal(),
        lambda day: day - date(2010, 1, 1),
        lambda day: date(2027, 1, 1) - day,
        lambda day: day - timedelta(1),
        lambda day: day + timedelta(1),
        lambda day: timedelta(1) + day,
        lambda day: day == TODAY,
        lambda day: TODAY == day,  # noqa: SIM300
        lambda day: day != TODAY,
        hash,
        lambda day: f"{day}",
        lambda day: f"{day:%d}",
        lambda day: f"{day!r}",
        copy.copy,
        copy.deepcopy,
        lambda day: pickle.loads(pickle.dumps(day)),
        lambda day: {day: 1},
        lambda day: day.replace(year=2010),
    ],
)
def test_whoever_asks_more_has_asked_for_this_day(asking: Asking) -> None:
    found, trace = asked(asking)
    assert found == asking(TODAY)
    assert trace == {("today",): "2026-11-27"}
    assert not isinstance(found, WitnessedDay)


def test_nobody_has_asked_who_has_only_been_given_it() -> None:
    assert asked(lambda _: None) == (None, {})
    assert asked(plain) == (TODAY, {})
    assert type(plain(WitnessedDay.of(TODAY, Witness()))) is date
