"""Strength of evidence, in three readings."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from casebook.figures import join, strength
from casebook.model import Case, FollowUp

MakeCase = Callable[..., Case]


def metric(*values: str, **written: Any) -> dict[str, Any]:
    observations = [{"date": f"2010-0{month}", "value": value} for month, value in enumerate(values, start=1)]
    return {"id": "fans", "label": "Fans", "observations": observations, **written}


def elsewhere(*values: str) -> dict[str, Any]:
    return {"label": "Elsewhere", "observations": metric(*values)["observations"]}


@pytest.mark.parametrize(
    ("metrics", "design"),
    [
        ([], "none"),
        ([metric()], "none"),
        ([metric("unknown", "not measured")], "none"),
        ([metric(benchmark=elsewhere("1", "2"))], "none"),
        ([metric("1")], "once"),
        ([metric("1", "removed")], "once"),
        ([metric("1"), metric("unknown", "2", id="tweets")], "once"),
        ([metric("1", "2")], "before-after"),
        ([metric("online", "gone", type="state")], "before-after"),
        ([metric("1", "2", benchmark=elsewhere("unknown"))], "before-after"),
        ([metric("1", "2", benchmark=elsewhere("3"))], "comparison"),
        ([metric("1", "2"), metric("1", id="tweets", benchmark=elsewhere("3"))], "comparison"),
    ],
)
def test_the_design_is_read_from_the_figures(
    case_of: MakeCase, metrics: list[dict[str, Any]], design: str
) -> None:
    assert strength(join(case_of(metrics=metrics))).design == design


def test_who_measured_is_told_in_one_order_and_is_the_author_where_nobody_is_named(
    case_of: MakeCase, follow_up_of: Callable[..., FollowUp]
) -> None:
    case = case_of(metrics=[metric("1")])
    assert strength(join(case)).measured_by == ("author",)
    told = [
        {"metric": "fans", "value": "2", "by": "third-party"},
        {"metric": "fans", "value": "3", "by": "organisation", "date": "2010-06"},
        {"metric": "fans", "value": "unknown", "by": "author", "date": "2010-07"},
    ]
    found = strength(join(case, [follow_up_of(observations=told)]))
    assert found.measured_by == ("organisation", "author", "third-party")
    assert (
        strength(join(case_of(metrics=[metric()]), [follow_up_of(observations=told[2:])])).measured_by == ()
    )


def test_a_source_is_kept_where_its_copy_has_a_date(
    case_of: MakeCase, follow_up_of: Callable[..., FollowUp]
) -> None:
    copy = "https://archive.example/1"
    case = case_of(
        sources={
            "dated": {"title": "A", "archived": {"url": copy, "date": "2010-02"}},
            "undated": {"title": "B", "archived": copy},
            "itself": {"url": copy, "archived": {"url": f"{copy}#top", "date": "2010-02"}},
            "none": {"title": "C"},
        }
    )
    later = follow_up_of(sources={"later": {"title": "D", "archived": {"url": copy, "date": "2010-05"}}})
    found = strength(join(case, [later]))
    assert (found.kept, found.sources) == (2, 5)
