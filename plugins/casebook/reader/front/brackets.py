"""What stands between brackets and braces in one row: a list or a mapping, with others in it."""

from __future__ import annotations

import re
from typing import Any

from .tree import NULL

# With more than a thousand signs it would be no key to YAML.
KEY = r"\w(?>[\w-]{0,40})(?>(?:[ ](?>[\w-]{1,40})){0,9})"
FIRST = r"(?:[^\s\-?:,\[\]{}#&*!|>'\"%@`]|-(?=\w))"
_PLAIN_IN_BRACES = (
    rf"{FIRST}(?>[^:#?,\[\]{{}}]*)(?>(?:(?::(?=[^\s?,\[\]{{}}])|\?(?!\s))(?>[^:#?,\[\]{{}}]*))*)"
)
QUOTED = r"\"[^\"\\\n]*\"|'[^'\n]*'"


def _nested(levels: int) -> str:
    """Return a pattern of lists and mappings within brackets or braces, so many in each other."""
    bare = r"(?>[^\[\]{}\n]*)"
    within = rf"{bare}(?>(?:(?:{_nested(levels - 1)}){bare})*)" if levels else bare
    return rf"\[{within}\]|\{{{within}\}}"


_ITEM = re.compile(rf"[ ]*(?:({KEY}):[ ]+)?(?:({_PLAIN_IN_BRACES})|({QUOTED})|({_nested(2)}))[ ]*(,|\Z)|.+")


class Odd(Exception):
    """Something has to be looked at with care."""


def in_brackets(row: str, depth: int) -> Any:
    """Return the list or the mapping that stands in one row, its words as they were written."""
    inside, is_list = row[1:-1], row[0] == "["
    if not depth or row[-1] != ("]" if is_list else "}"):
        raise Odd
    pieces = _ITEM.findall(inside) if inside.strip(" ") else []
    if pieces and pieces[-1][-1]:
        raise Odd
    return _list(pieces, depth - 1) if is_list else _mapping(pieces, depth - 1)


def _mapping(pieces: list[tuple[str, ...]], depth: int) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, plain, quoted, inner, _ in pieces:
        value = _said(plain, quoted, inner, depth)
        if not key or value is None:
            raise Odd
        found[key] = value
    if len(found) < len(pieces) or not NULL.isdisjoint(found):
        raise Odd
    return found


def _list(pieces: list[tuple[str, ...]], depth: int) -> list[Any]:
    if any(key for key, *_ in pieces):
        raise Odd
    found = [_said(plain, quoted, inner, depth) for _, plain, quoted, inner, _ in pieces]
    return [item for item in found if item is not None]


def in_quotes(quoted: str) -> str | None:
    """Return a text that stands in quotes, None where it says nothing."""
    text = quoted[1:-1]
    return text if text.strip() else None


def _said(plain: str, quoted: str, inner: str, depth: int) -> Any:
    """Return what one piece says, None where that is nothing."""
    if plain:
        text = plain.rstrip(" ") if plain[-1] == " " else plain
        return None if text in NULL else text
    if quoted:
        return in_quotes(quoted)
    if not inner:
        raise Odd
    return in_brackets(inner, depth)
