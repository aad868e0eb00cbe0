"""What can be compared with what it was in an earlier build: plain values, as JSON has them."""

from __future__ import annotations

import re
from collections import OrderedDict
from pathlib import Path
from typing import Any

from markupsafe import Markup

_RULES = "pelican.paginator"
"""Where Pelican has a kind of tuple of its own."""


class Unknowable(Exception):
    """Something holds what nobody can compare with what it was."""


def plain(value: Any) -> Any:
    """Return a value as JSON has it, with its kind, which a template shows; raise Unknowable of any other."""
    kind = type(value)
    if value is None or kind in (bool, int, float, str):
        return value
    if kind in (dict, OrderedDict):
        return [kind.__name__, [[plain(key), plain(of_key)] for key, of_key in value.items()]]
    if kind in (list, tuple) or (isinstance(value, tuple) and kind.__module__ == _RULES):
        return [kind.__name__, [plain(each) for each in value]]
    if kind in (set, frozenset):
        return [kind.__name__, sorted((plain(each) for each in value), key=repr)]
    if kind is Markup or isinstance(value, Path):
        return [kind.__name__, str(value)]
    if kind is re.Pattern:
        return [kind.__name__, plain(value.pattern), value.flags]
    raise Unknowable(kind.__name__)
