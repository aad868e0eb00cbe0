"""The front matter of a case or a follow-up as JSON Schema (draft 2020-12), for editors.

It is made from the model: what an author may write, shorthands included, with a sentence for each field. It
sees one file as it is typed and refuses only what the build would refuse, too; the build sees more.
"""

from __future__ import annotations

import json
import types
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from ...model import Case, FollowUp, LaterObservation, Metric, Observation
from ...model.campaign import bare_text
from ...model.claim import dated_words
from ...model.fields import Id, Part
from ...model.lists import comma_listed, listed, one_by_one, some
from ...model.outcome import bare_word
from ...model.source import bare_address, by_id
from ...words import Words, words_of
from ...words.marks import N_
from .forms import ADDRESS, DRAFT, SLUG, TEXT, TRUE, Form, either, form_of, or_nothing
from .needs import is_part, needs_below, needs_itself

KINDS: dict[str, type[Part]] = {"case": Case, "follow-up": FollowUp}
DRAFTS = {
    "2020-12": "https://json-schema.org/draft/2020-12/schema",
    "07": "http://json-schema.org/draft-07/schema#",
}
"""The versions of JSON Schema that editors understand; what is used here means the same in both."""
SENTENCES = Path(__file__).parent / "fields.json"
"""A sentence for each field, taken from the manual; in other languages, from their glossaries."""
_TITLES = {"case": N_("The front matter of a case"), "follow-up": N_("The front matter of a follow-up")}


def schema_of(kind: str, draft: str = "2020-12", words: Words | None = None) -> Form:
    """Return the JSON Schema of the front matter of a `case` or a `follow-up`.

    A translation repeats only what reads differently, so of it nothing but the slug is required; in a draft
    an item may still lack something. Its sentences are in the language of `words` where that has a glossary,
    else in English.
    """
    model, words = KINDS[kind], words or words_of("en")
    whole = _object(model, "")
    whole["properties"]["kind"] = {"description": "Document.kind", "const": kind}
    whole = _told(whole, sentences_in(words.lang))
    return {
        "$schema": DRAFTS[draft],
        "title": words.gettext(_TITLES[kind]),
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
        properties[key] = {"description": where, **form} if where in _sentences() else form
    return {"type": "object", "properties": properties, "additionalProperties": False}


def _told(form: Any, sentences: Mapping[str, str]) -> Any:
    """Return a form with what is told of each field where only its place is named."""
    if isinstance(form, list):
        return [_told(each, sentences) for each in form]
    if not isinstance(form, dict):
        return form
    whole = {keyword: _told(value, sentences) for keyword, value in form.items()}
    where = form.get("description")
    return whole | ({"description": sentences[where]} if isinstance(where, str) else {})


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
def sentences_in(lang: str) -> Mapping[str, str]:
    """Return a sentence for each field in a language; in English where it has no glossary."""
    own = SENTENCES.with_suffix(f".{lang}.json")
    read: dict[str, str] = json.loads(own.read_text(encoding="utf-8")) if own.is_file() else {}
    return MappingProxyType({**_sentences(), **read})


@cache
def _sentences() -> dict[str, str]:
    read: dict[str, str] = json.loads(SENTENCES.read_text(encoding="utf-8"))
    return read
