"""The course of a metric: points in date order, cut where the way of counting changed."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from casebook.figures import course, join
from casebook.figures.series import Course
from casebook.model import Case, Metric

MakeCase = Callable[..., Case]
MakeMetric = Callable[..., Metric]


def course_of(case_of: MakeCase, metric_of: MakeMetric, *observations: Any, **written: Any) -> Course | None:
    return course(join(case_of(metrics=[metric_of(*observations, **written)])).metrics[0].readings)


def test_a_course_has_a_point_for_each_number(case_of: MakeCase, metric_of: MakeMetric) -> None:
    found = course_of(
        case_of,
        metric_of,
        ("2010-03", "3"),
        ("2010", "~1"),
        ("2010-02", "50+"),
        ("2010-04", "unknown"),
        ("2010-05", "2"),
    )
    assert found is not None
    assert [(point.day.isoformat(), point.number) for point in found.points] == [
        ("2010-01-01", Decimal(1)),
        ("2010-03-01", Decimal(3)),
        ("2010-05-01", Decimal(2)),
    ]
    assert len(found.stretches) == 1
    assert found.points[0].reading.date.edtf == "2010"


def test_a_course_is_cut_at_a_break(case_of: MakeCase, metric_of: MakeMetric) -> None:
    anew = {"date": "2010-03", "value": "unknown", "break": "bots left out"}
    found = course_of(
        case_of, metric_of, ("2010-01", "1"), ("2010-02", "2"), anew, ("2010-04", "4"), ("2010-05", "5")
    )
    assert found is not None
    assert [[int(point.number) for point in stretch] for stretch in found.stretches] == [[1, 2], [4, 5]]


def test_a_break_at_the_first_reading_cuts_nothing(case_of: MakeCase, metric_of: MakeMetric) -> None:
    first = {"date": "2010-01", "value": "1", "break": "counted for the first time"}
    found = course_of(case_of, metric_of, first, ("2010-02", "2"), ("2010-03", "3"))
    assert found is not None
    assert len(found.stretches) == 1


def test_fewer_than_three_numbers_are_no_course(case_of: MakeCase, metric_of: MakeMetric) -> None:
    assert course_of(case_of, metric_of, ("2010-01", "1"), ("2010-02", "2"), ("2010-03", "unknown")) is None
    states = [("2010-01", "1"), ("2010-02", "2"), ("2010-03", "3")]
    assert course_of(case_of, metric_of, *states, type="state") is None
