"""Changes: a number where there is one, and why there is none."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.figures import Change, change_between, rounded
from casebook.model.values import parse_value


def change(before: str, after: str, metric_type: str = "count", better: str = "higher") -> Change:
    return change_between(parse_value(before), parse_value(after), metric_type, better)


def test_the_fans_of_iss() -> None:
    found = change("122", "158")
    assert str(found.absolute) == "36"
    assert found.percent is not None
    assert str(found.percent).startswith("29.50819672131147540983606557377049180327868852459")
    assert str(rounded(found.percent)) == "29.5"
    assert (found.from_zero, found.direction, found.words_only) == (False, "better", None)


def test_the_tweets_of_iss_grow_from_zero() -> None:
    found = change("0", "1")
    assert str(found.absolute) == "1"
    assert (found.percent, found.from_zero, found.direction) == (None, True, "better")


@pytest.mark.parametrize(
    ("before", "after", "metric_type", "reason"),
    [
        ("online", "gone", "state", "states"),
        ("online", "unknown", "state", "missing"),
        ("122", "not published", "count", "missing"),
        ("not measured", "158", "count", "missing"),
        ("~100", "100..200", "count", "imprecise"),
        ("50+", "80+", "count", "imprecise"),
    ],
)
def test_a_change_without_a_number_says_why(before: str, after: str, metric_type: str, reason: str) -> None:
    found = change(before, after, metric_type)
    assert (found.words_only, found.absolute, found.percent) == (reason, None, None)
    assert (found.direction, found.from_zero) == (None, False)
    assert (found.before, found.after) == (parse_value(before), parse_value(after))


def test_a_break_suppresses_the_change_but_not_that_a_figure_is_missing() -> None:
    numbers = change_between(parse_value("1"), parse_value("2"), "count", "higher", broken=True)
    states = change_between(parse_value("online"), parse_value("gone"), "state", "neither", broken=True)
    missing = change_between(parse_value("1"), parse_value("removed"), "count", "higher", broken=True)
    assert [found.words_only for found in (numbers, states, missing)] == ["break", "break", "missing"]
    assert numbers.absolute is None


@pytest.mark.parametrize(
    ("before", "after", "absolute", "from_zero"),
    [
        ("<=10", "50", "40..50", True),
        ("50", "<=10", "-50..-40", False),
        ("<=10", "<=10", "-10..10", True),
        ("~0", "5", "~5", True),
    ],
)
def test_at_most_ten_of_what_is_counted_is_none_to_ten(
    before: str, after: str, absolute: str, from_zero: bool
) -> None:
    found = change(before, after)
    assert (str(found.absolute), found.from_zero) == (absolute, from_zero)
    # What the author wrote is shown as it was written.
    assert (str(found.before), str(found.after)) == (before, after)


def test_at_most_ten_of_any_other_number_may_be_less_than_nothing() -> None:
    assert str(change("<=10", "50", "number").absolute) == ">=40"


def test_shares_change_in_points_and_have_no_relative_change() -> None:
    found = change("2.5", "5.5", "percent")
    assert (str(found.absolute), found.percent, found.points) == ("3.0", None, True)
    assert change("0", "3", "percent").from_zero is False


@pytest.mark.parametrize(
    ("before", "after", "better", "direction"),
    [
        ("1", "2", "higher", "better"),
        ("2", "1", "higher", "worse"),
        ("1", "2", "lower", "worse"),
        ("2", "1", "lower", "better"),
        ("2", "2", "higher", "same"),
        ("2", "2", "lower", "same"),
        ("1", "2", "neither", None),
        ("2", "2", "neither", None),
        ("100..200", "300", "higher", "better"),
        ("100..200", "200", "higher", None),
        ("100..200", "150", "higher", None),
        ("50+", "80", "higher", None),
        ("50+", "40", "higher", "worse"),
        ("80", "90+", "lower", "worse"),
        ("~122", "158", "higher", "better"),
        ("~158", "122", "higher", "worse"),
        ("~158", "158", "higher", None),
        ("~158", "~158", "lower", None),
    ],
)
def test_a_direction_is_named_where_every_number_within_says_the_same(
    before: str, after: str, better: str, direction: str | None
) -> None:
    assert change(before, after, "count", better).direction == direction


@given(st.integers(1, 10**15 - 1), st.integers(0, 10**15 - 1))
def test_the_percentage_is_that_of_the_absolute_change(before: int, after: int) -> None:
    found = change(str(before), str(after))
    assert found.absolute is not None
    assert found.absolute.exact == Decimal(after) - Decimal(before)
    assert found.percent is not None
    assert found.percent.exact is not None
    exact = Fraction(after - before, before) * 100
    assert abs(Fraction(found.percent.exact) - exact) <= abs(exact) / 10**50
