"""What can be compared with what it was in an earlier build: plain values, as JSON has them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any


class Unknowable(Exception):
    """Something holds what nobody can compare with what it was."""


def plain(value: Any) -> Any:
    """Return a value as JSON has it; raise Unknowable where that cannot be."""
    if value is None or isinstance(value, bool | int | float | str):
        return value
    if isinstance(value, Mapping):
        return [[plain(key), plain(of_key)] for key, of_key in value.items()]
    if isinstance(value, list | tuple):
        return [plain(each) for each in value]
    if isinstance(value, set | frozenset):
        return sorted((plain(each) for each in value), key=repr)
    if isinstance(value, Path):
        return value.as_posix()
    if isinstance(value, re.Pattern):
        return [value.pattern, value.flags]
    raise Unknowable(type(value).__name__)
