"""`case.json`: a case with its follow-ups, for other programs.

What an author wrote has the name it has in the front matter; `origin` is the slug of the follow-up that
something comes from. Nothing depends on the day.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from ..figures import (
    Change,
    ClaimRecord,
    Columns,
    Dossier,
    MetricFigures,
    PromiseRecord,
    RequestRecord,
    Ruling,
    SourceRecord,
)
from ..figures.anchors import event_name
from ..figures.intervals import rounded
from ..model import Event, FollowUp
from .plain import plain, without_nothing
from .rows import better_of

FORMAT, VERSION = "casebook-case", 1

_WRITTEN = (
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


def case_json(dossier: Dossier, address: str, lang: str, licence: str) -> bytes:
    """Return the file of a case: `address` is that of its page, `lang` the language of its texts."""
    case = dossier.case
    told = without_nothing(
        {
            "format": FORMAT,
            "version": VERSION,
            "id": case.lasting_id,
            "url": address,
            "lang": lang,
            "licence": licence or None,
            "updated": dossier.updated,
            **{name: getattr(case, name) for name in _WRITTEN},
            "authors": case.written_by,
            "metrics": [_metric(figures) for figures in dossier.metrics],
            "claims": [_claim(record) for record in dossier.claims],
            "promises": [_promise(record) for record in dossier.promises],
            "requests": [_request(record) for record in dossier.requests],
            "outcomes": dossier.outcomes,
            "sources": [_source(record) for record in dossier.sources],
            "next_check": dossier.next_check,
            "follow_ups": [_follow_up(follow_up) for follow_up in dossier.follow_ups],
        }
    )
    return (json.dumps(told, ensure_ascii=False, indent=2) + "\n").encode()


def _metric(figures: MetricFigures) -> dict[str, Any]:
    metric = figures.metric
    benchmark = figures.benchmark and {
        "label": metric.benchmark.label if metric.benchmark else metric.label,
        "observations": figures.benchmark_readings,
        **_columns(figures.benchmark),
    }
    return {
        **plain(metric),
        "better": better_of(metric),
        "observations": figures.readings,
        **_columns(figures.columns),
        "benchmark": benchmark,
    }


def _columns(columns: Columns) -> dict[str, Any]:
    return {
        **plain(columns),
        "change": _change(columns.change),
        "latest_change": _change(columns.latest_change),
        "covered": rounded(columns.covered) if columns.covered else None,
    }


def _change(change: Change | None) -> dict[str, Any] | None:
    """Return what a change comes to; the figures before and after stand beside it."""
    if change is None:
        return None
    percent = rounded(change.percent) if change.percent else None
    return {**plain(change), "before": None, "after": None, "percent": percent}


def _claim(record: ClaimRecord) -> dict[str, Any]:
    return {**plain(record.claim), "verdict": record.verdict, "rulings": _rulings(record.rulings)}


def _promise(record: PromiseRecord) -> dict[str, Any]:
    return {**plain(record.promise), "status": record.status, "rulings": _rulings(record.rulings)}


def _rulings(rulings: Iterable[Ruling]) -> list[dict[str, Any]]:
    return [{"is": ruling.word, **plain(ruling), "word": None} for ruling in rulings]


def _request(record: RequestRecord) -> dict[str, Any]:
    """Return a request; `answer` is the name of the event or the slug of the follow-up that answers it."""
    reply = record.reply
    answer = event_name(reply) if isinstance(reply, Event) else reply and reply.slug
    return {**plain(record.request), "answered": record.answered, "answer": answer, "origin": record.origin}


def _source(record: SourceRecord) -> dict[str, Any]:
    told = {"number": record.number, **plain(record.source)}
    return {**told, "shared": record.shared, "origin": record.origin}


def _follow_up(follow_up: FollowUp) -> dict[str, Any]:
    told = {name: getattr(follow_up, name) for name in ("slug", "type", "title", "date")}
    return {"id": follow_up.lasting_id, **told}
