"""`case.json`: a case with its follow-ups, for other programs."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from pydantic import BaseModel

from ..figures import Change, Columns, Dossier, MetricFigures
from ..figures.intervals import rounded
from ..model import Missing, Moment, PartialDate, Quantity, State
from ..model.document import Document

FORMAT = {"format": "casebook-case", "version": 1}
_PELICANS = frozenset(Document.model_fields) - {"title", "date", "modified", "tags", "summary", "comparisons"}
_JOINED = frozenset(
    {"metrics", "claims", "promises", "requests", "outcome", "sources", "next_check", "extra", "names"}
)


def case_json(dossier: Dossier, address: str, lang: str, licence: str) -> bytes:
    """Return the file of a case: `address` is that of its page. Numbers are texts, exact; dates are EDTF."""
    case = dossier.case
    written = {key: value for key, value in _of_model(case).items() if key not in _PELICANS | _JOINED}
    document = {
        **FORMAT,
        "id": case.lasting_id,
        "url": address,
        "lang": lang,
        "licence": licence,
        "updated": str(dossier.updated),
        **written,
        "authors": list(case.written_by),
        "metrics": [_metric(figures) for figures in dossier.metrics],
        "claims": [
            {**_plain(r.claim), "verdict": r.verdict, "rulings": _plain(r.rulings)} for r in dossier.claims
        ],
        "promises": [
            {**_plain(r.promise), "status": r.status, "rulings": _plain(r.rulings)} for r in dossier.promises
        ],
        "requests": _plain(dossier.requests),
        "outcomes": _plain(dossier.outcomes),
        "sources": [{"number": s.number, "from": s.origin, **_plain(s.source)} for s in dossier.sources],
        "next_check": _plain(dossier.next_check),
        "follow_ups": [_follow_up(follow_up) for follow_up in dossier.follow_ups],
    }
    kept = {key: value for key, value in document.items() if value not in (None, [], {})}
    return (json.dumps(kept, ensure_ascii=False, indent=2) + "\n").encode()


def _follow_up(follow_up: Any) -> dict[str, Any]:
    return {
        "id": follow_up.lasting_id,
        "slug": follow_up.slug,
        "type": follow_up.type,
        "title": follow_up.title,
        "date": str(follow_up.date),
    }


def _metric(figures: MetricFigures) -> dict[str, Any]:
    described = {
        key: value
        for key, value in _of_model(figures.metric).items()
        if key not in ("observations", "benchmark")
    }
    benchmark = figures.metric.benchmark
    compared = {"label": benchmark.label, **_plain(figures.benchmark)} if benchmark else None
    row = {"observations": _plain(figures.readings), **_plain(figures.columns), "benchmark": compared}
    return {**described, **{key: value for key, value in row.items() if value not in (None, [], {})}}


def _plain(value: Any) -> Any:
    """Return anything of the model or the figures as JSON has it, without what is not there."""
    if isinstance(value, Quantity | Missing | State | PartialDate | Moment | Decimal):
        return str(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, BaseModel):
        return _of_model(value)
    if isinstance(value, Change):
        value = replace(value, percent=rounded(value.percent) if value.percent else None)
    if isinstance(value, Columns):
        value = replace(value, covered=rounded(value.covered) if value.covered else None)
    if is_dataclass(value) and not isinstance(value, type):
        return _without_nothing({field.name: getattr(value, field.name) for field in fields(value)})
    if isinstance(value, Mapping):
        return _without_nothing(value)
    return [_plain(item) for item in value] if isinstance(value, tuple | list) else value


def _of_model(model: BaseModel) -> dict[str, Any]:
    named = {info.alias or name: getattr(model, name) for name, info in type(model).model_fields.items()}
    return _without_nothing(named)


def _without_nothing(mapping: Mapping[str, Any]) -> dict[str, Any]:
    plain = ((key.rstrip("_"), _plain(value)) for key, value in mapping.items())
    return {key: value for key, value in plain if value not in (None, [], {}, False)}
