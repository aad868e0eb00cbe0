"""Applause and aftermath: what the dates carry, and no more."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from casebook.figures import Aftermath, Applause, Days, aftermath, join
from casebook.model import Case, FollowUp

MakeCase = Callable[..., Case]


def events(*days: str, kind: str = "coverage") -> list[dict[str, str]]:
    return [{"date": day, "type": kind, "title": "Something"} for day in days]


def metrics(*days: str, value: str = "1") -> list[dict[str, Any]]:
    return [{"id": "fans", "label": "Fans", "observations": [{"date": day, "value": value} for day in days]}]


def test_without_dates_there_is_nothing_to_tell(case_of: MakeCase) -> None:
    case = case_of(timeline=events("2010-01-01"), metrics=metrics("2010-01-01"))
    assert aftermath(join(case)) == Aftermath()


@pytest.mark.parametrize(
    ("start", "days", "applause"),
    [
        ("2009-11-10", [], Applause(0, 0)),
        ("2009-11-10", ["2009-11-09", "2009-11-10", "2009-11-16", "2009-11-17"], Applause(2, 2)),
        ("2009-11-10?", ["2009-11?", "2009", "2009-12"], Applause(0, 2)),
        ("2009-11", ["2009-11-10"], None),
        ("9999-12-31", ["9999", "0001"], Applause(0, 1)),
    ],
)
def test_applause_is_what_came_in_the_first_seven_days(
    case_of: MakeCase, start: str, days: list[str], applause: Applause | None
) -> None:
    case = case_of(campaign={"start": start}, timeline=events(*days))
    assert aftermath(join(case)).applause == applause


def test_awards_and_posts_about_coverage_are_applause_too(
    case_of: MakeCase, follow_up_of: Callable[..., FollowUp]
) -> None:
    told = [*events("2009-11-11", kind="acclaim"), *events("2009-11-11", kind="reply")]
    case = case_of(campaign={"start": "2009-11-10"}, timeline=told)
    posts = [follow_up_of(date="2009-11-12", type="coverage"), follow_up_of(slug="look", date="2009-11-12")]
    assert aftermath(join(case, posts)).applause == Applause(2, 2)


@pytest.mark.parametrize(
    ("start", "days", "first"),
    [
        ("2009-11-10", ["2009-11-01", "2009-11-10", "2010-02-12", "2010-05"], Days(94, 94)),
        ("2009-11-10?", ["2009-11?", "2010-02?"], Days(83, 110, certain=False)),
        ("2009-11", ["2009-11-20"], None),
        ("2009-11", ["2009-12-20"], Days(20, 49)),
    ],
)
def test_the_first_figure_is_counted_from_the_start(
    case_of: MakeCase, start: str, days: list[str], first: Days | None
) -> None:
    case = case_of(campaign={"start": start}, metrics=metrics(*days))
    assert aftermath(join(case)).first_figure == first


def test_a_figure_of_the_organisation_s_own_is_no_look_at_it(case_of: MakeCase) -> None:
    told = metrics("2009-11-20", "2010-02-12")
    told[0]["observations"][0]["by"] = "organisation"
    case = case_of(campaign={"start": "2009-11-10"}, metrics=told)
    assert aftermath(join(case)).first_figure == Days(94, 94)
    told[0]["observations"][1]["by"] = "organisation"
    found = aftermath(join(case_of(campaign={"start": "2009-11-10", "end": "2009-12-01"}, metrics=told)))
    assert (found.first_figure, found.last_figure) == (None, Days(73, 73))


def test_a_check_is_a_first_look_even_without_a_figure(
    case_of: MakeCase, follow_up_of: Callable[..., FollowUp]
) -> None:
    started = {"start": "2009-11-10"}
    unknown = case_of(campaign=started, metrics=metrics("2010-01-01", value="unknown"))
    assert aftermath(join(unknown)).first_figure is None
    assert aftermath(join(unknown, [follow_up_of(date="2009-11-20")])).first_figure == Days(10, 10)
    looked = case_of(campaign=started, timeline=events("2009-11-13", kind="check"))
    assert aftermath(join(looked)).first_figure == Days(3, 3)


@pytest.mark.parametrize(
    ("end", "days", "last"),
    [
        ("2010-01-31", ["2010-02-01", "2010-04-01"], Days(60, 60)),
        ("2010-01", ["2010-02-01", "2010-04?"], Days(60, 89, certain=False)),
        ("2010-01-31", ["2010-01-31"], None),
        ("2010", ["2010-04-01"], None),
    ],
)
def test_the_last_figure_is_counted_from_the_end(
    case_of: MakeCase, end: str, days: list[str], last: Days | None
) -> None:
    case = case_of(campaign={"end": end}, metrics=metrics(*days))
    assert aftermath(join(case)).last_figure == last
