"""Every text of the front matter is marked with the language of its file, before a translation inherits any.

Names are not: those of people, organisations and publications are the same in every language, and so are the
titles of sources, which have languages of their own.
"""

from __future__ import annotations

from dataclasses import replace

from ..model.spoken import Spoken
from .tree import Mapping, Node, Scalar, Sequence

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


def in_language(tree: Mapping, lang: str) -> Mapping:
    """Return front matter whose texts are `Spoken` in a language."""
    items = (
        (key, value if key.text in _NAMED else _marked(value, lang, key.text)) for key, value in tree.items
    )
    return replace(tree, items=tuple(items))


def _marked(node: Node, lang: str, name: str) -> Node:
    if isinstance(node, Scalar):
        return node._replace(text=Spoken(node.text, lang)) if name in _PROSE else node
    if isinstance(node, Sequence):
        return replace(node, items=tuple((index, _marked(item, lang, name)) for index, item in node.items))
    return replace(node, items=tuple((key, _marked(value, lang, key.text)) for key, value in node.items))
