"""Front matter in ordinary rows, each a key with its value: read row by row, without a parser of YAML.

That is how cases are written from end to end. Whatever else YAML knows is left to `ordinary`, and what is
read here are the words of the tree that it would make, in a tenth of the time.
"""

from __future__ import annotations

import re
from itertools import takewhile
from operator import methodcaller
from typing import Any

from .brackets import FIRST, KEY, QUOTED, Odd, in_brackets, in_quotes
from .tree import NULL

# What YAML ends lines at, takes for an indent, or refuses; what no text may have; rare planes of Unicode.
_STRANGE = re.compile(
    "[^\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufdcf\ufdf0-\ufefe\uff00-\ufffd\U00010000-\U0001fffd]"
)
_PLAIN = rf"{FIRST}(?>[^\n:#]*)(?>(?:(?::(?=\S)|(?<=\S)\#)(?>[^\n:#]*))*)"

_ROW = re.compile(
    rf"([ ]*)(?:\#.*|(-[ ]+)?(?:({KEY}):([ ]+|(?=\n)))?"
    rf"(?:({_PLAIN})|({QUOTED})|([\[{{].*[\]}}])|([>|]-?))?[ ]*)\n|(.*)\n"
)
"""A row: indent, dash, key, what stands between that and a value plain, quoted, in braces, below; or odd."""
_NONE_OR_SPACE, _NONE_OR_COMMENT = ("", " "), ("", "#")
_END = ("", "", "", "", "", "", "", "", "end")


def in_rows(front: str, depth: int) -> dict[str, Any] | None:
    """Return what a front matter says, its words as they were written; None where a row is not ordinary.

    Lists and mappings that stand in more than `depth` others are none, either.
    """
    if _STRANGE.search(front) or front[-1:] != "\n":
        return None
    try:
        return _Rows(front).whole(depth)
    except Odd:
        return None


class _Rows:
    """Reads rows; `at` is the one that is looked at, `columns` count from 0."""

    def __init__(self, front: str) -> None:
        self._front = front
        self._rows: list[tuple[str, ...]] = _ROW.findall(front)
        self._rows.append(_END)
        self._at = -1

    def whole(self, depth: int) -> dict[str, Any]:
        """Return what all rows say."""
        indent, dash, key, *_ = self._following()
        if indent or dash or not key:
            raise Odd
        found = self._mapping(0, depth)
        if self._rows[self._at] is not _END:
            raise Odd
        return found

    def _following(self) -> tuple[str, ...]:
        """Go to the next row that says something."""
        self._at += 1
        while not (row := self._rows[self._at])[2] and not any(row[1:]):
            self._at += 1
        return row

    def _mapping(self, column: int, depth: int) -> dict[str, Any]:
        """Return the mapping whose first key stands in this row, and go to the row behind it."""
        if not depth:
            raise Odd
        found: dict[str, Any] = {}
        rows, count = self._rows, 0
        row, is_ours = rows[self._at], True
        while is_ours:
            found[row[2]] = self._value(row, column, depth)
            count += 1
            row = rows[self._at]
            is_ours = bool(row[2]) and not row[1] and len(row[0]) == column
        if len(found) < count or not NULL.isdisjoint(found):
            raise Odd
        return {key: value for key, value in found.items() if value is not None}

    def _sequence(self, column: int, depth: int) -> list[Any]:
        """Return the list whose first dash stands in this row, and go to the row behind it."""
        found: list[Any] = []
        row = self._rows[self._at]
        if not depth:
            raise Odd
        while True:
            start = column + len(row[1])
            found.append(self._mapping(start, depth - 1) if row[2] else self._value(row, column, depth))
            row = self._rows[self._at]
            if len(row[0]) != column or not row[1]:
                return [item for item in found if item is not None]

    def _value(self, row: tuple[str, ...], column: int, depth: int) -> Any:
        """Return what begins in a row, None where it says nothing, and go to the row behind it.

        It belongs to a key or a dash in `column`.
        """
        if row[4]:
            return self._plain(row[4], column)
        _, _, key, _, _, quoted, brackets, block, _ = row
        if quoted:
            self._following()
            return in_quotes(quoted)
        if brackets:
            self._following()
            return in_brackets(brackets, depth - 1)
        if block:
            return self._block(block, column)
        if not key:
            raise Odd
        return self._below(column, depth - 1)

    def _below(self, column: int, depth: int) -> Any:
        """Return what stands in the rows below a key in `column`."""
        row = self._following()
        at = len(row[0])
        if row[1]:
            return self._sequence(at, depth) if at >= column else None
        if at <= column:
            return None
        if row[2]:
            return self._mapping(at, depth)
        if row[4]:
            return self._plain(row[4], column)
        raise Odd

    def _plain(self, text: str, column: int) -> str | None:
        """Return a text without quotes, which may go on in rows that stand further to the right."""
        if text[-1] == " ":
            text = text.rstrip(" ")
        row = self._rows[self._at + 1]
        if row[4] and not row[2] and not row[1] and len(row[0]) > column:
            return self._joined(text, column)
        self._at += 1
        if not row[2]:
            self._at -= 1
            self._following()
        return None if text in NULL else text

    def _joined(self, text: str, column: int) -> str:
        parts = [text]
        while True:
            self._at += 1
            indent, dash, key, _, plain, *_ = self._rows[self._at]
            if not plain or key or dash or len(indent) <= column:
                break
            parts.append(plain.rstrip(" "))
        self._at -= 1
        self._following()
        return " ".join(parts)

    def _block(self, sign: str, column: int) -> str:
        """Return the text below a `>` or `|`, where all of its lines have one indent and none is empty."""
        lines = self._front.split("\n")
        first = lines[self._at + 1]
        indent = first[: len(first) - len(first.lstrip(" "))]
        parts = [*takewhile(methodcaller("startswith", indent or "\n"), lines[self._at + 1 :])]
        texts = [part[len(indent) :] for part in parts]
        if len(indent) <= column or any(text[:1] in _NONE_OR_SPACE or text[-1] == " " for text in texts):
            raise Odd
        self._at += len(parts)
        behind = next(filter(None, lines[self._at + 1 :]), "x")
        if behind.startswith(indent) or behind.lstrip(" ")[:1] in _NONE_OR_COMMENT:
            raise Odd
        self._following()
        whole = ("\n" if sign[0] == "|" else " ").join(texts)
        return whole if sign[1:] else whole + "\n"
