"""`case.json`: a case with its follow-ups, for other programs.

What an author wrote has the name it has in the front matter; `origin` is the slug of the follow-up that
something comes from. Nothing depends on the day, but for changes that are dated in advance.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from pydantic_core import to_json

from ..figures import (
    Change,
    ClaimRecord,
    Columns,
    MetricFigures,
    PromiseRecord,
    Reading,
    RequestRecord,
    Ruling,
    SourceRecord,
)
from ..figures.anchors import event_name
from ..figures.editions import updated
from ..figures.intervals import rounded
from ..figures.strength import AUTHOR
from ..model import Document, Event, FollowUp, Quantity
from .case import CaseData, Cases
from .plain import plain, something, told
from .prose import Addressed
from .tables.metrics import better_of

FORMAT, VERSION = "casebook-case", 1

WRITTEN = (
    "title",
    "date",
    "modified",
    "summary",
    "tags",
    "organisation",
    "country",
    "sector",
    "purpose",
    "channels",
    "campaign",
    "timeline",
    "comparisons",
    "maintenance",
    "disclosure",
    "discussion",
    "revisions",
)
"""What of a case is told as its author wrote it."""
OF_FOLLOW_UPS = ("slug", "type", "title", "date", "revisions")
"""What of a follow-up is told as its author wrote it, beside what it adds to its case."""


def case_json(of: CaseData, licence: str) -> bytes:
    """Return the file of a case."""
    dossier, case, prose = of.dossier, of.dossier.case, of.prose
    document = {
        "format": FORMAT,
        "version": VERSION,
        "id": case.lasting_id,
        "url": of.url,
        "lang": of.lang,
        "licence": licence or None,
        "updated": plain(updated(dossier, of.today)),
        **{name: plain(getattr(case, name)) for name in WRITTEN},
        "revisions": _revisions(case, of.replaced_by.get(None, ())),
        "withdrawn": _withdrawn(case),
        "replaces": _cases(of.replaces),
        "summary": case.summary and prose(case.summary),
        "timeline": [_event(event, prose) for event in case.timeline],
        "authors": plain(case.written_by),
        "metrics": [_metric(figures) for figures in dossier.metrics],
        "claims": [_claim(record) for record in dossier.claims],
        "promises": [_promise(record) for record in dossier.promises],
        "requests": [_request(record) for record in dossier.requests],
        "outcomes": plain(dossier.outcomes),
        "sources": [_source(record) for record in dossier.sources],
        "next_check": plain(dossier.next_check),
        "follow_ups": [_follow_up(each, of.replaced_by.get(each.slug, ())) for each in dossier.follow_ups],
    }
    return to_json(something(document), indent=2) + b"\n"


def _event(event: Event, prose: Addressed) -> dict[str, Any]:
    return told(event, text=prose(event.text)) if event.text else told(event)


def _metric(figures: MetricFigures) -> dict[str, Any]:
    metric = figures.metric
    return told(
        metric,
        better=better_of(metric),
        observations=_readings(figures.readings),
        **_columns(figures.columns),
        benchmark=_benchmark(figures, figures.benchmark) if figures.benchmark else None,
    )


def _benchmark(figures: MetricFigures, columns: Columns) -> dict[str, Any]:
    benchmark = figures.metric.benchmark
    label = benchmark.label if benchmark else figures.metric.label
    return {"label": label, "observations": _readings(figures.benchmark_readings), **_columns(columns)}


def _readings(readings: Iterable[Reading]) -> list[dict[str, Any] | None]:
    return [_reading(reading) for reading in readings]


def _reading(reading: Reading | None) -> dict[str, Any] | None:
    """Return a figure with who read it: the author, where nobody is named."""
    return told(replace(reading, by=reading.by or AUTHOR)) if reading else None


def _columns(columns: Columns) -> dict[str, Any]:
    return told(
        columns,
        before=_reading(columns.before),
        after=_reading(columns.after),
        latest=_reading(columns.latest),
        change=_change(columns.change),
        latest_change=_change(columns.latest_change),
        covered=_rounded(columns.covered),
    )


def _change(change: Change | None) -> dict[str, Any] | None:
    """Return what a change comes to; the figures before and after stand beside it."""
    if change is None:
        return None
    return told(change, before=None, after=None, percent=_rounded(change.percent))


def _rounded(quantity: Quantity | None) -> str | None:
    return str(rounded(quantity)) if quantity else None


def _claim(record: ClaimRecord) -> dict[str, Any]:
    return told(record.claim, verdict=record.verdict, rulings=_rulings(record.rulings))


def _promise(record: PromiseRecord) -> dict[str, Any]:
    return told(record.promise, status=record.status, rulings=_rulings(record.rulings))


def _rulings(rulings: Iterable[Ruling]) -> list[dict[str, Any]]:
    return [{"is": ruling.word, **told(ruling, word=None)} for ruling in rulings]


def _request(record: RequestRecord) -> dict[str, Any]:
    """Return a request; `answer` is the name of the event or the slug of the follow-up that answers it."""
    reply = record.reply
    answer = event_name(reply) if isinstance(reply, Event) else reply and reply.slug
    return told(record.request, answered=plain(record.answered), answer=answer, origin=record.origin)


def _source(record: SourceRecord) -> dict[str, Any]:
    own = told(record.source, shared=record.shared, origin=record.origin)
    return {"number": record.number, **own}


def _follow_up(follow_up: FollowUp, replaced_by: Cases) -> dict[str, Any]:
    own = {name: plain(getattr(follow_up, name)) for name in OF_FOLLOW_UPS}
    own["revisions"] = _revisions(follow_up, replaced_by)
    return something({"id": follow_up.lasting_id, **own, "withdrawn": _withdrawn(follow_up)})


def _revisions(document: Document, replaced_by: Cases) -> list[dict[str, Any]]:
    """Return what changed: of a text that was withdrawn that alone, with what stands in its place now."""
    return [told(each, replaced_by=_cases(replaced_by)) for each in document.revisions]


def _cases(cases: Cases) -> list[dict[str, str]]:
    return [{"id": id_, "url": address} for id_, address in cases]


def _withdrawn(document: Document) -> str | None:
    """Return the day on which a text was withdrawn; None of one that stands."""
    return str(document.withdrawal.date) if document.withdrawal else None
