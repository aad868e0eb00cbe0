"""Checks of order in time: nothing ends before it begins."""

from __future__ import annotations

from collections.abc import Iterator

from ...errors import Problem, Severity
from ...model import Case, Claim, PartialDate, Promise, Request
from ..front.places import Path
from .ids import comes_later
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


def check_verdicts_come_after_what_they_are_of(scope: CaseScope) -> Iterator[Problem]:
    """Nobody checks a claim or promise before it was made or, where nobody says when, the campaign began."""
    started = scope.document.campaign.start
    for section in ("claims", "promises"):
        for index, item in enumerate(getattr(scope.document, section)):
            said = item.date or started
            for path, day in _checked(item):
                if said and _is_before(day, said):
                    key = "checked-before-said" if item.date else "checked-before-campaign"
                    params = {"date": str(day), "said": str(said)}
                    yield scope.at((section, index, *path), key, Severity.WARNING, **params)


def _checked(item: Claim | Promise) -> Iterator[tuple[Path, PartialDate | None]]:
    name = "verdict" if isinstance(item, Claim) else "status"
    yield ("checked",), item.checked
    for index, ruling in enumerate(getattr(item, name)):
        yield (name, index, "date"), ruling.date


def check_follow_up_comes_after_its_case(scope: FollowUpScope) -> Iterator[Problem]:
    """A follow-up is published after a case that it follows; a newer one may have been added later."""
    if not scope.follows_what_is_there or not scope.followed:
        return
    own, dates = scope.document.date.day, {case.slug: case.document.date for case in scope.followed}
    days = {slug: moment.day for slug, moment in dates.items() if moment}
    slug = min(days, key=lambda each: days[each].first)
    if _is_before(own, days[slug]) and not comes_later(scope, scope.library.cases[slug]):
        params = {"date": str(own), "value": slug, "other": str(days[slug])}
        yield scope.at(("date",), "follow-up-before-case", Severity.WARNING, **params)


def _request(scope: FollowUpScope, name: str) -> Request | None:
    slug, _, part = name.rpartition("/")
    for case in scope.followed:
        if isinstance(case.document, Case) and slug in ("", case.document.slug):
            return next((request for request in case.document.requests if request.id == part), None)
    return None


def _is_before(later: PartialDate | None, earlier: PartialDate | None) -> bool:
    return bool(later and earlier and later.last < earlier.first)
