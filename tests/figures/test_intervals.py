"""Intervals: exact where they are, the tightest that follows where they are not."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from casebook.figures import rounded
from casebook.figures.intervals import relative_change, subtract
from casebook.model import Quantity
from casebook.model.values import parse_value

NUMBERS = st.integers(-(10**8), 10**8).map(lambda number: Decimal(number) / 100)
POSITIVE = st.integers(1, 10**8).map(lambda number: Decimal(number) / 100)
OFFSETS = st.integers(0, 10**6).map(lambda number: Decimal(number) / 100)
# A quotient that never ends is kept to 60 digits.
HAIR = Fraction(1, 10**40)


def quantity(written: str) -> Quantity:
    value = parse_value(written)
    assert isinstance(value, Quantity)
    return value


@st.composite
def number_within(draw: st.DrawFn, numbers: st.SearchStrategy[Decimal]) -> tuple[Decimal, Quantity]:
    """Return a number and a quantity that an author may write for it: exact, a bound, a range."""
    low = draw(numbers)
    number = low + draw(OFFSETS)
    high = number + draw(OFFSETS)
    around = [(number, number), (low, high), (low, None), (None, high)]
    return number, Quantity(*draw(st.sampled_from(around)))


def holds(interval: Quantity, number: Fraction) -> bool:
    above = interval.low is None or Fraction(interval.low) - HAIR <= number
    return above and (interval.high is None or number <= Fraction(interval.high) + HAIR)


@pytest.mark.parametrize(
    ("before", "after", "difference"),
    [
        ("122", "158", "36"),
        ("0", "1", "1"),
        ("158", "122", "-36"),
        ("0.1", "0.3", "0.2"),
        ("~122", "158", "~36"),
        ("122", "~158", "~36"),
        ("~20000", "~50000", "~30000"),
        ("100..200", "300", "100..200"),
        ("100..200", "100..200", "-100..100"),
        ("50+", "80", "<=30"),
        ("80", "50+", ">=-30"),
        ("<=10", "50+", ">=40"),
        ("100..200", "<=150", "<=50"),
        ("-0", "-0", "0"),
    ],
)
def test_a_difference_is_the_tightest_interval_that_follows(before: str, after: str, difference: str) -> None:
    assert str(subtract(quantity(after), quantity(before))) == difference


@pytest.mark.parametrize(
    ("before", "after"), [("~100", "100..200"), ("50+", "~60"), ("~5", "<=9"), ("50+", "80+"), ("<=5", "<=9")]
)
def test_nothing_follows_from_about_with_a_range_or_from_two_open_sides(before: str, after: str) -> None:
    assert subtract(quantity(after), quantity(before)) is None
    assert relative_change(quantity(before), quantity(after)) is None


def test_a_difference_is_exact_however_far_the_numbers_lie_apart() -> None:
    tiny = Decimal(1).scaleb(-80)
    difference = subtract(Quantity.exactly(10**14), Quantity.exactly(tiny))
    assert difference is not None
    assert difference.exact is not None
    assert Fraction(difference.exact) == 10**14 - Fraction(1, 10**80)


@given(number_within(NUMBERS), number_within(NUMBERS))
def test_a_difference_holds_the_difference_of_all_numbers_within(
    before: tuple[Decimal, Quantity], after: tuple[Decimal, Quantity]
) -> None:
    difference = subtract(after[1], before[1])
    assume(difference is not None)
    assert holds(difference or before[1], Fraction(after[0]) - Fraction(before[0]))


@given(NUMBERS, OFFSETS, NUMBERS, OFFSETS)
def test_a_difference_of_ranges_reaches_no_further_than_their_ends(
    low: Decimal, width: Decimal, other_low: Decimal, other_width: Decimal
) -> None:
    high, other_high = low + width, other_low + other_width
    difference = subtract(Quantity(low, high), Quantity(other_low, other_high))
    assert difference == Quantity(low - other_high, high - other_low)


@pytest.mark.parametrize(
    ("before", "after", "percent"),
    [
        ("122", "158", "29.5"),
        ("50", "100", "100.0"),
        ("200", "150", "-25.0"),
        ("100", "100", "0.0"),
        ("8", "8.5", "6.2"),  # 6.25 rounds to the even digit
        ("~122", "158", "~29.5"),
        ("100..200", "300", "50.0..200.0"),
        ("100", "150..200", "50.0..100.0"),
        ("50+", "80", "<=60.0"),
        ("50+", "0", "-100.0"),
        ("80", "50+", ">=-37.5"),
        ("50+", "-10", "<=-100.0"),
        ("10..20", "-10..-5", "-200.0..-125.0"),
        ("10", "-5..5", "-150.0..-50.0"),
    ],
)
def test_a_relative_change_is_worked_out_over_the_intervals(before: str, after: str, percent: str) -> None:
    found = relative_change(quantity(before), quantity(after))
    assert found is not None
    assert str(rounded(found)) == percent


@pytest.mark.parametrize("before", ["0", "~0", "-5", "0..10", "<=10", "-5..5"])
def test_there_is_no_relative_change_where_before_may_be_zero_or_less(before: str) -> None:
    assert relative_change(quantity(before), quantity("80")) is None


@given(number_within(POSITIVE), number_within(NUMBERS))
def test_a_relative_change_holds_that_of_all_numbers_within(
    before: tuple[Decimal, Quantity], after: tuple[Decimal, Quantity]
) -> None:
    percent = relative_change(before[1], after[1])
    assume(percent is not None)
    assert holds(percent or before[1], (Fraction(after[0]) / Fraction(before[0]) - 1) * 100)


@given(POSITIVE, OFFSETS, NUMBERS, OFFSETS)
def test_a_relative_change_of_ranges_is_reached_at_both_ends(
    low: Decimal, width: Decimal, other_low: Decimal, other_width: Decimal
) -> None:
    before, after = Quantity(low, low + width), Quantity(other_low, other_low + other_width)
    percent = relative_change(before, after)
    corners = [
        (Fraction(end) / Fraction(start) - 1) * 100
        for end in (after.low, after.high)
        for start in (before.low, before.high)
        if end is not None and start is not None
    ]
    assert percent is not None
    assert percent.low is not None
    assert percent.high is not None
    assert abs(Fraction(percent.low) - min(corners)) <= HAIR
    assert abs(Fraction(percent.high) - max(corners)) <= HAIR


@given(NUMBERS, POSITIVE)
def test_from_two_exact_numbers_follows_one(number: Decimal, before: Decimal) -> None:
    after = Quantity.exactly(number)
    for found in (
        subtract(after, Quantity.exactly(before)),
        relative_change(Quantity.exactly(before), after),
    ):
        assert found is not None
        assert found.kind == "exact"


@pytest.mark.parametrize(
    ("number", "text"), [("0.05", "0.0"), ("0.15", "0.2"), ("-0.04", "0.0"), ("1E+30", f"1{'0' * 30}.0")]
)
def test_rounding_is_half_even_at_any_size_and_without_a_negative_zero(number: str, text: str) -> None:
    assert str(rounded(Quantity.exactly(number))) == text


def test_rounding_keeps_what_is_open_and_what_is_about() -> None:
    assert str(rounded(Quantity(None, Decimal("60.04")))) == "<=60.0"
    assert str(rounded(Quantity(Decimal("9.96"), Decimal("9.96"), about=True))) == "~10.0"
