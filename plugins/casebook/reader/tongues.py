"""Every text of the front matter is marked with the language of its file, before a translation inherits any.

Names are not: those of people, organisations and publications are the same in every language, and so are the
titles of sources, which have languages of their own.
"""

from __future__ import annotations

from typing import Any

from ..model.spoken import Spoken
from .front.tree import Mapping, as_written

_PROSE = frozenset(
    {
        *("alt", "because", "break", "cells", "columns", "disclosure", "goal", "label", "note"),
        *("question", "text", "title"),
    }
)
_NAMED = frozenset(["extra", "names", "sources"])


def as_spoken(tree: Mapping, lang: str) -> dict[str, Any]:
    """Return front matter as it was written, its texts `Spoken` in a language; in none, plain texts."""
    written: dict[str, Any] = as_written(tree)
    if not lang:
        return dict(written)
    return {key: value if key in _NAMED else _spoken(value, lang, key) for key, value in written.items()}


def _spoken(value: Any, lang: str, name: str) -> Any:
    if isinstance(value, str):
        return Spoken(value, lang) if name in _PROSE else value
    if isinstance(value, list):
        return [_spoken(item, lang, name) for item in value]
    return {key: _spoken(inner, lang, key) for key, inner in value.items()}
