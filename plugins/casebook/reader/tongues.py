"""Every text of the front matter is marked with the language of its file, before a translation inherits any.

Names are not: those of people, organisations and publications are the same in every language, and so are the
titles of sources, which have languages of their own.
"""

from __future__ import annotations

from typing import Any

from ..model.spoken import Spoken
from .tree import Mapping, Node, Scalar, Sequence, as_written

_PROSE = frozenset(
    [
        "alt",
        "because",
        "break",
        "cells",
        "columns",
        "disclosure",
        "goal",
        "label",
        "note",
        "question",
        "text",
        "title",
    ]
)
_NAMED = frozenset(["extra", "names", "sources"])


def as_spoken(tree: Mapping, lang: str) -> dict[str, Any]:
    """Return front matter as it was written, its texts `Spoken` in a language; in none, plain texts."""
    if not lang:
        return {key.text: as_written(value) for key, value in tree.items}
    return {
        key.text: as_written(value) if key.text in _NAMED else _spoken(value, lang, key.text)
        for key, value in tree.items
    }


def _spoken(node: Node, lang: str, name: str) -> Any:
    if isinstance(node, Scalar):
        return Spoken(node.text, lang) if name in _PROSE else node.text
    if isinstance(node, Sequence):
        return [_spoken(item, lang, name) for _, item in node.items]
    return {key.text: _spoken(value, lang, key.text) for key, value in node.items}
