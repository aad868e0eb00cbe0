"""What a finished original must have, and a translation or a draft need not, as JSON Schema.

It says nothing of what may be written, which the schema of all says already, so that an editor says it once.
"""

from __future__ import annotations

import types
from typing import Annotated, Any, TypeGuard, Union, get_args, get_origin, get_type_hints

from ...model import Metric, Source
from ...model.fields import Part
from ...model.source import by_id
from .forms import COUNT, FIGURE, Form, or_nothing

_SOMETHING: Form = {"not": {"enum": [None, ""]}}


def is_part(hint: Any) -> TypeGuard[type[Part]]:
    """Tell whether a type is a mapping of the format."""
    return isinstance(hint, type) and issubclass(hint, Part)


def needs_of(model: type[Part]) -> Form:
    """Return what is required in a model and in whatever stands in it; nothing where nothing is."""
    found = needs_below(model)
    itself = needs_itself(model)
    properties = {**itself.get("properties", {}), **found.get("properties", {})}
    for key in itself.get("required", ()):
        properties[key] = {**properties[key], **_SOMETHING}
    return itself | found | ({"properties": properties} if properties else {})


def needs_itself(model: type[Part]) -> Form:
    """Return which keys of a model are required, and that they must not be left empty."""
    required = [info.alias or name for name, info in model.model_fields.items() if info.is_required()]
    return {"required": required, "properties": dict.fromkeys(required, _SOMETHING)} if required else {}


def needs_below(model: type[Part]) -> Form:
    """Return what is required in what stands in a model, and between its keys."""
    hints = get_type_hints(model, include_extras=True)
    below = {info.alias or name: _needs(hints[name]) for name, info in model.model_fields.items()}
    properties = {key: needs for key, needs in below.items() if needs}
    return ({"properties": properties} if properties else {}) | _BESIDES.get(model, {})


def _needs(hint: Any) -> Form:
    """Return the needs of a value however it is written: `items` holds for a list, the rest for a mapping."""
    origin, inner = get_origin(hint), get_args(hint)
    if origin is Annotated:
        needs = _needs(inner[0])
        is_by_id = any(getattr(each, "func", None) is by_id for each in inner[1:])
        return _by_id(needs["items"]) if is_by_id else needs
    if origin is tuple:
        needs = _needs(inner[0])
        return {**needs, "items": needs} if needs else {}
    if origin is dict:
        needs = _needs(inner[1])
        return {"additionalProperties": needs} if needs else {}
    if origin in (Union, types.UnionType):
        return _needs(next(each for each in inner if each is not types.NoneType))
    return needs_of(hint) if is_part(hint) else {}


def _by_id(needs: Form) -> Form:
    """Return the needs of sources: as a list, or as a mapping in which their ids are the keys."""
    without_id = {name: need for name, need in needs.items() if name not in ("required", "properties")}
    return {"items": needs, "additionalProperties": without_id}


def _values(form: Form) -> Form:
    """Return the needs of a metric all of whose figures have a form."""
    observations = {"items": {"properties": {"value": form}}}
    benchmark = {"properties": {"observations": observations}}
    return {"properties": {"observations": observations, "target": or_nothing(form), "benchmark": benchmark}}


_BESIDES: dict[type[Part], Form] = {
    Source: {"if": {"type": "object"}, "then": {"anyOf": [{"required": ["title"]}, {"required": ["url"]}]}},
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
