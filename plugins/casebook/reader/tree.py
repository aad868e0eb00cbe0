"""Front matter as a tree that knows where each of its words stands.

The YAML is version 1.2's as authors mean it: a scalar stays the text that was written (`NO` is Norway, `1:38`
a time code, `010` no octal), and the field it belongs to decides what it means. Anchors, aliases, merge keys,
tags and keys given twice are refused. The tree is built from libyaml's events, so that its depth and size
are known before anything is nested.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml
from yaml import CLoader

from ..model.values import why_not_a_value

DEPTH_LIMIT = 20

_NULL = re.compile(r"~|null|Null|NULL|")
_TRUE_FALSE = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_INTEGER = re.compile(r"[-+]?[0-9]+")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")


@dataclass(frozen=True)
class Mark:
    """A place in the file: line and column from 1, and how many characters are meant."""

    line: int
    column: int
    length: int = 1


@dataclass(frozen=True)
class Scalar:
    """A word or text as written; `plain` tells that it had no quotes."""

    text: str
    plain: bool
    mark: Mark

    @property
    def is_null(self) -> bool:
        """Whether it says nothing: empty, `~` or `null`, without quotes."""
        return self.plain and bool(_NULL.fullmatch(self.text))


@dataclass(frozen=True)
class Sequence:
    """A list. Empty items are left out; each kept one knows the index the author sees."""

    items: tuple[tuple[int, Node], ...]
    mark: Mark


@dataclass(frozen=True)
class Mapping:
    """Keys and values in the order of the file; keys without a value are left out."""

    items: tuple[tuple[Scalar, Node], ...]
    mark: Mark
    empty: tuple[Scalar, ...] = ()
    flow: bool = False

    def get(self, key: str) -> Node | None:
        """Return the value of a key, or None."""
        return next((value for name, value in self.items if name.text == key), None)


Node = Scalar | Sequence | Mapping


@dataclass(frozen=True)
class TreeProblem(Exception):
    """What is wrong with a tree: the key of a sentence, its params, and the place."""

    key: str
    mark: Mark
    params: dict[str, object] = field(default_factory=dict)


def grow(front: str, first_line: int) -> tuple[Mapping, tuple[TreeProblem, ...]]:
    """Return the tree of a front matter that begins in line `first_line`, and what it should not have.

    Raise TreeProblem where there is no tree at all: no YAML, no mapping, nested too deep.
    """
    try:
        gardener = _Gardener(front, first_line)
        return gardener.root(), tuple(gardener.problems)
    except yaml.MarkedYAMLError as error:
        raise _syntax_problem(error, front, first_line) from None
    except yaml.reader.ReaderError:
        raise TreeProblem("yaml-syntax", Mark(first_line, 1)) from None


def as_written(node: Node) -> Any:
    """Return the tree as dicts, lists and texts, each scalar as the author wrote it."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [as_written(item) for _, item in node.items]
    return {key.text: as_written(value) for key, value in node.items}


def as_meant(node: Node) -> Any:
    """Return the tree with YAML 1.2's core types, for keys that belong to others."""
    if isinstance(node, Sequence):
        return [as_meant(item) for _, item in node.items]
    if isinstance(node, Mapping):
        return {key.text: as_meant(value) for key, value in node.items}
    if not node.plain:
        return node.text
    return _core_type(node.text)


def _core_type(text: str) -> Any:
    if text in _TRUE_FALSE:
        return _TRUE_FALSE[text]
    if _INTEGER.fullmatch(text):
        return int(text)
    return float(text) if _FLOAT.fullmatch(text) else text


