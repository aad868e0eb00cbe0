"""Readings: what was told twice, and by whom."""

from __future__ import annotations

from collections.abc import Callable

from casebook.figures import Reading, join
from casebook.model import Case, FollowUp, Metric

MakeCase = Callable[..., Case]
MakeFollowUp = Callable[..., FollowUp]
MakeMetric = Callable[..., Metric]


def readings_of(case: Case, *follow_ups: FollowUp) -> tuple[Reading, ...]:
    return join(case, follow_ups).metrics[0].readings


def test_a_follow_up_adds_readings_on_its_own_day_unless_it_names_another(
    case_of: MakeCase, follow_up_of: MakeFollowUp, metric_of: MakeMetric
) -> None:
    case = case_of(metrics=[metric_of(("2010-01", "122"))])
    later = follow_up_of(
        date="2010-05-02 08:30",
        observations=[
            {"metric": "fans", "value": "158", "source": "page", "by": "third-party", "note": "seen"},
            {"metric": "fans", "value": "~140", "date": "2010-03~"},
            {"metric": "tweets", "value": "1"},
        ],
    )
    first, second, third = readings_of(case, later)
    assert [(str(each.value), each.date.edtf, each.origin) for each in (first, second, third)] == [
        ("122", "2010-01", None),
        ("~140", "2010-03~", "later"),
        ("158", "2010-05-02", "later"),
    ]
    assert (third.source, third.by, third.note) == ("page", "third-party", "seen")


def test_the_same_figure_told_by_the_case_and_a_follow_up_is_one_reading(
    case_of: MakeCase, follow_up_of: MakeFollowUp, metric_of: MakeMetric
) -> None:
    case = case_of(metrics=[metric_of(("2010-01", "1"), ("2010-05-01", "158.0"), type="number")])
    again = {"metric": "fans", "value": "158", "phase": "latest", "break": "counted anew"}
    _, told = readings_of(case, follow_up_of(observations=[again]))
    assert (told.origin, told.phase, told.break_) == (None, "latest", "counted anew")


def test_different_figures_of_one_day_both_stay(
    case_of: MakeCase, follow_up_of: MakeFollowUp, metric_of: MakeMetric
) -> None:
    case = case_of(metrics=[metric_of(("2010-05-01", "158"))])
    found = readings_of(case, follow_up_of(observations=[{"metric": "fans", "value": "157"}]))
    assert [str(reading.value) for reading in found] == ["157", "158"]


def test_of_several_cases_a_follow_up_says_which_it_means(
    case_of: MakeCase, follow_up_of: MakeFollowUp, metric_of: MakeMetric
) -> None:
    both = follow_up_of(
        follows=["case", "other"],
        observations=[
            {"metric": "case/fans", "value": "1", "date": "2010-01"},
            {"metric": "other/fans", "value": "2", "date": "2010-02"},
            {"metric": "fans", "value": "3", "date": "2010-03"},
        ],
    )
    for slug, value in (("case", "1"), ("other", "2")):
        found = readings_of(case_of(slug=slug, metrics=[metric_of()]), both)
        assert [str(reading.value) for reading in found] == [value]


def test_a_follow_up_of_one_case_may_name_it_too(
    case_of: MakeCase, follow_up_of: MakeFollowUp, metric_of: MakeMetric
) -> None:
    later = follow_up_of(
        observations=[{"metric": "case/fans", "value": "1"}, {"metric": "x/fans", "value": "2"}]
    )
    found = readings_of(case_of(metrics=[metric_of()]), later)
    assert [str(reading.value) for reading in found] == ["1"]
