"""From a tree to a document of the model, with every refusal at its place.

A document with mistakes is typed all the same, without the fields that hold them, so that the checks after
it can report everything else in the same run.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Generic, TypeVar, get_args

from pydantic import BaseModel, ValidationError

from ..errors import Problem, nearest
from .places import Path, find, joined, mark_of
from .source import SourceFile
from .tree import Mapping, Node, Sequence, as_written

Kind = TypeVar("Kind", bound=BaseModel)

_SHAPES = {
    "model_type": "mapping-wanted",
    "model_attributes_type": "mapping-wanted",
    "dict_type": "mapping-wanted",
    "tuple_type": "list-wanted",
    "list_type": "list-wanted",
    "string_type": "text-wanted",
}
_ROUNDS = 8
"""How often mistakes are cut out before a document is given up."""

_STAND_INS: dict[str, Any] = {
    "title": "stand-in",
    "slug": "stand-in",
    "date": "0001-01-01",
    "organisation": "stand-in",
    "follows": [],
}
"""What stands for a required field that is missing, so that the rest can be checked; never shown."""


@dataclass(frozen=True)
class Typed(Generic[Kind]):
    """A document as far as it could be typed, its tree without what was refused, and the refusals.

    `document` is None where nothing could be made of it; where there are problems it is for checks alone.
    """

    document: Kind | None
    tree: Mapping
    problems: tuple[Problem, ...]


def typed(
    tree: Mapping, model: type[Kind], source: SourceFile, ignore: frozenset[str] = frozenset()
) -> Typed[Kind]:
    """Validate a tree as a document of `model`.

    Errors of the types in `ignore` are mended without a word, and what has them stays in the tree: a
    translation lacks what it inherits.
    """
    problems: tuple[Problem, ...] | None = None
    lacking: dict[str, Any] = {}
    kept = rest = tree
    for _ in range(_ROUNDS):
        try:
            document = model.model_validate({**as_written(rest), **lacking})
            return Typed(document, kept if ignore else rest, problems or ())
        except ValidationError as refusal:
            errors = refusal.errors(include_url=False, include_input=False)
            if problems is None:
                refused = [error for error in errors if error["type"] not in ignore]
                problems = tuple(_problem(item, model, tree, source) for item in refused)
                kept = _pruned(tree, [item["loc"] for item in refused])
            locs = [item["loc"] for item in errors]
            rest = _pruned(rest, locs)
            roots = {str(loc[0]) for loc in locs if len(loc) == 1}
            lacking |= {name: _STAND_INS[name] for name in roots & _STAND_INS.keys()}
    return Typed(None, tree, problems or ())


def _problem(error: Any, model: type[BaseModel], tree: Mapping, source: SourceFile) -> Problem:
    loc: Path = error["loc"]
    kind = error["type"]
    if kind == "missing":
        return _missing(loc, tree, source)
    if kind == "extra_forbidden":
        return _unknown_key(loc, model, tree, source)
    place = find(tree, loc)
    key = _SHAPES.get(kind, kind)
    params = dict(error.get("ctx") or {})
    return source.problem(key, field=place.field, params=params, **mark_of(source, place.mark))


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


def _pruned(tree: Mapping, locs: list[Path]) -> Mapping:
    """Return the tree without what the paths lead to."""
    named = {key.text for key, _ in tree.items}
    pruned = _without(tree, [loc for loc in locs if len(loc) > 1 or loc[0] in named])
    return pruned if isinstance(pruned, Mapping) else Mapping((), tree.mark)


def _without(node: Node, locs: list[Path], name: str = "") -> Node | None:
    """Return a node without what the paths lead to; an item that lacks something goes whole (None)."""
    if () in locs:
        return None
    if isinstance(node, Mapping):
        return _mapping_without(node, locs if name == "sources" else [_past_index(loc) for loc in locs])
    if isinstance(node, Sequence):
        return _sequence_without(node, locs)
    return None if locs else node


def _past_index(loc: Path) -> Path:
    """Skip the index of a single mapping that may be a list."""
    return loc[1:] if isinstance(loc[0], int) else loc


def _mapping_without(node: Mapping, locs: list[Path]) -> Mapping | None:
    named = {key.text for key, _ in node.items}
    if any(not loc or (len(loc) == 1 and loc[0] not in named) for loc in locs):
        return None
    kept = []
    for index, (key, value) in enumerate(node.items):
        inner = _without(value, [loc[1:] for loc in locs if loc[0] in (key.text, index)], key.text)
        if inner is not None:
            kept.append((key, inner))
    return replace(node, items=tuple(kept))


def _sequence_without(node: Sequence, locs: list[Path]) -> Sequence:
    kept = []
    for position, (index, value) in enumerate(node.items):
        inner = _without(value, [loc[1:] for loc in locs if loc[0] == position])
        if inner is not None:
            kept.append((index, inner))
    return replace(node, items=tuple(kept))
