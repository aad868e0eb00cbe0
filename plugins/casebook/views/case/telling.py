"""What each kind of entry of the timeline tells."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

from ...figures import (
    ClaimRecord,
    Found,
    Judged,
    PromiseRecord,
    RequestRecord,
    Sighting,
    SourceRecord,
    TimelineItem,
)
from ...figures.entry import Kind
from ...model import Campaign, Event, FollowUp, Goal, PartialDate
from ...model.light import light
from ...words import label
from .. import titles, withdrawals
from ..parts import LinkView, ProseView, SourceRef
from .cells import value_text
from .outcomes import judged_text
from .sheet import Sheet
from .sources import source_ref, title_of


@light()
class Told:
    """What an entry tells: title, lines under it, text, speaker, link and sources.

    `address` is where what happened can itself be read: that of the first source of an event that has one.
    """

    title: str
    lines: tuple[str, ...] = ()
    body: ProseView | None = None
    by: str | None = None
    link: LinkView | None = None
    sources: tuple[SourceRef, ...] = ()
    address: str | None = None


def tell(sheet: Sheet, entry: TimelineItem) -> Told:
    """Return what an entry tells; what comes from a follow-up leads there."""
    told = _TELLERS[entry.kind](sheet, entry.subject)
    link = None if told.link else sheet.follow_up(entry.origin)
    return replace(told, link=link) if link else told


def _start(sheet: Sheet, campaign: Campaign) -> Told:
    _ = sheet.words.gettext
    return Told(_("{name} begins", name=campaign.name) if campaign.name else _("The campaign begins"))


def _end(sheet: Sheet, campaign: Campaign) -> Told:
    _ = sheet.words.gettext
    return Told(_("{name} ends", name=campaign.name) if campaign.name else _("The campaign ends"))


def _goal(sheet: Sheet, goal: Goal) -> Told:
    return Told(goal.text, by=goal.by, sources=_refs(sheet, goal.source))


def _claim(sheet: Sheet, record: ClaimRecord) -> Told:
    return Told(record.claim.text, by=record.claim.by, sources=_refs(sheet, record.claim.source))


def _promise(sheet: Sheet, record: PromiseRecord) -> Told:
    return Told(record.promise.text, by=record.promise.by, sources=_refs(sheet, record.promise.source))


def _event(sheet: Sheet, event: Event) -> Told:
    body = _prose(sheet, event.text) if event.text else None
    refs, address = _refs(sheet, *event.source), _address(sheet, event.source)
    return Told(event.title, body=body, by=event.by, sources=refs, address=address)


def _address(sheet: Sheet, names: Iterable[str]) -> str | None:
    found = (sheet.dossier.source(name) for name in names if sheet.has("sources"))
    return next((record.source.url for record in found if record and record.source.url), None)


def _prose(sheet: Sheet, text: str) -> ProseView:
    return ProseView.of(sheet.desk.render(text), getattr(text, "lang", ""))


def _observation(sheet: Sheet, sightings: tuple[Sighting, ...]) -> Told:
    lines = tuple([_sighting(sheet, sighting) for sighting in sightings])
    readings = (sighting.reading for sighting in sightings)
    sources = _each_once(sheet.ref(reading.source, reading.origin) for reading in readings)
    if len(lines) == 1:
        return Told(lines[0], sources=sources)
    title = sheet.words.ngettext("{num} figure taken", "{num} figures taken", len(lines))
    return Told(title, lines, sources=sources)


def _sighting(sheet: Sheet, sighting: Sighting) -> str:
    metric = sighting.metric
    name = metric.benchmark.label if sighting.benchmark and metric.benchmark else metric.label
    figure = value_text(sheet, metric, sighting.reading.value)
    return sheet.words.gettext("{metric}: {figure}", metric=name, figure=figure)


def _request(sheet: Sheet, record: RequestRecord) -> Told:
    title = sheet.words.gettext("{who} is asked to comment", who=record.request.to)
    return Told(title, (record.request.question,) if record.request.question else ())


def _reply(sheet: Sheet, reply: Event | RequestRecord) -> Told:
    if isinstance(reply, Event):
        return _event(sheet, reply)
    return Told(sheet.words.gettext("{who} answers", who=reply.request.to))


def _follow_up(sheet: Sheet, follow_up: FollowUp) -> Told:
    link = sheet.follow_up(follow_up.slug)
    notice = withdrawals.withdrawal_view(follow_up, sheet.words)
    if notice is None:
        return Told(follow_up.title, by=speaker_of(follow_up), link=link)
    return Told(link.text if link else titles.title_of(follow_up, sheet.words), (notice.text,), link=link)


def speaker_of(follow_up: FollowUp) -> str | None:
    """Return who speaks in a follow-up: "Emma Nilsson, head of communications, Kommunal"."""
    by = follow_up.by
    return ", ".join(filter(None, (by.name, by.role, by.organisation))) if by else None


def _verdict(sheet: Sheet, found: Found) -> Told:
    record = found.record
    about = record.claim.text if isinstance(record, ClaimRecord) else record.promise.text
    lines = tuple(filter(None, (about, found.ruling.because)))
    ruling = found.ruling
    return Told(_ruled(sheet, found), lines, sources=_refs(sheet, *ruling.evidence, origin=ruling.origin))


def _ruled(sheet: Sheet, found: Found) -> str:
    """Say what was found, after what was found before where that was something else."""
    group = "verdict" if isinstance(found.record, ClaimRecord) else "promise"
    now = label(group, found.ruling.word, sheet.words)
    if found.earlier is None or found.earlier.word == found.ruling.word:
        return now
    before = label(group, found.earlier.word, sheet.words)
    return sheet.words.gettext("{before} → {after}", before=before, after=now)


def _outcome(sheet: Sheet, judged: Judged) -> Told:
    now = judged_text(sheet, judged.outcome)
    before = judged_text(sheet, judged.earlier) if judged.earlier else now
    if before != now:
        now = sheet.words.gettext("{now} (before: {before})", now=now, before=before)
    return Told(now, (judged.outcome.because,) if judged.outcome.because else ())


def _listed(sheet: Sheet, record: SourceRecord) -> tuple[SourceRef, ...]:
    ref = source_ref(record) if sheet.has("sources") else None
    return (ref,) if ref else ()


def _source_seen(sheet: Sheet, record: SourceRecord) -> Told:
    title = sheet.words.gettext("Last seen: {source}", source=title_of(record.source))
    return Told(title, sources=_listed(sheet, record))


def _source_gone(sheet: Sheet, record: SourceRecord) -> Told:
    title = sheet.words.gettext("First seen gone: {source}", source=title_of(record.source))
    return Told(title, sources=_listed(sheet, record))


def _due(sheet: Sheet, record: PromiseRecord) -> Told:
    # Not the clock: its days would be wrong the day after, and here no script sets it.
    return Told(record.promise.text, (label("promise", record.status, sheet.words),), by=record.promise.by)


def _next_check(sheet: Sheet, _: PartialDate) -> Told:
    return Told(sheet.words.gettext("The case is to be looked at again"))


def _refs(sheet: Sheet, *references: str | None, origin: str | None = None) -> tuple[SourceRef, ...]:
    return _each_once(sheet.ref(reference, origin) for reference in references)


def _each_once(refs: Iterable[SourceRef | None]) -> tuple[SourceRef, ...]:
    return tuple(dict.fromkeys(ref for ref in refs if ref))


_TELLERS: Mapping[Kind, Callable[[Sheet, Any], Told]] = {
    "start": _start,
    "goal": _goal,
    "claim": _claim,
    "promise": _promise,
    "event": _event,
    "observation": _observation,
    "request": _request,
    "reply": _reply,
    "follow-up": _follow_up,
    "verdict": _verdict,
    "status": _verdict,
    "outcome": _outcome,
    "source-seen": _source_seen,
    "source-gone": _source_gone,
    "end": _end,
    "due": _due,
    "next-check": _next_check,
}
"""How an entry tells its subject, by its kind. (What the subject is, `figures.TimelineItem` says.)"""
