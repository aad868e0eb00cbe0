"""The front matter of a case or a follow-up as JSON Schema (draft 2020-12), for editors.

It is made from the model: what an author may write, shorthands included, with a sentence for each field. It
sees one file as it is typed and refuses only what the build would refuse, too; the build sees more.
"""

from __future__ import annotations

import json
import types
from functools import cache
from pathlib import Path
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from ...model import Case, FollowUp, LaterObservation, Metric, Observation
from ...model.campaign import bare_text
from ...model.claim import dated_words
from ...model.fields import Id, Part
from ...model.lists import comma_listed, listed, one_by_one, some
from ...model.outcome import bare_word
from ...model.source import bare_address, by_id
from .forms import ADDRESS, DRAFT, SLUG, TEXT, TRUE, Form, either, form_of, or_nothing
from .needs import is_part, needs_below, needs_itself

KINDS: dict[str, type[Part]] = {"case": Case, "follow-up": FollowUp}
DRAFTS = {
    "2020-12": "https://json-schema.org/draft/2020-12/schema",
    "07": "http://json-schema.org/draft-07/schema#",
}
"""The versions of JSON Schema that editors understand; what is used here means the same in both."""
SENTENCES = Path(__file__).parent / "fields.json"
"""A sentence for each field, taken from the manual."""


def schema_of(kind: str, draft: str = "2020-12") -> Form:
    """Return the JSON Schema of the front matter of a `case` or a `follow-up`.

    A translation repeats only what reads differently, so of it nothing but the slug is required; in a draft
    an item may still lack something.
    """
    model = KINDS[kind]
    whole = _object(model, "")
    whole["properties"]["kind"] = {"description": _sentences()["Document.kind"], "const": kind}
    return {
        "$schema": DRAFTS[draft],
        "title": f"The front matter of a {kind}",
        **whole,
        "required": ["kind", "slug"],
        "allOf": [
            {"if": _IS_TRANSLATION, "else": needs_itself(model)},
            {"if": {"anyOf": [_IS_TRANSLATION, _IS_DRAFT]}, "else": needs_below(model)},
        ],
    }


def _object(model: type[Part], path: str) -> Form:
    """Return the form of a mapping with the keys of a model, each of which may be left out."""
    hints = get_type_hints(model, include_extras=True)
    properties = {}
    for name, info in model.model_fields.items():
        key = info.alias or name
        where = _where(model, path, key)
        form = or_nothing(_OF_FIELDS.get((model, name)) or _form(hints[name], where))
        told = _sentences().get(where)
        properties[key] = {"description": told, **form} if told else form
    return {"type": "object", "properties": properties, "additionalProperties": False}


def _where(model: type[Part], path: str, key: str) -> str:
    """Return where the manual tells of a field: by its class or a base of it, or below another field."""
    by_class = (f"{base.__name__}.{key}" for base in model.__mro__)
    return next((where for where in by_class if where in _sentences()), f"{path}.{key}")


def _form(hint: Any, path: str) -> Form:
    single = form_of(hint)
    if single:
        return single
    origin, inner = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return _shorthand(inner[0], {getattr(each, "func", None) for each in inner[1:]}, path)
    if origin in (Union, types.UnionType):
        return _form(next(each for each in inner if each is not types.NoneType), path)
    if origin is tuple:
        return _list_of(_form(inner[0], path))
    if origin is dict:
        return {"type": "object", "additionalProperties": or_nothing(_form(inner[1], path))}
    return _object(hint, path) if is_part(hint) else {}


def _shorthand(bare: Any, short: set[Any], path: str) -> Form:
    """Return the form of a type with everything that may be written for it instead."""
    if get_origin(bare) is tuple:
        return _several(_form(get_args(bare)[0], path), short)
    form = _form(bare, path)
    if bare_word in short:
        return either(_word_in(form), form)
    return either(*(single for shorthand, single in _INSTEAD if shorthand in short), form)


def _several(item: Form, short: set[Any]) -> Form:
    many = _list_of(item) | ({"minItems": 1} if some in short else {})
    if by_id in short:
        one = or_nothing(either(ADDRESS, item))
        return either({"type": "object", "propertyNames": form_of(Id), "additionalProperties": one}, many)
    if dated_words in short:
        return either(_word_in(item), either(item, many))
    if comma_listed in short:
        return either(TEXT, many)
    return either(item, many) if short & {listed, one_by_one} else many


def _list_of(item: Form) -> Form:
    """Return the form of a list; an empty item of it counts for nothing."""
    return {"type": "array", "items": or_nothing(item)}


def _word_in(form: Form) -> Form:
    """Return the form of the word that stands for a mapping of which nothing else is known."""
    return {"enum": [word for word in form["properties"]["is"]["enum"] if word]}


_IS_TRANSLATION = {"properties": {"translation": TRUE}, "required": ["translation"]}
_IS_DRAFT = {"properties": {"status": DRAFT}, "required": ["status"]}
_OF_FIELDS: dict[tuple[type[Part], str], Form] = {
    **dict.fromkeys(((Case, "slug"), (FollowUp, "slug")), SLUG),
    # Figures or states: which, the metric says, and to a follow-up only its case.
    **dict.fromkeys(((Observation, "value"), (LaterObservation, "value"), (Metric, "target")), TEXT),
}
"""Fields that are written otherwise than their type alone says."""
_INSTEAD = ((bare_text, TEXT), (bare_address, ADDRESS))


@cache
def _sentences() -> dict[str, str]:
    read: dict[str, str] = json.loads(SENTENCES.read_text(encoding="utf-8"))
    return read
