"""Anything of the model or the figures as JSON has it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

from pydantic import BaseModel

from ..model import Missing, Moment, PartialDate, Quantity, State

_WRITTEN = (Quantity, Missing, State, PartialDate, Moment, Decimal)
"""What is told as a text: a number of JSON is not exact, and has no mark for about."""


def plain(value: Any) -> Any:
    """Return a value in the types of JSON, without what is not there; names are the front matter's."""
    return _teller(value.__class__)(value)


def told(record: Any, **instead: Any) -> dict[str, Any]:
    """Return a record in the types of JSON, with other values for some of its keys.

    These are in the types of JSON already, and stand where the record's own would; at the end if it has none.
    """
    own: dict[str, Any] = {}
    for key, name in keys_of(record.__class__):
        value = getattr(record, name)
        if not _is_nothing(value):
            own[key] = instead[key] if key in instead else plain(value)
    return something({**own, **instead})


def something(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return a mapping without the keys of what is missing, empty or not so."""
    return {key: value for key, value in values.items() if not _is_nothing(value)}


@cache
def _teller(kind: type) -> Callable[[Any], Any]:
    """Return how values of a type are told: looked up once for each, since there are thousands of values."""
    if issubclass(kind, _WRITTEN):
        return str
    if issubclass(kind, date):
        return kind.isoformat
    if issubclass(kind, Mapping):
        return _mapping
    if issubclass(kind, BaseModel) or is_dataclass(kind):
        return told
    return _each if issubclass(kind, tuple | list) else _as_it_is


def _mapping(values: Mapping[str, Any]) -> dict[str, Any]:
    return something({key.rstrip("_"): plain(value) for key, value in values.items()})


def _each(values: Iterable[Any]) -> list[Any]:
    return [plain(value) for value in values]


def _as_it_is(value: Any) -> Any:
    return value


@cache
def keys_of(kind: Any) -> tuple[tuple[str, str], ...]:
    """Return the keys of a type, as front matter writes them, each with the name of its field."""
    if issubclass(kind, BaseModel):
        named = ((info.alias or name, name) for name, info in kind.model_fields.items())
    else:
        named = ((field.name, field.name) for field in fields(kind))
    return tuple((key.rstrip("_"), name) for key, name in named)


def _is_nothing(value: Any) -> bool:
    if value:  # as most values are, of which there are thousands
        return False
    # Not `value == 0`: a nought is something.
    return value is None or value is False or isinstance(value, (list, tuple, dict))