class _Gardener:
    """Builds the tree from events, one level at a time."""

    def __init__(self, front: str, first_line: int) -> None:
        self.problems: list[TreeProblem] = []
        self._offset = first_line
        self._starts = [0, *(match.end() for match in re.finditer("\n", front))]
        self._events: Iterator[Any] = yaml.parse(front, Loader=CLoader)

    def root(self) -> Mapping:
        next(self._events)
        event = next(self._events)
        if isinstance(event, yaml.StreamEndEvent):
            return Mapping((), Mark(self._offset, 1))
        tree = self._node(next(self._events), 0)
        self._end_of_document()
        if isinstance(tree, Scalar) and tree.is_null:
            return Mapping((), tree.mark)
        if not isinstance(tree, Mapping):
            raise TreeProblem("front-not-mapping", tree.mark)
        return tree

    def _end_of_document(self) -> None:
        next(self._events)
        event = next(self._events)
        if not isinstance(event, yaml.StreamEndEvent):
            raise TreeProblem("yaml-syntax", self._mark(event))

    def _mark(self, event: Any) -> Mark:
        # By index, since libyaml also ends lines at U+0085, U+2028 and U+2029, and no editor counts those.
        start, end = event.start_mark.index, event.end_mark.index
        line = bisect_right(self._starts, start)
        length = end - start if bisect_right(self._starts, end) == line else 1
        return Mark(line + self._offset - 1, start - self._starts[line - 1] + 1, max(1, length))

    def _node(self, event: Any, depth: int) -> Node:
        self._refuse_what_is_not_needed(event)
        if depth > DEPTH_LIMIT:
            raise TreeProblem("front-too-deep", self._mark(event), {"limit": DEPTH_LIMIT})
        if isinstance(event, yaml.AliasEvent):
            return Scalar("", True, self._mark(event))
        if isinstance(event, yaml.ScalarEvent):
            return Scalar(event.value, not event.style, self._mark(event))
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(event, depth)
        return self._mapping(event, depth)

    def _refuse_what_is_not_needed(self, event: Any) -> None:
        if event.anchor is not None:
            sign = "*" if isinstance(event, yaml.AliasEvent) else "&"
            self._note("yaml-alias", self._mark(event), value=sign + event.anchor)
        if getattr(event, "tag", None) is not None:
            self._note("yaml-tag", self._mark(event), value=event.tag)

    def _note(self, key: str, mark: Mark, /, **params: object) -> None:
        self.problems.append(TreeProblem(key, mark, params))

    def _sequence(self, start: Any, depth: int) -> Sequence:
        items = []
        for index, event in enumerate(iter(lambda: next(self._events), None)):
            if isinstance(event, yaml.SequenceEndEvent):
                break
            item = self._node(event, depth + 1)
            if not (isinstance(item, Scalar) and item.is_null):
                items.append((index, item))
        return Sequence(tuple(items), self._mark(start))

    def _mapping(self, start: Any, depth: int) -> Mapping:
        items: list[tuple[Scalar, Node]] = []
        empty: list[Scalar] = []
        seen: dict[str, Scalar] = {}
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            key = self._key(event, depth)
            value = self._node(next(self._events), depth + 1)
            if key is None or self._is_known(key, seen):
                continue
            if isinstance(value, Scalar) and value.is_null:
                self._refuse_a_number_cut_in_two(key, items, start.flow_style)
                empty.append(key)
            else:
                items.append((key, value))
        mark = items[0][0].mark if items and not start.flow_style else self._mark(start)
        return Mapping(tuple(items), mark, tuple(empty), bool(start.flow_style))

    def _key(self, event: Any, depth: int) -> Scalar | None:
        key = self._node(event, depth + 1)
        if not isinstance(key, Scalar):
            self._note("key-not-text", key.mark)
            return None
        if key.text == "<<" and key.plain:
            self._note("yaml-alias", key.mark, value="<<")
            return None
        return key

    def _is_known(self, key: Scalar, seen: dict[str, Scalar]) -> bool:
        """Tell whether a key stood in this mapping before, and note it at the second."""
        if key.text in seen:
            self._note("key-twice", key.mark, key=key.text, line=seen[key.text].mark.line)
            return True
        seen[key.text] = key
        return False

    def _refuse_a_number_cut_in_two(self, key: Scalar, items: list[tuple[Scalar, Node]], flow: bool) -> None:
        """Ask about `{value: 12,900}`, which YAML reads as the value 12 and a key 900."""
        if not (flow and items and key.text.isdigit()):
            return
        before = items[-1][1]
        if isinstance(before, Scalar) and before.text.lstrip("+-~<>=").isdigit():
            number = f"{before.text},{key.text}"
            mark = Mark(before.mark.line, before.mark.column, len(number))
            mistake = why_not_a_value(number)
            self._note(mistake.key, mark, **mistake.params)


def _syntax_problem(error: yaml.MarkedYAMLError, front: str, first_line: int) -> TreeProblem:
    """Turn libyaml's complaint into the question an author can answer."""
    at = error.problem_mark or error.context_mark
    if at is None:
        return TreeProblem("yaml-syntax", Mark(first_line, 1))
    lines = front.split("\n")
    line = lines[at.line] if at.line < len(lines) else ""
    for key, found in _HINTS:
        match = found(line, at.column, error.problem or "")
        if match is not None:
            return TreeProblem(
                key, Mark(at.line + first_line, match[0] + 1, max(1, len(match[1]))), {"value": match[1]}
            )
    context = error.context_mark if (error.context or "").startswith("while parsing a flow") else None
    if context is not None:
        return TreeProblem("yaml-bracket", Mark(context.line + first_line, context.column + 1))
    return TreeProblem("yaml-syntax", Mark(at.line + first_line, at.column + 1))


def _pattern(pattern: str) -> Any:
    found = re.compile(pattern)

    def hint(line: str, _column: int, _problem: str) -> tuple[int, str] | None:
        match = found.search(line)
        return (match.start("at"), match["at"]) if match else None

    return hint


def _colon(line: str, column: int, problem: str) -> tuple[int, str] | None:
    if "mapping values are not allowed" not in problem:
        return None
    return column, line[column : column + 1]


def _sign(line: str, column: int, problem: str) -> tuple[int, str] | None:
    if "cannot start any token" not in problem or line[column : column + 1] == "\t":
        return None
    return column, line[column : column + 1]


def _quote(line: str, column: int, problem: str) -> tuple[int, str] | None:
    if "quoted scalar" not in problem and "unexpected end of stream" not in problem:
        return None
    match = re.search(r"[\"']", line)
    return (match.start(), match[0]) if match else (column, "")


_HINTS = (
    ("yaml-bound", _pattern(r"[:,\[{-]\s*(?P<at>>=?\s*[\d.]+)")),
    ("yaml-tab", _pattern(r"^ *(?P<at>\t)")),
    ("yaml-sign", _sign),
    ("yaml-colon", _colon),
    ("yaml-quote", _quote),
)
