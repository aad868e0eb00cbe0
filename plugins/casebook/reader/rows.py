"""Front matter in ordinary rows, each a key with its value: read row by row, without a parser of YAML.

That is how cases are written from end to end. Whatever else YAML knows is left to `sprouting`, and what is
read here is the tree that it would make, in a third of the time.
"""

from __future__ import annotations

import re
from itertools import takewhile
from operator import methodcaller

from .brackets import FIRST, KEY, QUOTED, Brackets, Odd, new
from .tree import NULL, Mapping, Mark, Node, Scalar, Sequence

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


def in_rows(front: str, first_line: int, depth: int) -> Mapping | None:
    """Return the tree of a front matter that begins in line `first_line`, None where a row is not ordinary.

    Lists and mappings that stand in more than `depth` others are none, either.
    """
    if _STRANGE.search(front) or front[-1:] != "\n":
        return None
    try:
        return _Rows(front, first_line).root(depth)
    except Odd:
        return None


class _Rows:
    """Builds the tree from rows; `at` is the one that is looked at, `columns` count from 0."""

    def __init__(self, front: str, first_line: int) -> None:
        self._front = front
        self._offset = first_line
        self._rows: list[tuple[str, ...]] = _ROW.findall(front)
        self._rows.append(_END)
        self._at = -1
        self._brackets = Brackets()
        self._texts = self._brackets.texts

    def root(self, depth: int) -> Mapping:
        indent, dash, key, *_ = self._following()
        if indent or dash or not key:
            raise Odd
        tree = self._mapping(0, depth)
        if self._rows[self._at] is not _END:
            raise Odd
        return tree

    def _following(self) -> tuple[str, ...]:
        """Go to the next row that says something."""
        self._at += 1
        while not (row := self._rows[self._at])[2] and not any(row[1:]):
            self._at += 1
        return row

    def _mapping(self, column: int, depth: int) -> Mapping:
        """Return the mapping whose first key stands in this row, and go to the row behind it."""
        if not depth:
            raise Odd
        items: list[tuple[Scalar, Node]] = []
        empty: list[Scalar] = []
        rows, texts, offset = self._rows, self._texts, self._offset
        row, is_ours = rows[self._at], True
        while is_ours:
            key = texts.setdefault(row[2], row[2])
            length = len(key)
            name = new(Scalar, (key, True, new(Mark, (self._at + offset, column + 1, length))))
            value = self._value(row, column, column + length + 1 + len(row[3]), depth)
            if value is None:
                empty.append(name)
            else:
                items.append((name, value))
            row = rows[self._at]
            is_ours = bool(row[2]) and not row[1] and len(row[0]) == column
        names = {name.text for name, _ in items} | {name.text for name in empty}
        if len(names) < len(items) + len(empty) or not NULL.isdisjoint(names):
            raise Odd
        mark = items[0][0].mark if items else new(Mark, (empty[0].mark.line, column + 1, 1))
        return Mapping(tuple(items), mark, tuple(empty))

    def _sequence(self, column: int, depth: int) -> Sequence:
        """Return the list whose first dash stands in this row, and go to the row behind it."""
        items: list[tuple[int, Node]] = []
        mark = new(Mark, (self._at + self._offset, column + 1, 1))
        row, index = self._rows[self._at], 0
        if not depth:
            raise Odd
        while True:
            start = column + len(row[1])
            item = self._mapping(start, depth - 1) if row[2] else self._value(row, column, start, depth)
            if item is not None:
                items.append((index, item))
            index += 1
            row = self._rows[self._at]
            if len(row[0]) != column or not row[1]:
                return Sequence(tuple(items), mark)

    def _value(self, row: tuple[str, ...], column: int, start: int, depth: int) -> Node | None:
        """Return what begins in a row at `start`, None where it says nothing, and go to the row behind it.

        It belongs to a key or a dash in `column`.
        """
        line = self._at + self._offset
        if row[4]:
            return self._plain(row[4], line, column, start)
        _, _, key, _, _, quoted, flow, block, _ = row
        if quoted:
            self._following()
            return self._brackets.quoted(quoted, line, start)
        if flow:
            self._following()
            return self._brackets.tree(flow, line, start, depth - 1)
        if block:
            return self._block(block, line, column, start)
        if not key:
            raise Odd
        return self._below(column, depth - 1)

    def _below(self, column: int, depth: int) -> Node | None:
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
            return self._plain(row[4], self._at + self._offset, column, at)
        raise Odd

    def _plain(self, text: str, line: int, column: int, start: int) -> Scalar | None:
        """Return a text without quotes, which may go on in rows that stand further to the right."""
        if text[-1] == " ":
            text = text.rstrip(" ")
        row = self._rows[self._at + 1]
        if row[4] and not row[2] and not row[1] and len(row[0]) > column:
            return self._brackets.scalar(self._joined(text, column), True, line, start, 1)
        self._at += 1
        if not row[2]:
            self._at -= 1
            self._following()
        if text in NULL:
            return None
        text = self._texts.setdefault(text, text)
        return new(Scalar, (text, True, new(Mark, (line, start + 1, len(text)))))

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

    def _block(self, sign: str, line: int, column: int, start: int) -> Scalar:
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
        return self._brackets.scalar(whole if sign[1:] else whole + "\n", False, line, start, 1)
