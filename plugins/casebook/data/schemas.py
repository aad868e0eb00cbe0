"""`case.json` as JSON Schema (draft 2020-12), made from what it is made from; and where schemas stand.

Of a key that is not there nothing is known, so that hardly any is required; a key that is not told of here
does not occur.
"""

from __future__ import annotations

import json
import types
from collections.abc import Callable, Mapping
from dataclasses import is_dataclass
from datetime import date
from decimal import Decimal
from functools import cache, partial
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel

from ..figures import Change, Columns, OutcomeRecord, Reading, Ruling
from ..model import (
    Case,
    Claim,
    FollowUp,
    Metric,
    Missing,
    Moment,
    PartialDate,
    Promise,
    Quantity,
    Request,
    Revision,
    Source,
    State,
    fields,
)
from .dataset import SCHEMAS
from .documents import FORMAT, OF_FOLLOW_UPS, VERSION, WRITTEN
from .plain import keys_of
from .rules.forms import form_of
from .rules.schema import DRAFTS, schema_of

Form = dict[str, Any]

_TEXT: Form = {"type": "string"}
_DATE: Form = {"type": "string", "pattern": r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?[?~%]?$"}
_MOMENT: Form = {
    "type": "string",
    "pattern": r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?[?~%]?( [0-9]{2}:[0-9]{2}:[0-9]{2})?$",
}
_TRUE: Form = {"const": True}
"""What is not so is left out."""
_WHOLE: Form = {"type": "integer"}
_EXACT = r"-?[0-9]+(\.[0-9]+)?"
_QUANTITY: Form = {
    "type": "string",
    "pattern": rf"^(~?{_EXACT}|>={_EXACT}|<={_EXACT}|{_EXACT}\.\.{_EXACT})$",
}
_SINGLE: tuple[tuple[tuple[type, ...], Form], ...] = (
    ((PartialDate, date), _DATE),
    ((Moment,), _MOMENT),
    ((Quantity,), _QUANTITY),
    ((Missing, State, Decimal, str), _TEXT),
    ((bool,), _TRUE),
    ((int,), _WHOLE),
)
"""What stands for each type of single value, in this order: a truth is a number, too."""


def case_schema() -> Form:
    """Return the JSON Schema of `case.json`."""
    hints = get_type_hints(Case, include_extras=True)
    own = {name: _form(hints[name]) for name in WRITTEN}
    return {
        "$schema": DRAFTS["2020-12"],
        "title": "case.json: a case with its follow-ups",
        "type": "object",
        "properties": {
            "format": {"const": FORMAT},
            "version": {"const": VERSION},
            **dict.fromkeys(("id", "url", "lang", "licence"), _TEXT),
            "updated": _MOMENT,
            **own,
            "revisions": _revisions(),
            "withdrawn": _DATE,
            "replaces": _cases(),
            "authors": _list(_TEXT),
            "metrics": _list(_metric()),
            "claims": _list(_judged(Claim, "verdict", fields.Verdict)),
            "promises": _list(_judged(Promise, "status", fields.PromiseStatus)),
            "requests": _list(_object(Request, origin=_TEXT)),
            "outcomes": _list(_object(OutcomeRecord)),
            "sources": _list(_object(Source, number=_WHOLE, shared=_TRUE, origin=_TEXT)),
            "next_check": _DATE,
            "follow_ups": _list(_follow_up()),
        },
        "required": ["format", "version", "id", "url", "lang", "updated", "title", "date", "organisation"],
        "additionalProperties": False,
    }


def _metric() -> Form:
    """Return the form of a metric: what was written, its readings, and the row that they make."""
    readings, row = _list(_object(Reading)), _row()
    benchmark = {"label": _TEXT, "observations": readings, **row}
    return _object(Metric, observations=readings, benchmark=_whole(benchmark), **row)


def _row() -> dict[str, Form]:
    change = _object(Change)
    told = {key: form for key, form in change["properties"].items() if key not in ("before", "after")}
    change = _whole({**told, "percent": _QUANTITY})
    return {**_object(Columns)["properties"], "change": change, "latest_change": change, "covered": _QUANTITY}


def _judged(model: type[BaseModel], key: str, word: Any) -> Form:
    """Return the form of a claim or a promise: the word that counts, and every ruling."""
    of_word = form_of(word) or _TEXT
    told = _object(Ruling)["properties"]
    ruling = {"is": of_word, **{key: form for key, form in told.items() if key != "word"}}
    return _object(model, **{key: of_word, "rulings": _list(_whole(ruling))})


def _follow_up() -> Form:
    hints = get_type_hints(FollowUp, include_extras=True)
    own = {name: _form(hints[name]) for name in OF_FOLLOW_UPS}
    return _whole({"id": _TEXT, **own, "revisions": _revisions(), "withdrawn": _DATE})


def _revisions() -> Form:
    return _list(_object(Revision, replaced_by=_cases()))


def _cases() -> Form:
    return _list(_whole({"id": _TEXT, "url": _TEXT}))


def _object(model: type, **instead: Form) -> Form:
    """Return the form of a record, with other forms for some of its keys."""
    hints = get_type_hints(model, include_extras=True)
    own = {key: instead[key] if key in instead else _form(hints[name]) for key, name in keys_of(model)}
    return _whole({**own, **instead})


def _whole(properties: Mapping[str, Form]) -> Form:
    return {"type": "object", "properties": dict(properties), "additionalProperties": False}


def _list(form: Form) -> Form:
    return {"type": "array", "items": form}


def _form(hint: Any) -> Form:
    """Return the form of what a type becomes in JSON (see `plain`)."""
    origin, inner = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return _single(hint) or _form(inner[0])
    if origin is Literal:
        return {"enum": list(inner)}
    if origin in (Union, types.UnionType):
        forms = [_form(each) for each in inner if each is not types.NoneType]
        return forms[0] if len(forms) == 1 else _TEXT
    if origin is tuple:
        return _list(_form(inner[0]))
    if issubclass(hint, BaseModel) or is_dataclass(hint):
        return next((form for kinds, form in _SINGLE if issubclass(hint, kinds)), None) or _object(hint)
    return next(form for kinds, form in _SINGLE if issubclass(hint, kinds))


def _single(hint: Any) -> Form | None:
    """Return the form of a word of a closed list; everything else is told by its type."""
    form = form_of(hint) if get_args(hint)[0] is str else None
    return form if form and list(form) == ["enum"] else None


_MAKERS: Mapping[str, Callable[[], Form]] = {
    "case.schema.json": case_schema,
    "front-matter-case.schema.json": partial(schema_of, "case"),
    "front-matter-follow-up.schema.json": partial(schema_of, "follow-up"),
}


@cache  # a preview, and whoever tests, builds many times
def schema_files() -> Mapping[str, bytes]:
    """Return every file of a schema by its name."""
    return {
        name: json.dumps(_MAKERS[name](), ensure_ascii=False, indent=2).encode() + b"\n" for name in SCHEMAS
    }
