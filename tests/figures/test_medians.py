"""The median change of each kind of metric."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.figures import join
from casebook.figures.medians import FEWEST, KINDS, Kind, Median, Move, median, medians, moves
from casebook.model import Case

MakeCase = Callable[..., Case]
OUT_TAKE = Kind("out-take", "percent", "higher")
_numbers = st.decimals(min_value=-1000, max_value=100_000, places=2)


def metric(name: str, before: str, after: str, **written: Any) -> dict[str, Any]:
    observations = [{"date": "2010-01", "value": before}, {"date": "2010-02", "value": after}]
    return {"id": name, "label": name, "observations": observations, **written}


@pytest.mark.parametrize(
    ("written", "moved"),
    [
        (metric("a", "100", "150", level="out-take"), [(OUT_TAKE, "50")]),
        (metric("a", "30", "60"), [(Kind("", "percent", "higher"), "100")]),
        (metric("a", "29", "60"), []),
        (metric("a", "0", "60"), []),
        (metric("a", "2.0", "3.0", type="rating"), [(Kind("", "percent", "higher"), "50")]),
        (metric("a", "10", "12.5", type="percent"), [(Kind("", "points", "higher"), "2.5")]),
        (metric("a", "200", "100", better="lower"), [(Kind("", "percent", "lower"), "-50")]),
        (metric("a", "200", "100", better="neither"), []),
        (metric("a", "~200", "100"), [(Kind("", "percent", "higher"), "-50")]),
        (metric("a", "200..300", "100"), []),
        (metric("a", "200", ">=100"), []),
        (metric("a", "200", "removed"), []),
        (metric("a", "online", "gone", type="state"), []),
    ],
)
def test_what_has_one_number_that_says_something_has_moved(
    case_of: MakeCase, written: dict[str, Any], moved: list[tuple[Kind, str]]
) -> None:
    found = moves(join(case_of(metrics=[written])).metrics)
    assert found == tuple(Move(kind, Decimal(amount)) for kind, amount in moved)


def test_a_case_counts_once_in_each_kind(case_of: MakeCase) -> None:
    counted = [
        metric("a", "100", "110"),
        metric("b", "100", "120"),
        metric("c", "100", "900"),
        metric("d", "10", "20", type="percent", level="impact"),
    ]
    found = moves(join(case_of(metrics=counted)).metrics)
    assert found == (
        Move(Kind("impact", "points", "higher"), Decimal(10)),
        Move(Kind("", "percent", "higher"), Decimal(20)),
    )


def test_fewer_than_five_cases_have_no_median() -> None:
    cases = [[Move(OUT_TAKE, Decimal(number))] for number in (1, 2, 3, 40)]
    assert FEWEST == 5
    assert medians(cases) == (Median(OUT_TAKE, 4, None),)
    assert medians([*cases, [Move(OUT_TAKE, Decimal(5))]]) == (Median(OUT_TAKE, 5, Decimal(3)),)
    assert medians([]) == ()


def test_what_changed_for_good_comes_first() -> None:
    kinds = [
        Kind("impact", "percent", "higher"),
        Kind("impact", "percent", "lower"),
        Kind("impact", "points", "higher"),
        OUT_TAKE,
        Kind("", "percent", "higher"),
    ]
    cases = [[Move(kind, Decimal(1))] for kind in reversed(kinds)]
    assert [each.kind for each in medians(cases)] == kinds


def test_each_kind_has_a_name_of_its_own() -> None:
    assert len(KINDS) == 20
    assert [kind.name for kind in KINDS.values()] == list(KINDS)
    assert KINDS["outcome-points-lower"] == Kind("outcome", "points", "lower")
    assert KINDS["no-level"] == Kind("", "percent", "higher")


@given(st.lists(_numbers, min_size=1))
def test_a_median_is_exact_and_has_as_many_above_as_below(numbers: list[Decimal]) -> None:
    found = median(numbers)
    ordered = sorted(map(Fraction, numbers))
    middle = len(ordered) // 2
    half = ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2
    assert Fraction(found) == half
    assert sum(number < found for number in numbers) <= len(numbers) / 2
    assert sum(number > found for number in numbers) <= len(numbers) / 2


@given(
    st.lists(_numbers, min_size=1).flatmap(
        lambda numbers: st.tuples(st.just(numbers), st.permutations(numbers))
    )
)
def test_the_order_of_cases_does_not_matter(both: tuple[list[Decimal], list[Decimal]]) -> None:
    one, other = ([[Move(OUT_TAKE, number)] for number in numbers] for numbers in both)
    assert medians(one) == medians(other)
