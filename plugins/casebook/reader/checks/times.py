"""Checks of order in time: nothing ends before it begins."""

from __future__ import annotations

from collections.abc import Iterator

from ...errors import Problem
from ...model import Case, PartialDate, Request
from .scope import CaseScope, FollowUpScope


def check_campaign_ends_after_its_start(scope: CaseScope) -> Iterator[Problem]:
    """`end` is not before `start`, even where both are imprecise."""
    campaign = scope.document.campaign
    if _is_before(campaign.end, campaign.start):
        start, end = str(campaign.start), str(campaign.end)
        yield scope.at(("campaign", "end"), "end-before-start", start=start, end=end)


def check_promises_are_due_after_they_were_made(scope: CaseScope) -> Iterator[Problem]:
    """`due` is not before the day of the promise."""
    for index, promise in enumerate(scope.document.promises):
        if _is_before(promise.due, promise.date):
            path = ("promises", index, "due")
            yield scope.at(path, "due-before-promise", due=str(promise.due), date=str(promise.date))


def check_answers_come_after_the_question(scope: CaseScope) -> Iterator[Problem]:
    """Neither `deadline` nor `answered` is before the request."""
    for index, request in enumerate(scope.document.requests):
        for name in ("deadline", "answered"):
            given = getattr(request, name)
            if _is_before(given, request.date):
                said, asked = str(given), str(request.date)
                path = ("requests", index, name)
                yield scope.at(path, "before-the-request", name=name, given=said, date=asked)


def check_later_answers_come_after_the_question(scope: FollowUpScope) -> Iterator[Problem]:
    """The same for an answer that a follow-up reports."""
    for name, later in scope.document.requests.items():
        request = _request(scope, name)
        if request and _is_before(later.answered, request.date):
            said, asked = str(later.answered), str(request.date)
            path = ("requests", name, "answered")
            yield scope.at(path, "before-the-request", name="answered", given=said, date=asked)


def _request(scope: FollowUpScope, name: str) -> Request | None:
    slug, _, part = name.rpartition("/")
    for case in scope.followed:
        if isinstance(case.document, Case) and slug in ("", case.document.slug):
            return next((request for request in case.document.requests if request.id == part), None)
    return None


def _is_before(later: PartialDate | None, earlier: PartialDate | None) -> bool:
    return bool(later and earlier and later.last < earlier.first)
