"""Entries: everything a case and its follow-ups put into the timeline, after section 5 of the case format."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import PartialDate
from ..model.vocabulary import PROMISES_UNSETTLED
from .anchors import anchor, event_name
from .dossier import Dossier
from .entry import Found, Judged, Kind, TimelineItem
from .names import plain_name
from .records import ClaimRecord, PromiseRecord, RequestRecord


def entries(dossier: Dossier) -> Iterator[TimelineItem]:
    """Yield every entry but observations, sources and the next check, in no order."""
    yield from _campaign(dossier)
    yield from _events(dossier)
    yield from _follow_ups(dossier)
    for claim in dossier.claims:
        yield TimelineItem("claim", claim.claim.date, anchor("claim", claim.claim.id), claim)
        yield from _rulings(claim)
    for promise in dossier.promises:
        yield from _promise(promise)
        yield from _rulings(promise)
    for request in dossier.requests:
        yield from _request(request)
    yield from _outcomes(dossier)


def _campaign(dossier: Dossier) -> Iterator[TimelineItem]:
    campaign = dossier.case.campaign
    if campaign.start:
        yield TimelineItem("start", campaign.start, anchor("start"), campaign)
    if campaign.end:
        yield TimelineItem("end", campaign.end, anchor("end"), campaign)
    for goal in campaign.goal:
        yield TimelineItem("goal", goal.date, anchor("goal", goal.date or plain_name(goal.text)), goal)


def _events(dossier: Dossier) -> Iterator[TimelineItem]:
    for event in dossier.case.timeline:
        kind: Kind = "reply" if event.type == "reply" else "event"
        yield TimelineItem(kind, event.date, event_name(event), event, type=event.type)


def _follow_ups(dossier: Dossier) -> Iterator[TimelineItem]:
    for post in dossier.follow_ups:
        name = anchor("follow-up", plain_name(post.lasting_id))
        # What was withdrawn stays where it stood, so that whoever looks for it finds it; but it is no check,
        # reply or praise any more.
        kind_of_post = None if post.withdrawal else post.type
        yield TimelineItem("follow-up", post.date.day, name, post, post.slug, type=kind_of_post)


def _promise(record: PromiseRecord) -> Iterator[TimelineItem]:
    promise = record.promise
    yield TimelineItem("promise", promise.date, anchor("promise", promise.id), record)
    if promise.due or record.status in PROMISES_UNSETTLED:
        yield TimelineItem("due", promise.due, anchor("due", promise.id), record)


def _rulings(record: ClaimRecord | PromiseRecord) -> Iterator[TimelineItem]:
    about = record.claim if isinstance(record, ClaimRecord) else record.promise
    kind: Kind = "verdict" if isinstance(record, ClaimRecord) else "status"
    for earlier, ruling in zip((None, *record.rulings), record.rulings, strict=False):
        # That nobody has looked is no entry, unless the author says on which day.
        if ruling.date or ruling.word != "not-checked":
            name = anchor(kind, about.id, *_dated(ruling.date))
            yield TimelineItem(kind, ruling.date, name, Found(record, ruling, earlier), ruling.origin)


def _request(record: RequestRecord) -> Iterator[TimelineItem]:
    request = record.request
    name = request.id or request.date
    yield TimelineItem("request", request.date, anchor("request", name), record)
    if record.answered and record.reply is None:
        yield TimelineItem("reply", record.answered, anchor("answer", name), record, record.origin)


def _outcomes(dossier: Dossier) -> Iterator[TimelineItem]:
    for earlier, outcome in zip((None, *dossier.outcomes), dossier.outcomes, strict=False):
        name = anchor("outcome", *_dated(outcome.date))
        yield TimelineItem("outcome", outcome.date, name, Judged(outcome, earlier), outcome.origin)


def _dated(date: PartialDate | None) -> tuple[PartialDate, ...]:
    return (date,) if date else ()
