"""What the model refuses, as problems at their places in the file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Sequence as Listed
from typing import Any, get_args

from pydantic import BaseModel

from ..errors import Problem
from ..model import Case, FollowUp
from ..model.glossary import key_in_other_words, key_meant
from ..model.mistakes import LIST_SIGNS
from .front.places import Path, Place, find, mark_of
from .front.tree import Mapping, Mark, Node, Scalar, Sequence, as_written, joined
from .source import SourceFile

_SHAPES = {
    "model_type": "mapping-wanted",
    "model_attributes_type": "mapping-wanted",
    "dict_type": "mapping-wanted",
    "tuple_type": "list-wanted",
    "list_type": "list-wanted",
    "string_type": "text-wanted",
}


_NAMED_BY = {"claims": "verdict", "promises": "status", "requests": "answered"}
"""What a follow-up says by id of parts of its case, and the key that each needs."""
_OF_CASES = Case.model_fields.keys() - FollowUp.model_fields.keys()
_OF_FOLLOW_UPS = FollowUp.model_fields.keys() - Case.model_fields.keys() - {"observations"}
_OF_OTHER_KINDS: dict[tuple[type[BaseModel], str], str] = dict.fromkeys(
    ((FollowUp, name) for name in _OF_CASES), "key-of-a-case"
) | dict.fromkeys(((Case, name) for name in _OF_FOLLOW_UPS), "key-of-a-follow-up")
"""Keys that a model does not have and the other has. (Observations stand in both, at another place.)"""


def problems_of(
    errors: Listed[Any], model: type[BaseModel], tree: Mapping, source: SourceFile
) -> Iterator[Problem]:
    """Yield a problem for each of pydantic's errors; a key that is misspelt is not missed as well."""
    found = [(error["loc"], _problem(error, model, tree, source)) for error in errors]
    meant = {(*loc[:-1], problem.params["nearest"]) for loc, problem in found if problem.key == "unknown-key"}
    for loc, problem in found:
        if problem.key != "missing" or loc not in meant:
            yield problem


def _problem(error: Any, model: type[BaseModel], tree: Mapping, source: SourceFile) -> Problem:
    loc: Path = error["loc"]
    kind = error["type"]
    if kind == "missing":
        return _missing(loc, tree, source)
    if kind == "extra_forbidden":
        return _unknown_key(loc, model, tree, source)
    place = find(tree, loc)
    key = "mapping-wanted" if loc == ("sources",) else _SHAPES.get(kind, kind)
    if key == "list-wanted" and isinstance(place.node, Mapping) and place.node.items:
        return _dash_missing(place, *place.node.items[0], source)
    params = dict(error.get("ctx") or {})
    text = place.node.text if isinstance(place.node, Scalar) else ""
    if key == "list-wanted" and text[:1] in tuple(LIST_SIGNS):
        key, params = "list-sign", {"value": text[0]}
    if key == "mapping-wanted" and model is FollowUp and loc[0] in _NAMED_BY:
        example = _by_id(place.node, _NAMED_BY[str(loc[0])])
        return source.problem(
            "mapping-by-id", field=place.field, params={"example": example}, **mark_of(source, place.mark)
        )
    if key == "mapping-wanted":
        is_by_name = kind != "model_type"  # ids of sources, words of `names`
        params = {"known": "" if is_by_name else ", ".join(_keys(_model_at(model, loc)))}
    return source.problem(key, field=place.field, params=params, **mark_of(source, _mark(place, loc)))


def _by_id(node: Node, key: str) -> str:
    """Return how the first of what was written is written by its id, with a key that it needs."""
    item = node.items[0][1] if isinstance(node, Sequence) and node.items else node
    names = as_written(item)
    if isinstance(names, str):
        return f"{names}: {{{key}: …}}"
    name, said = (str(names.get(each) or "…") for each in ("id", key)) if isinstance(names, dict) else "……"
    return f"{name}: {{{key}: {said}}}"


