"""Progress towards a target: how much of the way was covered."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from casebook.figures import rounded
from casebook.figures.progress import covered, is_behind
from casebook.model import Quantity
from casebook.model.values import parse_value

WHOLE = st.integers(-1000, 1000).map(Decimal)
RANGES = st.builds(lambda low, width: Quantity(low, low + width), WHOLE, st.integers(0, 100).map(Decimal))
PART = st.fractions(0, 1)


def number_in(interval: Quantity, part: Fraction) -> Fraction:
    low, high = Fraction(interval.low or 0), Fraction(interval.high or 0)
    return low + (high - low) * part


@pytest.mark.parametrize(
    ("before", "reached", "target", "percent"),
    [
        ("122", "158", "200", "46.2"),
        ("0", "50", "100", "50.0"),
        ("0", "130", "100", "130.0"),
        ("100", "90", "200", "-10.0"),
        ("40", "30", "20", "50.0"),  # downwards, where lower is better
        ("122", "200", "200", "100.0"),
        ("~100", "150", "200", "~50.0"),
        ("0..50", "75", "100", "50.0..75.0"),
        ("0", "40..60", "100", "40.0..60.0"),
        ("0", "50", "100..200", "25.0..50.0"),
        ("0", "50+", "100", ">=50.0"),
        ("100", "50+", "0", "<=50.0"),
        ("0", "<=50", "100", "0.0..50.0"),
        ("0", "40", "50+", "80.0"),  # at least 50: the way ends at 50
        ("60", "40", "<=20", "50.0"),
        ("<=10", "60", "110", "50.0..54.5"),  # 50 of 100 from 10, 60 of 110 from 0
    ],
)
def test_the_way_covered_is_the_tightest_interval(
    before: str, reached: str, target: str, percent: str
) -> None:
    found = covered(*(parse_value(written) for written in (before, reached, target)), "count")
    assert found is not None
    assert str(rounded(found)) == percent


@pytest.mark.parametrize(
    ("before", "reached", "target"),
    [
        ("100", "150", "100"),
        ("0..150", "180", "100"),
        ("0..100", "180", "100"),
        ("100+", "150", "200"),
        ("~100", "100..150", "200"),
        ("unknown", "150", "200"),
        ("100", "removed", "200"),
        ("100", "150", "not applicable"),
        ("online", "gone", "online"),
    ],
)
def test_nothing_is_said_where_nothing_follows(before: str, reached: str, target: str) -> None:
    assert covered(*(parse_value(written) for written in (before, reached, target)), "count") is None


@given(RANGES, RANGES, RANGES, st.tuples(PART, PART, PART))
def test_the_share_holds_that_of_all_numbers_within(
    before: Quantity, reached: Quantity, target: Quantity, parts: tuple[Fraction, Fraction, Fraction]
) -> None:
    found = covered(before, reached, target, "number")
    assume(found is not None and found.low is not None and found.high is not None)
    ranges = zip((before, reached, target), parts, strict=True)
    start, end, goal = (number_in(interval, part) for interval, part in ranges)
    share = (end - start) / (goal - start) * 100
    hair = Fraction(1, 10**40)
    assert found is not None
    assert Fraction(found.low or 0) - hair <= share <= Fraction(found.high or 0) + hair


@given(WHOLE, WHOLE, WHOLE)
def test_before_is_nothing_and_the_target_is_the_whole_way(
    before: Decimal, target: Decimal, reached: Decimal
) -> None:
    assume(before != target)
    start, goal = Quantity.exactly(before), Quantity.exactly(target)
    assert covered(start, start, goal, "number") == Quantity.exactly(0)
    assert covered(start, goal, goal, "number") == Quantity.exactly(100)
    share = covered(start, Quantity.exactly(reached), goal, "number")
    assert share is not None
    assert share.kind == "exact"


@pytest.mark.parametrize(
    ("before", "reached", "target", "better", "behind"),
    [
        ("122", "158", "100", "higher", True),
        ("100", "158", "100", "higher", False),
        ("122", "110", "100", "higher", False),
        ("90", "158", "100", "higher", False),
        ("122", "158", "100", "neither", False),
        ("122", "158", "100", "lower", False),
        ("80", "70", "100", "lower", True),
        ("80", "90", "100", "lower", False),
        ("120..130", "158", "100..110", "higher", True),
        ("~122", "~158", "~100", "higher", True),
    ],
)
def test_a_target_that_lay_behind_before_is_no_way_to_go(
    before: str, reached: str, target: str, better: str, behind: bool
) -> None:
    values = [parse_value(each) for each in (before, reached, target)]
    share = covered(*values, "count")
    assert (share is not None and is_behind(share, better, values[0], values[2])) == behind
