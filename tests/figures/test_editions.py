"""When a text last changed: the day that a version of it is cited by."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.figures import join
from casebook.figures.editions import last_change, told_changes, updated
from casebook.model import Case, FollowUp, Post

MakeCase = Callable[..., Case]
MakeFollowUp = Callable[..., FollowUp]
TODAY = date(2026, 11, 27)
KINDS = ("publish", "follow-up", "correction", "reply", "minor", "withdrawal")


def revised(*days: str, kind: str = "correction") -> dict[str, Any]:
    return {"revisions": [{"date": day, "kind": kind} for day in days]}


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_revision_makes_another_version(case_of: MakeCase, kind: str) -> None:
    case = case_of(**revised("2010-04-10", "2010-04-02", kind=kind))
    assert str(last_change([case], TODAY)) == "2010-04-10"
    assert str(updated(join(case), TODAY)) == "2010-04-10"


@pytest.mark.parametrize("kind", KINDS)
def test_of_small_things_feeds_tell_nobody(case_of: MakeCase, kind: str) -> None:
    told = [
        str(each) for each in told_changes(case_of(modified="2010-04-01", **revised("2010-05", kind=kind)))
    ]
    assert told == ["2010-04-01", *(["2010-05"] if kind not in ("publish", "minor") else [])]


def test_a_case_changes_with_its_follow_ups_and_with_what_was_put_right_in_them(
    case_of: MakeCase, follow_up_of: MakeFollowUp
) -> None:
    case = case_of(date="2010-03-01", modified="2010-08-01 10:00 +02:00")
    assert str(updated(join(case), TODAY)) == "2010-08-01 10:00:00"
    posts = [follow_up_of(date="2010-08-01 09:00"), follow_up_of(slug="old", date="2010-04-01")]
    assert str(updated(join(case, posts), TODAY)) == "2010-08-01 09:00:00"
    assert str(updated(join(case_of(), [follow_up_of(modified="2011")]), TODAY)) == "2011"
    for kind in ("correction", "withdrawal"):
        posts = [follow_up_of(**revised("2011-02-03", kind=kind))]
        assert str(updated(join(case_of(), posts), TODAY)) == "2011-02-03"


def test_a_case_that_was_withdrawn_changes_with_no_follow_up(
    case_of: MakeCase, follow_up_of: MakeFollowUp
) -> None:
    case = case_of(**revised("2010-04-02", kind="withdrawal"))
    assert str(updated(join(case, [follow_up_of(date="2011-01-01")]), TODAY)) == "2010-04-02"


def test_what_is_dated_in_advance_has_not_come_yet(case_of: MakeCase) -> None:
    case = case_of(modified="2026-12", **revised("2026-11-20", "2026-11-28"))
    found = {day: str(last_change([case], date(2026, 11, day))) for day in (19, 27, 28)}
    assert found == {19: "2010-03-01", 27: "2026-11-20", 28: "2026-11-28"}
    assert str(last_change([case], date(2026, 12, 1))) == "2026-12"
    assert str(last_change([case_of(date="2027-01-01")], TODAY)) == "2027-01-01"


def test_of_a_month_and_its_first_day_the_day_counts(case_of: MakeCase) -> None:
    for day, month in (("2010-04-01", "2010-04"), ("2010-04-10", "2010-04"), ("2010-04-01", "2010")):
        assert str(last_change([case_of(date=day, **revised(month))], TODAY)) == day
        assert str(last_change([case_of(**revised(month, day))], TODAY)) == day


def test_the_later_day_counts_in_whatever_zone_its_hour_is(case_of: MakeCase) -> None:
    case = case_of(date="2010-04-10 23:30 -05:00", **revised("2010-04-11"))
    assert str(last_change([case], TODAY)) == "2010-04-11"


def test_a_page_may_have_no_day_at_all() -> None:
    assert last_change([], TODAY) is None
    assert last_change([Post(title="About")], TODAY) is None
    assert str(last_change([Post(title="About", **revised("2010-04"))], TODAY)) == "2010-04"


DAYS = st.dates(date(2000, 1, 1), date(2030, 1, 1)).map(str)
EARLY = st.dates(date(2000, 1, 1), TODAY)


@given(DAYS, st.lists(st.tuples(DAYS, st.sampled_from(KINDS)), max_size=4), EARLY)
def test_a_change_that_has_come_never_leaves_the_version_before_it(
    case_of: MakeCase, first: str, before: list[tuple[str, str]], day: date
) -> None:
    earlier = [{"date": date, "kind": kind} for date, kind in before]
    case = case_of(date=first, revisions=earlier)
    changed = case_of(date=first, revisions=[*earlier, {"date": str(day), "kind": "correction"}])
    old, new = last_change([case], TODAY), last_change([changed], TODAY)
    assert old is not None
    assert new is not None
    assert new.day.first == max(old.day.first, day)
