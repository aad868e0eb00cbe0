"""Claims and promises as views: what counts now, and what was found before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from ...figures import ClaimRecord, PromiseRecord, Ruling
from ...figures.clocks import PromiseClock, promise_clock
from ...words import label
from ...words import promise_clock as promise_clock_text
from ..addresses import part_anchor
from ..dates import last_day, maybe_date
from ..parts import ClaimView, LinkView, PromiseView, RulingView, SourceRef
from .sheet import Sheet


def claim_view(sheet: Sheet, record: ClaimRecord) -> ClaimView:
    """Return a claim with its verdict, its evidence and the verdicts before."""
    claim, current, words = record.claim, record.current, sheet.words
    return ClaimView(
        id=sheet.id(claim.id),
        anchor=sheet.anchor("claim", claim.id),
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
        link=sheet.follow_up(current.origin) if current else None,
        case=sheet.case,
    )


def promise_view(sheet: Sheet, record: PromiseRecord) -> PromiseView:
    """Return a promise with what became of it and its clock."""
    promise, current, words = record.promise, record.current, sheet.words
    clock = promise_clock(record, sheet.desk.today)
    return PromiseView(
        id=sheet.id(promise.id),
        anchor=sheet.anchor("promise", promise.id),
        text=promise.text,
        by=promise.by,
        status=record.status,
        status_text=label("promise", record.status, words),
        clock=promise_clock_text(clock, words),
        late=clock.state == "overdue",
        date=maybe_date(promise.date, words),
        due=maybe_date(promise.due, words),
        source=sheet.ref(promise.source),
        because=current.because if current else None,
        checked=maybe_date(record.checked, words),
        history=_history(sheet, "promise", record.rulings),
        link=sheet.follow_up(current.origin) if current else None,
        due_iso=last_day(promise.due) if clock.state in ("running", "overdue") else None,
        since_iso=last_day(promise.date) if _counts_from_its_day(clock) else None,
        case=sheet.case,
    )


def _counts_from_its_day(clock: PromiseClock) -> bool:
    """Tell whether a clock says how long ago a promise was made."""
    return clock.state == "no-date" and clock.since_made is not None


def _history(sheet: Sheet, group: str, rulings: tuple[Ruling, ...]) -> tuple[RulingView, ...]:
    return tuple(
        RulingView(
            text=label(group, ruling.word, sheet.words),
            date=maybe_date(ruling.date, sheet.words),
            because=ruling.because,
            link=sheet.follow_up(ruling.origin),
        )
        for ruling in rulings[:-1]
    )


def _evidence(sheet: Sheet, record: ClaimRecord) -> Iterator[SourceRef | LinkView]:
    """Point to the sources and metrics a verdict rests on: the ruling's own, or without them the claim's."""
    ruling = record.current
    named = [(name, ruling.origin) for name in ruling.evidence] if ruling else []
    named = named or [(name, None) for name in record.claim.evidence]
    titles = Counter(ref.title for ref in (sheet.ref(*each) for each in named) if ref)
    for reference, origin in named:
        if source := sheet.ref(reference, origin):
            yield _told_apart(source, sheet, reference, origin) if titles[source.title] > 1 else source
        elif not sheet.dossier.source(reference, origin):
            yield from _metric(sheet, reference)


def _told_apart(ref: SourceRef, sheet: Sheet, reference: str, origin: str | None) -> SourceRef:
    """Name the publisher of a source beside which another has the same title."""
    record = sheet.dossier.source(reference, origin)
    publisher = record.source.publisher if record else None
    return replace(ref, title=f"{ref.title} ({publisher})") if publisher else ref


def _metric(sheet: Sheet, reference: str) -> Iterator[LinkView]:
    """Point to a metric's row on the page of its case, or name it where there is no table."""
    found = sheet.dossier.metric(reference)
    if found is None:
        return
    name = found.metric.label
    in_table = sheet.has("comparison-table")
    yield sheet.at(name, part_anchor("metric", found.metric.id)) if in_table else LinkView(name)
