"""Anything of the model or the figures as JSON has it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from pydantic import BaseModel

from ..model import Missing, Moment, PartialDate, Quantity, State

_WRITTEN = (Quantity, Missing, State, PartialDate, Moment, Decimal)
"""What is told as a text: a number of JSON is not exact, and has no mark for about."""


def plain(value: Any) -> Any:
    """Return a value in the types of JSON, without what is not there; names are the front matter's."""
    if isinstance(value, _WRITTEN):
        return str(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, BaseModel | Mapping) or is_dataclass(value):
        return without_nothing(_named(value))
    return [plain(item) for item in value] if isinstance(value, tuple | list) else value


def without_nothing(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return a mapping in the types of JSON; what is missing, empty or not so has no key."""
    told = ((key.rstrip("_"), plain(value)) for key, value in values.items())
    return {key: value for key, value in told if not _is_nothing(value)}


def _named(value: Any) -> Mapping[str, Any]:
    if isinstance(value, Mapping):
        return value
    if isinstance(value, BaseModel):
        known = type(value).model_fields
        return {info.alias or name: getattr(value, name) for name, info in known.items()}
    return {field.name: getattr(value, field.name) for field in fields(value)}


def _is_nothing(value: Any) -> bool:
    # Not `value == 0`: a nought is something.
    return value is None or value is False or (isinstance(value, list | dict) and not value)
