"""Where the points of a line chart lie."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from itertools import pairwise
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from casebook.figures import course, join
from casebook.figures.plot import Plot, plot
from casebook.model import Case, Metric

MakeCase = Callable[..., Case]
MakeMetric = Callable[..., Metric]


def plot_of(case_of: MakeCase, metric_of: MakeMetric, *observations: Any) -> Plot:
    found = course(join(case_of(metrics=[metric_of(*observations, type="number")])).metrics[0].readings)
    assert found is not None
    return plot(found, width=120, height=40, margin=10)


def test_time_runs_rightwards_and_numbers_upwards(case_of: MakeCase, metric_of: MakeMetric) -> None:
    anew = {"date": "2010-01-21", "value": "20", "break": "counted anew"}
    found = plot_of(case_of, metric_of, ("2010-01-01", "0"), ("2010-01-11", "10"), anew)
    assert found.stretches == (((10, 30), (60, 20)), ((110, 10),))


def test_numbers_that_are_all_the_same_run_through_the_middle(
    case_of: MakeCase, metric_of: MakeMetric
) -> None:
    found = plot_of(case_of, metric_of, ("2010-01-01", "7"), ("2010-01-11", "7"), ("2010-01-21", "7"))
    assert [y for _, y in found.stretches[0]] == [20, 20, 20]


def test_points_of_one_day_stand_above_each_other(case_of: MakeCase, metric_of: MakeMetric) -> None:
    found = plot_of(case_of, metric_of, ("2010", "1"), ("2010-01", "2"), ("2010-01-01", "3"))
    assert {x for x, _ in found.stretches[0]} == {10}


@given(numbers=st.lists(st.decimals(-(10**6), 10**6, places=2), min_size=3, max_size=12))
def test_every_point_lies_in_the_box_and_in_order(
    case_of: MakeCase, metric_of: MakeMetric, numbers: list[Decimal]
) -> None:
    told = [(f"2010-{month:02}", str(number)) for month, number in enumerate(numbers, start=1)]
    (points,) = plot_of(case_of, metric_of, *told).stretches
    assert all(10 <= x <= 110 and 10 <= y <= 30 for x, y in points)
    assert all(before[0] < after[0] for before, after in pairwise(points))
