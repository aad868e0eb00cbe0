"""Claims, promises, requests and the outcome as views: what counts now, and what was found before."""

from __future__ import annotations

from collections.abc import Iterator

from ..figures import ClaimRecord, Entry, OutcomeRecord, PromiseRecord, RequestRecord, Ruling, Standing
from ..figures.clocks import promise_clock, request_clock
from ..model import PartialDate
from ..words import judgement, label
from ..words import promise_clock as promise_clock_text
from ..words import request_clock as request_clock_text
from .addresses import part_anchor
from .dates import date_view, maybe_date
from .parts import ClaimView, LinkView, OutcomeView, PromiseView, RequestView, RulingView, SourceRef
from .tables import Sheet, follow_up_link


def claim_view(sheet: Sheet, record: ClaimRecord) -> ClaimView:
    """Return a claim with its verdict, its evidence and the verdicts before."""
    claim, current, words = record.claim, record.current, sheet.words
    return ClaimView(
        id=claim.id,
        anchor=part_anchor("claim", claim.id),
        text=claim.text,
        verdict=record.verdict,
        verdict_text=label("verdict", record.verdict, words),
        by=claim.by,
        date=maybe_date(claim.date, words),
        source=sheet.ref(claim.source),
        because=current.because if current else None,
        checked=maybe_date(current.date, words) if current else None,
        evidence=tuple(_evidence(sheet, record)),
        history=_history(sheet, "verdict", record.rulings),
        link=follow_up_link(sheet, current.origin) if current else None,
    )


def promise_view(sheet: Sheet, record: PromiseRecord) -> PromiseView:
    """Return a promise with what became of it and its clock."""
    promise, current, words = record.promise, record.current, sheet.words
    clock = promise_clock(record, sheet.desk.today)
    return PromiseView(
        id=promise.id,
        anchor=part_anchor("promise", promise.id),
        text=promise.text,
        by=promise.by,
        status=record.status,
        status_text=label("promise", record.status, words),
        clock=promise_clock_text(clock, words),
        late=clock.state == "overdue",
        due_iso=_last_day(promise.due) if clock.state in ("running", "overdue") else None,
        date=maybe_date(promise.date, words),
        due=maybe_date(promise.due, words),
        source=sheet.ref(promise.source),
        because=current.because if current else None,
        checked=maybe_date(record.checked, words),
        history=_history(sheet, "promise", record.rulings),
        link=follow_up_link(sheet, current.origin) if current else None,
    )


def request_view(sheet: Sheet, record: RequestRecord) -> RequestView:
    """Return a request with its answer, or since when there is none."""
    request, words = record.request, sheet.words
    clock = request_clock(record, sheet.desk.today)
    return RequestView(
        anchor=part_anchor("request", request.id or str(record.number)),
        to=request.to,
        question=request.question,
        date=date_view(request.date, words),
        clock=request_clock_text(clock, words),
        answered=maybe_date(record.answered, words),
        deadline=maybe_date(request.deadline, words),
        answer=_answer(sheet, record),
        late=clock.state == "overdue",
        due_iso=_last_day(request.deadline) if clock.state != "answered" else None,
    )


def _last_day(due: PartialDate | None) -> str | None:
    """Return the day by which the browser sets a clock."""
    return due.last.isoformat() if due else None


def outcome_view(sheet: Sheet, standing: Standing, outcomes: tuple[OutcomeRecord, ...]) -> OutcomeView | None:
    """Return the outcome in two sentences, with every judgement before; None where nobody has judged."""
    goal, attribution, words = standing.goal, standing.attribution, sheet.words
    newest = outcomes[-1] if outcomes else None
    if newest is None:
        return None
    said = dict.fromkeys(
        record.because for record in (goal, attribution, newest) if record and record.because
    )
    return OutcomeView(
        goal=goal.goal if goal else None,
        goal_text=judgement("goal", goal.goal, words) if goal and goal.goal else None,
        attribution=attribution.attribution if attribution else None,
        attribution_text=_attribution(sheet, attribution),
        because=tuple(said),
        date=maybe_date(newest.date, words),
        link=follow_up_link(sheet, newest.origin),
        history=tuple(_judged(sheet, record) for record in outcomes[:-1]),
    )


def _attribution(sheet: Sheet, record: OutcomeRecord | None) -> str | None:
    return (
        judgement("attribution", record.attribution, sheet.words) if record and record.attribution else None
    )


def judged_text(sheet: Sheet, record: OutcomeRecord) -> str:
    """Return a judgement in a few words: "goal: not verified; attribution: not shown"."""
    words = sheet.words
    said = []
    if record.goal:
        said.append(words.gettext("goal: {word}", word=label("goal", record.goal, words)))
    if record.attribution:
        said.append(
            words.gettext("attribution: {word}", word=label("attribution", record.attribution, words))
        )
    return "; ".join(said)


def _judged(sheet: Sheet, record: OutcomeRecord) -> RulingView:
    link = follow_up_link(sheet, record.origin)
    return RulingView(judged_text(sheet, record), maybe_date(record.date, sheet.words), record.because, link)


def _history(sheet: Sheet, group: str, rulings: tuple[Ruling, ...]) -> tuple[RulingView, ...]:
    return tuple(
        RulingView(
            label(group, ruling.word, sheet.words),
            maybe_date(ruling.date, sheet.words),
            ruling.because,
            follow_up_link(sheet, ruling.origin),
        )
        for ruling in rulings[:-1]
    )


def _evidence(sheet: Sheet, record: ClaimRecord) -> Iterator[SourceRef | LinkView]:
    """Point to the sources and metrics a verdict rests on: the ruling's own, or without them the claim's."""
    ruling = record.current
    named = [(id_, ruling.origin) for id_ in ruling.evidence] if ruling else []
    for reference, origin in named or [(id_, None) for id_ in record.claim.evidence]:
        source = sheet.ref(reference, origin)
        metric = sheet.dossier.metric(reference)
        if source:
            yield source
        elif metric:
            yield LinkView(metric.metric.label, f"{sheet.path}#{part_anchor('metric', metric.metric.id)}")


def _answer(sheet: Sheet, record: RequestRecord) -> LinkView | None:
    reply = record.reply
    slug = getattr(reply, "slug", None)
    if slug:
        return follow_up_link(sheet, slug)
    title = getattr(reply, "title", None)
    entries = (entry for entry in sheet.entries if isinstance(entry, Entry))
    anchor = next((entry.anchor for entry in entries if entry.subject is reply), None)
    return LinkView(title, f"{sheet.path}#{anchor}" if anchor else None) if title else None
