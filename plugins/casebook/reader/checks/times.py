"""Checks of order in time: nothing ends before it begins."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ...errors import Problem, Severity
from ...model import Case, PartialDate
from .ids import comes_later
from .scope import CaseScope, FollowUpScope


def check_campaign_ends_after_its_start(scope: CaseScope) -> Iterator[Problem]:
    """`end` is not before `start`, even where both are imprecise."""
    campaign = scope.document.campaign
    if is_before(campaign.end, campaign.start):
        start, end = str(campaign.start), str(campaign.end)
        yield scope.at(("campaign", "end"), "end-before-start", start=start, end=end)


def check_promises_are_due_after_they_were_made(scope: CaseScope) -> Iterator[Problem]:
    """`due` is not before the day of the promise."""
    for index, promise in enumerate(scope.document.promises):
        if is_before(promise.due, promise.date):
            path = ("promises", index, "due")
            yield scope.at(path, "due-before-promise", due=str(promise.due), date=str(promise.date))


def check_answers_come_after_the_question(scope: CaseScope) -> Iterator[Problem]:
    """Neither `deadline` nor `answered` is before the request."""
    for index, request in enumerate(scope.document.requests):
        for name in ("deadline", "answered"):
            given = getattr(request, name)
            if is_before(given, request.date):
                said, asked = str(given), str(request.date)
                path = ("requests", index, name)
                yield scope.at(path, "before-the-request", name=name, given=said, date=asked)


def check_later_answers_come_after_the_question(scope: FollowUpScope) -> Iterator[Problem]:
    """The same for an answer that a follow-up reports."""
    for name, later in scope.document.requests.items():
        request = _part(scope, "requests", name)
        if request and is_before(later.answered, request.date):
            said, asked = str(later.answered), str(request.date)
            path = ("requests", name, "answered")
            yield scope.at(path, "before-the-request", name="answered", given=said, date=asked)


def check_follow_up_comes_after_its_case(scope: FollowUpScope) -> Iterator[Problem]:
    """A follow-up is published after a case that it follows; a newer one may have been added later."""
    if not scope.follows_what_is_there or not scope.followed:
        return
    own, dates = scope.document.date.day, {case.slug: case.document.date for case in scope.followed}
    days = {slug: moment.day for slug, moment in dates.items() if moment}
    slug = min(days, key=lambda each: days[each].first)
    if is_before(own, days[slug]) and not comes_later(scope, scope.library.cases[slug]):
        params = {"date": str(own), "value": slug, "other": str(days[slug])}
        yield scope.at(("date",), "follow-up-before-case", Severity.WARNING, **params)


def _part(scope: FollowUpScope, section: str, name: str) -> Any:
    """Return the part of a followed case that a follow-up means by an id; None where there is none."""
    return case_and_part(scope, section, name)[1]


def case_and_part(scope: FollowUpScope, section: str, name: str) -> tuple[Case | None, Any]:
    """Return what a follow-up means by an id, after the case that it is of."""
    slug, _, part = name.rpartition("/")
    for case in (each.document for each in scope.followed):
        if isinstance(case, Case) and slug in ("", case.slug):
            for found in getattr(case, section):
                if found.id == part:
                    return case, found
    return None, None


def is_before(later: PartialDate | None, earlier: PartialDate | None) -> bool:
    """Tell whether one date is before another, whatever days the two can mean."""
    return bool(later and earlier and later.last < earlier.first)
