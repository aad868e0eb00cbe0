"""What stands between brackets and braces in one row: a list or a mapping, with others in it."""

from __future__ import annotations

import re
from typing import Any

from .tree import NULL, Mapping, Mark, Node, Scalar, Sequence

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


_ITEM = re.compile(
    rf"([ ]*)(?:({KEY})(:[ ]+))?(?:({_PLAIN_IN_BRACES})|({QUOTED})|({_nested(2)}))([ ]*(?:,|\Z))|.+"
)

new = tuple.__new__
"""Makes a scalar and its mark, of which there are hundreds, in two thirds of the time."""


class Odd(Exception):
    """Something has to be looked at with care."""


class Brackets:
    """Makes trees of what stands in one row. `texts` holds each text once, however often it is written."""

    def __init__(self) -> None:
        self.texts: dict[str, str] = {}

    def tree(self, flow: str, line: int, start: int, depth: int) -> Node:
        """Return the list or the mapping that stands in one row."""
        inside, is_list = flow[1:-1], flow[0] == "["
        if not depth or flow[-1] != ("]" if is_list else "}"):
            raise Odd
        mark = new(Mark, (line, start + 1, 1))
        found = self._pieces(inside, line, start + 1, depth - 1, is_list=is_list) if inside.strip(" ") else []
        if is_list:
            items = ((index, item) for index, (_, item) in enumerate(found) if item is not None)
            return Sequence(tuple(items), mark)
        names = {key.text for key, _ in found}
        if len(names) < len(found) or not NULL.isdisjoint(names):
            raise Odd
        return Mapping(tuple(found), mark)

    def _pieces(self, inside: str, line: int, at: int, depth: int, *, is_list: bool) -> list[Any]:
        """Return what stands between brackets or braces, each with its key, which none in a list has."""
        found: list[Any] = []
        end, texts, tail, name = at + len(inside), self.texts, ",", None
        for space, key, colon, plain, quoted, inner, behind in _ITEM.findall(inside):
            if bool(key) is is_list or tail[-1:] != ",":
                raise Odd
            at += len(space)
            if key:
                text = texts.setdefault(key, key)
                name = new(Scalar, (text, True, new(Mark, (line, at + 1, len(text)))))
                at += len(key) + len(colon)
            value: Node | None = None
            if plain:
                text = plain.rstrip(" ") if plain[-1] == " " else plain
                if text not in NULL:
                    text = texts.setdefault(text, text)
                    value = new(Scalar, (text, True, new(Mark, (line, at + 1, len(text)))))
            else:
                value = self._quoted_or_inner(quoted, inner, line, at, depth)
            if value is None and key:
                raise Odd
            found.append((name, value))
            at += len(plain or quoted or inner) + len(behind)
            tail = behind
        if at != end or tail[-1:] == ",":
            raise Odd
        return found

    def _quoted_or_inner(self, quoted: str, inner: str, line: int, at: int, depth: int) -> Node | None:
        if quoted:
            return self.quoted(quoted, line, at)
        if inner:
            return self.tree(inner, line, at, depth)
        raise Odd

    def quoted(self, quoted: str, line: int, at: int) -> Scalar | None:
        """Return a text in quotes, None where it says nothing."""
        text = quoted[1:-1]
        return self.scalar(text, False, line, at, len(quoted)) if text.strip() else None

    def scalar(self, text: str, is_plain: bool, line: int, start: int, length: int) -> Scalar:
        """Return a text with its place."""
        text = self.texts.setdefault(text, text)
        return new(Scalar, (text, is_plain, new(Mark, (line, start + 1, length))))
