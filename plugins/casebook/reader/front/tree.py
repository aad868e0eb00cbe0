"""Front matter as a tree that knows where each of its words stands.

A scalar stays the text that was written (`NO` is Norway, `1:38` a time code, `010` no octal): the field it
belongs to decides what it means. Words and their marks are tuples: a file has hundreds, and a tuple costs a
third of what an object does.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from ...model.light import light

NULL = frozenset(["", "~", "null", "Null", "NULL"])
"""Words without quotes that say nothing."""
_TRUE_FALSE = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_INTEGER = re.compile(r"[-+]?[0-9]+")
_INTEGER_LIMIT = 4000
"""Digits that Python makes a number of."""
_OTHER_BASE = re.compile(r"0o[0-7]+|0x[0-9a-fA-F]+")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_NOT_FINITE = re.compile(r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)")


class Mark(NamedTuple):
    """A place in the file: line and column from 1, and how many characters are meant."""

    line: int
    column: int
    length: int = 1


class Scalar(NamedTuple):
    """A word or text as written; `plain` tells that it had no quotes."""

    text: str
    plain: bool
    mark: Mark

    @property
    def is_empty(self) -> bool:
        """Whether it says nothing: no sign at all, or `~` or `null` without quotes."""
        return not self.text.strip() or (self.plain and self.text in NULL)


@light(slots=True)
class Sequence:
    """A list. Empty items are left out; each kept one knows the index the author sees."""

    items: tuple[tuple[int, Node], ...]
    mark: Mark


@light(slots=True)
class Mapping:
    """Keys and values in the order of the file; keys without a value are left out, and stand in `empty`."""

    items: tuple[tuple[Scalar, Node], ...]
    mark: Mark
    empty: tuple[Scalar, ...] = ()

    def get(self, key: str) -> Node | None:
        """Return the value of a key, or None."""
        for name, value in self.items:
            if name.text == key:
                return value
        return None

    @property
    def keys(self) -> Iterable[str]:
        """The keys that have a value."""
        return [name.text for name, _ in self.items]

    def holding(self, items: Iterable[tuple[Scalar, Node]]) -> Mapping:
        """Return a mapping in the same place, with the same empty keys, that has these items."""
        return Mapping(tuple(items), self.mark, self.empty)

    def with_texts(self, texts: dict[str, str]) -> Mapping:
        """Return the same with these texts at their keys, all of them where the mapping itself begins."""
        kept = [(key, value) for key, value in self.items if key.text not in texts]
        more = ((Scalar(key, True, self.mark), Scalar(text, False, self.mark)) for key, text in texts.items())
        return self.holding([*kept, *more])

    def written(self, key: str) -> Any:
        """Return what stands at a key as `as_written` does, None where nothing does."""
        value = self.get(key)
        return None if value is None else as_written(value)


class Unplaced(Mapping):
    """A mapping of which only the words are known, which is all that most ever need.

    Where they stand somebody has to ask before it is found out.
    """

    __slots__ = ("_compose", "_composed", "said")

    def __init__(self, said: dict[str, Any], compose: Callable[[], Mapping]) -> None:
        self.said, self._compose = said, compose
        self._composed: Mapping | None = None

    @property
    def _tree(self) -> Mapping:
        if self._composed is None:
            self._composed = self._compose()
        return self._composed

    @property
    def items(self) -> tuple[tuple[Scalar, Node], ...]:
        """The keys and values, each with its place."""
        return self._tree.items

    @property
    def mark(self) -> Mark:
        """Where it stands."""
        return self._tree.mark

    @property
    def empty(self) -> tuple[Scalar, ...]:
        """The keys without a value."""
        return self._tree.empty

    def get(self, key: str) -> Node | None:
        """Return the value of a key, or None."""
        return self._tree.get(key) if key in self.said else None

    @property
    def keys(self) -> Iterable[str]:
        """The keys that have a value."""
        return self.said

    def with_texts(self, texts: dict[str, str]) -> Mapping:
        """Return the same with these texts at their keys, whose place nobody has to know yet either."""
        return Unplaced({**self.said, **texts}, lambda: self._tree.with_texts(texts))

    def written(self, key: str) -> Any:
        """Return what stands at a key, None where nothing does."""
        return self.said.get(key)

    def __reduce__(self) -> tuple[type[Mapping], tuple[Any, ...]]:
        """Pickle what it is, as whoever keeps it cannot ask later."""
        return Mapping, (self.items, self.mark, self.empty)

    def __eq__(self, other: object) -> bool:
        """Tell whether it is another with the same words in the same places."""
        return self._tree == (other._tree if isinstance(other, Unplaced) else other)

    def __hash__(self) -> int:
        """Return the hash of what it is."""
        return hash(self._tree)


Node = Scalar | Sequence | Mapping


class TreeProblem(Exception):
    """What is wrong with a tree: the key of a sentence, its params, the place, and the field."""

    def __init__(self, key: str, mark: Mark, where: str = "", /, **params: object) -> None:
        super().__init__(key)
        self.key = key
        self.mark = mark
        self.field = where
        self.params = params


def joined(field: str, name: str) -> str:
    """Return the path of a key below a field, as its author reads it."""
    return f"{field}.{name}" if field else name


def as_written(node: Node) -> Any:
    """Return the tree as dicts, lists and texts, each scalar as the author wrote it."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [as_written(item) for _, item in node.items]
    if isinstance(node, Unplaced):
        return node.said
    return {key.text: as_written(value) for key, value in node.items}


def as_meant(node: Node) -> Any:
    """Return the tree with the types of YAML 1.2's core schema (its section 10.3), for keys of others."""
    if isinstance(node, Sequence):
        return [as_meant(item) for _, item in node.items]
    if isinstance(node, Mapping):
        return {key.text: as_meant(value) for key, value in node.items}
    return _core_type(node.text) if node.plain else node.text


def _core_type(text: str) -> Any:
    if text in _TRUE_FALSE:
        return _TRUE_FALSE[text]
    if _INTEGER.fullmatch(text):
        return int(text) if len(text) < _INTEGER_LIMIT else text
    if _OTHER_BASE.fullmatch(text):
        return int(text, 0)
    if _NOT_FINITE.fullmatch(text):
        return float(text.replace(".", ""))
    return float(text) if _FLOAT.fullmatch(text) else text
