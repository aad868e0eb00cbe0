"""Front matter with nothing odd in it makes its tree by itself; what is odd is left to `composing`.

Most files have no anchor, no tag, no hashtag that is cut off, no key twice. Their tree is the one that
`composing` would make of them, in less than half the time. Where all its `rows` are ordinary its words are
read at once, and where these stand only when somebody asks.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from typing import Any

import yaml
from yaml import CBaseLoader, MappingEndEvent, MappingStartEvent, ScalarEvent, SequenceEndEvent

from ..source import CONTROL
from .brackets import Odd
from .hints import bound_in_block
from .rows import in_rows
from .tree import NULL, Mapping, Mark, Node, Scalar, Sequence, Unplaced

SPACE_BEFORE = re.compile(r"-?[\u00a0\u2007\u202f\u3000]+")
"""What looks like the indent before a key, and belongs to it for YAML."""
_HASHTAG = re.compile(r"[ \t]#\w")

_new = tuple.__new__
"""Makes a scalar and its mark, of which there are hundreds, in two thirds of the time."""


def compose_ordinary(front: str, first_line: int, depth: int) -> Mapping | None:
    """Return the tree of a front matter that begins in line `first_line`, None where anything is odd.

    Lists and mappings that stand in more than `depth` others are odd, too.
    """
    if "#" in front and _HASHTAG.search(front):
        return None
    said = in_rows(front, depth)
    if said is None:
        return from_events(front, first_line, depth)
    return Unplaced(said, partial(_placed, front, first_line, depth))


def _placed(front: str, first_line: int, depth: int) -> Mapping:
    tree = from_events(front, first_line, depth)
    assert tree is not None, "what is ordinary in its rows is nothing odd to a parser"
    return tree


def from_events(front: str, first_line: int, depth: int) -> Mapping | None:
    """Return the same tree, whatever its rows look like."""
    try:
        return _Ordinary(front, first_line).root(depth)
    except (Odd, yaml.YAMLError):
        return None


class _Ordinary:
    """Builds the tree from libyaml's events; `depth` is how many levels there may still be.

    There are hundreds of events, so each is looked at once, by its class, and no text is kept twice.
    """

    def __init__(self, front: str, first_line: int) -> None:
        self._front = front
        self._offset = first_line
        self._next: Callable[[], Any] = CBaseLoader(front).get_event
        self._texts: dict[str, str] = {}

    def root(self, depth: int) -> Mapping:
        self._next()
        self._expect(yaml.DocumentStartEvent)
        tree = self._node(self._next(), depth)
        self._expect(yaml.DocumentEndEvent)
        self._expect(yaml.StreamEndEvent)
        if not isinstance(tree, Mapping):
            raise Odd
        return tree

    def _expect(self, kind: type[yaml.Event]) -> None:
        if not isinstance(self._next(), kind):
            raise Odd

    def _node(self, event: Any, depth: int) -> Node | None:
        """Return what begins with an event, None for a text that says nothing."""
        if event.anchor is not None or event.tag is not None:
            raise Odd
        if event.__class__ is ScalarEvent:
            return self._scalar(event)
        if not depth:
            raise Odd
        is_mapping = event.__class__ is MappingStartEvent
        return self._mapping(event, depth - 1) if is_mapping else self._sequence(event, depth - 1)

    def _mapping(self, start: Any, depth: int) -> Mapping:
        items: list[tuple[Scalar, Node]] = []
        empty: list[Scalar] = []
        names: set[str] = set()
        following = self._next
        while (event := following()).__class__ is ScalarEvent:
            key, value = self._key(event), self._node(following(), depth)
            names.add(key.text)
            if value is not None:
                items.append((key, value))
            elif start.flow_style:
                raise Odd
            else:
                empty.append(key)
        if event.__class__ is not MappingEndEvent or len(names) < len(items) + len(empty):
            raise Odd
        mark = items[0][0].mark if items and not start.flow_style else self._mark(start)
        return Mapping(tuple(items), mark, tuple(empty))

    def _sequence(self, start: Any, depth: int) -> Sequence:
        items: list[tuple[int, Node]] = []
        index = 0
        while (event := self._next()).__class__ is not SequenceEndEvent:
            item = self._node(event, depth)
            if item is not None:
                items.append((index, item))
            index += 1
        return Sequence(tuple(items), self._mark(start))

    def _key(self, event: Any) -> Scalar:
        key = self._scalar(event)
        if key is None or event.anchor is not None or event.tag is not None:
            raise Odd
        if key.plain and (key.text == "<<" or SPACE_BEFORE.match(key.text)):
            raise Odd
        return key

    def _scalar(self, event: Any) -> Scalar | None:
        text, style = event.value, event.style
        if style:
            if CONTROL.search(text) or bound_in_block(self._front, event):
                raise Odd
            says_nothing = not text.strip()
        else:
            says_nothing = text in NULL
        if says_nothing:
            return None
        return _new(Scalar, (self._texts.setdefault(text, text), not style, self._mark(event)))

    def _mark(self, event: Any) -> Mark:
        start, end = event.start_mark, event.end_mark
        line = start.line
        length = end.index - start.index if end.line == line else 1
        return _new(Mark, (line + self._offset, start.column + 1, length or 1))