def _dash_missing(place: Place, first: Scalar, value: Node, source: SourceFile) -> Problem:
    """Return the problem of keys that stand where a list of such is wanted."""
    other = first.text[:1]
    if other in LIST_SIGNS and first.plain:
        at = mark_of(source, first.mark._replace(length=1))
        return source.problem("list-sign", field=place.field, params={"value": other}, **at)
    glued = re.match(r"-\s*(?=\w)", first.text)
    without = "list-by-id" if isinstance(value, Mapping) else "dash-missing"
    key = "dash-without-space" if glued else without
    name = first.text.removeprefix(glued[0]) if glued else first.text
    return source.problem(key, field=place.field, params={"name": name}, **mark_of(source, first.mark))


def _mark(place: Place, loc: Path) -> Mark:
    """Return what to point at: the value; of an id that is a key, the key."""
    is_key = loc[-1] == "id" and place.key is not None and place.key.text != "id"
    return place.key.mark if is_key and place.key else place.mark


def _missing(loc: Path, tree: Mapping, source: SourceFile) -> Problem:
    place = find(tree, loc[:-1])
    name = str(loc[-1])
    field = joined(place.field, name)
    empty = [key for key in getattr(place.node, "empty", ()) if key.text == name]
    if empty:
        at = mark_of(source, empty[0].mark)
        return source.problem("value-wanted", field=field, params={"name": name}, **at)
    return source.problem("missing", field=field, params={"name": name}, **mark_of(source, place.mark))


def _unknown_key(loc: Path, model: type[BaseModel], tree: Mapping, source: SourceFile) -> Problem:
    place = find(tree, loc)
    name = str(loc[-1])
    within = _model_at(model, loc[:-1])
    known = sorted(_keys(within))
    mark = mark_of(source, place.key.mark if place.key else place.mark)
    other = _OF_OTHER_KINDS.get((model, name)) if len(loc) == 1 else None
    if other:
        return source.problem(other, field=place.field, params={"name": name}, **mark)
    below = _inner_of(within, name, place.node)
    if not key_in_other_words(name, known) and (below or (len(loc) > 1 and name in _keys(model))):
        key = "key-belongs-below" if below else "key-belongs-above"
        return source.problem(key, field=place.field, params={"name": name, "place": below}, **mark)
    params = {"name": name, "nearest": key_meant(name, known), "known": ", ".join(known)}
    return source.problem("unknown-key", field=place.field, params=params, **mark)


def _inner_of(model: type[BaseModel], name: str, value: Node) -> str:
    """Return the one key of a model whose value may have a key of this name, nothing where several may.

    Where keys stand below it, only those may in which it has some: a `goal` with a date is no verdict.
    """
    inner = {key: _model_in(info.annotation) for key, info in model.model_fields.items()}
    found = [key for key, below in inner.items() if below and name in _keys(below)]
    if len(found) > 1 and not isinstance(value, Scalar):
        found = [key for key in found if _has_keys(inner[key], name)]
    return found[0] if len(found) == 1 else ""


def _has_keys(model: type[BaseModel] | None, name: str) -> bool:
    """Tell whether the value of a key of a model has keys of its own."""
    annotations = (
        {info.alias or key: info.annotation for key, info in model.model_fields.items()} if model else {}
    )
    return _model_in(annotations.get(name)) is not None


def _model_at(model: type[BaseModel], loc: Path) -> type[BaseModel]:
    """Return the model that a path leads to, skipping indices and the keys of mappings by id."""
    for part in loc:
        by_key = {info.alias or name: info.annotation for name, info in model.model_fields.items()}
        inner = _model_in(by_key.get(str(part)))
        model = inner or model
    return model


def _model_in(annotation: Any) -> type[BaseModel] | None:
    """Return the first model that stands somewhere in a type."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    found = (_model_in(argument) for argument in get_args(annotation))
    return next((model for model in found if model), None)


def _keys(model: type[BaseModel]) -> Iterator[str]:
    for name, info in model.model_fields.items():
        yield info.alias or name
