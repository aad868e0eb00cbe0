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

from ..model import Case, FollowUp, LaterObservation, Metric, Observation, Source
from ..model.campaign import bare_text
from ..model.claim import dated_words
from ..model.fields import Id, Part, comma_listed, listed, one_by_one, some
from ..model.outcome import bare_word
from ..model.source import bare_address, by_id
from .forms import ADDRESS, COUNT, FIGURE, SLUG, TEXT, TRUE, Form, form_of, or_nothing

KINDS: dict[str, type[Part]] = {"case": Case, "follow-up": FollowUp}
DRAFT = "https://json-schema.org/draft/2020-12/schema"
SENTENCES = Path(__file__).parent / "fields.json"
"""A sentence for each field, taken from the manual."""


def schema_of(kind: str) -> Form:
    """Return the JSON Schema of the front matter of a `case` or a `follow-up`.

    A translation repeats only what reads differently, so of it nothing but the slug is required.
    """
    return {
        "$schema": DRAFT,
        "title": f"The front matter of a {kind}",
        **_Writer(kind, required=False).document(),
        "if": {"properties": {"translation": TRUE}, "required": ["translation"]},
        "then": {"required": ["slug"]},
        "else": _Writer(kind, required=True).document(),
    }


class _Writer:
    """Writes the schema of one kind of document, with what is required or without."""

    def __init__(self, kind: str, *, required: bool) -> None:
        self._kind = kind
        self._required = required
        self._sentences = _sentences()

    def document(self) -> Form:
        """Return the schema of the whole, whose kind is the one word that it is."""
        form = self._object(KINDS[self._kind], "")
        form["properties"]["kind"] = {
            "description": self._told("Document", "kind"),
            "const": self._kind,
        }
        return {**form, "required": ["kind", *form.get("required", ())]}

    def _object(self, model: type[Part], path: str) -> Form:
        """Return the form of a mapping with the keys of a model."""
        hints = get_type_hints(model, include_extras=True)
        properties, required = {}, []
        for name, info in model.model_fields.items():
            key = info.alias or name
            where = self._where(model, path, key)
            form = _OF_FIELDS.get((model, name)) or self._form(hints[name], where)
            needed = self._required and info.is_required()
            required += [key] if needed else []
            told = self._sentences.get(where)
            properties[key] = ({"description": told} if told else {}) | (form if needed else or_nothing(form))
        whole = {"type": "object", "properties": properties, "additionalProperties": False}
        whole |= {"required": required} if required else {}
        return whole | (_BESIDES.get(model, {}) if self._required else {})

    def _where(self, model: type[Part], path: str, key: str) -> str:
        """Return where the manual tells of a field: by its class or a base of it, or below another field."""
        by_class = (f"{base.__name__}.{key}" for base in model.__mro__)
        return next((where for where in by_class if where in self._sentences), f"{path}.{key}")

    def _told(self, model: str, key: str) -> str:
        return self._sentences[f"{model}.{key}"]

    def _form(self, hint: Any, path: str) -> Form:
        single = form_of(hint)
        if single:
            return single
        origin, inner = get_origin(hint), get_args(hint)
        if origin is Annotated:
            return self._shorthand(inner[0], {getattr(each, "func", None) for each in inner[1:]}, path)
        if origin in (Union, types.UnionType):
            return self._form(next(each for each in inner if each is not types.NoneType), path)
        if origin is tuple:
            return _list_of(self._form(inner[0], path))
        if origin is dict:
            return {"type": "object", "additionalProperties": or_nothing(self._form(inner[1], path))}
        return self._object(hint, path) if _is_part(hint) else {}

    def _shorthand(self, bare: Any, short: set[Any], path: str) -> Form:
        """Return the form of a type with everything that may be written for it instead."""
        if get_origin(bare) is tuple:
            return self._several(self._form(get_args(bare)[0], path), short)
        form = self._form(bare, path)
        if bare_word in short:
            return {"anyOf": [_word_in(form), form]}
        instead = [single for shorthand, single in _INSTEAD if shorthand in short]
        return {"anyOf": [*instead, form]} if instead else form

    def _several(self, item: Form, short: set[Any]) -> Form:
        many = _list_of(item) | ({"minItems": 1} if some in short else {})
        if by_id in short:
            return {"anyOf": [_sources_by_id(item), many]}
        if dated_words in short:
            return {"anyOf": [_word_in(item), item, many]}
        if comma_listed in short:
            return {"anyOf": [TEXT, many]}
        return {"anyOf": [item, many]} if short & {listed, one_by_one} else many


def _list_of(item: Form) -> Form:
    """Return the form of a list; an empty item of it counts for nothing."""
    return {"type": "array", "items": or_nothing(item)}


def _word_in(form: Form) -> Form:
    """Return the form of the word that stands for a mapping of which nothing else is known."""
    return {name: value for name, value in form["properties"]["is"].items() if name != "description"}


def _sources_by_id(source: Form) -> Form:
    """Return the form of sources whose ids are keys; a bare address stands for a source."""
    named = source | {"required": [key for key in source.get("required", ()) if key != "id"]}
    one = or_nothing({"anyOf": [ADDRESS, named]})
    return {"type": "object", "propertyNames": form_of(Id), "additionalProperties": one}


def _values(form: Form) -> Form:
    """Return the form of a metric all of whose figures have a form."""
    observations = {"items": {"properties": {"value": form}}}
    benchmark = {"properties": {"observations": observations}}
    properties = {"observations": observations, "target": or_nothing(form), "benchmark": benchmark}
    return {"properties": properties}


_OF_FIELDS: dict[tuple[type[Part], str], Form] = {
    **dict.fromkeys(((Case, "slug"), (FollowUp, "slug")), SLUG),
    # Figures or states: which, the metric says, and to a follow-up only its case.
    **dict.fromkeys(((Observation, "value"), (LaterObservation, "value"), (Metric, "target")), TEXT),
}
"""Fields that are written otherwise than their type alone says."""
_INSTEAD = ((bare_text, TEXT), (bare_address, ADDRESS))
_BESIDES: dict[type[Part], Form] = {
    Source: {"anyOf": [{"required": ["title"]}, {"required": ["url"]}]},
    Metric: {
        "allOf": [
            {
                "if": {"properties": {"type": {"const": "state"}}, "required": ["type"]},
                "else": _values(FIGURE),
            },
            {"if": {"properties": {"type": {"enum": ["count", None]}}}, "then": _values(COUNT)},
        ]
    },
}
"""What holds between the fields of a model, as far as an editor can see it."""


def _is_part(hint: Any) -> bool:
    return isinstance(hint, type) and issubclass(hint, Part)


@cache
def _sentences() -> dict[str, str]:
    read: dict[str, str] = json.loads(SENTENCES.read_text(encoding="utf-8"))
    return read
