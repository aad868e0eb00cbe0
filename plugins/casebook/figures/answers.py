"""Answers: what was asked of the organisation, and what it answered."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ..model import Case, Event, FollowUp, PartialDate
from .records import RequestRecord
from .references import said_of


def request_records(case: Case, follow_ups: tuple[FollowUp, ...]) -> tuple[RequestRecord, ...]:
    """Return the case's requests with their answers: the earliest that the case or a follow-up tells of."""
    numbered = enumerate(case.requests, start=1)
    return tuple(_answered(RequestRecord(request, number), case, follow_ups) for number, request in numbered)


def _answered(asked: RequestRecord, case: Case, follow_ups: tuple[FollowUp, ...]) -> RequestRecord:
    request = asked.request
    told: list[tuple[PartialDate, RequestRecord]] = []
    if request.answered:
        reply = _reply(request.answer, case, follow_ups)
        told.append((request.answered, replace(asked, answered=request.answered, reply=reply)))
    if request.id:
        told += _told_later(asked, request.id, case, follow_ups)
    return min(told, key=lambda answer: answer[0].first)[1] if told else asked


def _told_later(
    asked: RequestRecord, wanted: str, case: Case, follow_ups: tuple[FollowUp, ...]
) -> Iterable[tuple[PartialDate, RequestRecord]]:
    for follow_up in follow_ups:
        for later in said_of(case, wanted, follow_up, follow_up.requests):
            # A reply that says it answers needs not name itself.
            itself = follow_up if follow_up.type == "reply" else None
            reply = _reply(later.answer, case, follow_ups) or itself
            yield later.answered, replace(asked, answered=later.answered, reply=reply, origin=follow_up.slug)


def _reply(answer: str | None, case: Case, follow_ups: tuple[FollowUp, ...]) -> Event | FollowUp | None:
    if answer is None:
        return None
    wanted = answer.removeprefix(f"{case.slug}/")
    named = {follow_up.slug: follow_up for follow_up in follow_ups}
    return next((event for event in case.timeline if event.id == wanted), named.get(wanted))
