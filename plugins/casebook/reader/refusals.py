"""What the model refuses, as problems at their places in the file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, get_args

from pydantic import BaseModel

from ..errors import Problem, nearest
from .places import Path, Place, find, mark_of
from .source import SourceFile
from .tree import Mapping, Mark, joined

_SHAPES = {
    "model_type": "mapping-wanted",
    "model_attributes_type": "mapping-wanted",
    "dict_type": "mapping-wanted",
    "tuple_type": "list-wanted",
    "list_type": "list-wanted",
    "string_type": "text-wanted",
}


def problems_of(
    errors: Sequence[Any], model: type[BaseModel], tree: Mapping, source: SourceFile
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
    params = dict(error.get("ctx") or {})
    if key == "mapping-wanted":
        is_by_name = kind != "model_type"  # ids of sources, words of `names`
        params = {"known": "" if is_by_name else ", ".join(_keys(_model_at(model, loc)))}
    return source.problem(key, field=place.field, params=params, **mark_of(source, _mark(place, loc)))


def _mark(place: Place, loc: Path) -> Mark:
    """Return what to point at: the value; of an id that is a key, the key."""
    is_key = loc[-1] == "id" and place.key is not None and place.key.text != "id"
    return place.key.mark if is_key and place.key else place.mark


def _missing(loc: Path, tree: Mapping, source: SourceFile) -> Problem:
    place = find(tree, loc[:-1])
    name = str(loc[-1])
    field = joined(place.field, name)
    return source.problem("missing", field=field, params={"name": name}, **mark_of(source, place.mark))


def _unknown_key(loc: Path, model: type[BaseModel], tree: Mapping, source: SourceFile) -> Problem:
    place = find(tree, loc)
    name = str(loc[-1])
    known = sorted(_keys(_model_at(model, loc[:-1])))
    params = {"name": name, "nearest": nearest(name, known) or "", "known": ", ".join(known)}
    mark = place.key.mark if place.key else place.mark
    return source.problem("unknown-key", field=place.field, params=params, **mark_of(source, mark))


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
