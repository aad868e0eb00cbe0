"""From YAML to a tree: version 1.2's as authors mean it, with what front matter should not have refused.

Anchors, aliases, merge keys, tags and keys given twice are refused. The tree is built from libyaml's events,
so that its depth is known before anything is nested; most trees have nothing to refuse, see `ordinary`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml
from yaml import CLoader

from ...model.not_values import why_not_a_value
from ..source import CONTROL
from .hints import bound_in_block, syntax_problem
from .ordinary import SPACE_BEFORE, compose_ordinary
from .tree import Mapping, Mark, Node, Scalar, Sequence, TreeProblem, joined

DEPTH_LIMIT = 20
"""How deep lists and mappings may stand in each other, the front matter itself being the first level."""

# YAML 1.2 no longer ends a line at these, libyaml does, and no editor shows them: they part words.
_OLD_LINE_BREAKS = "\x85\u2028\u2029"
_TOO_DEEP = "exceeded maximum nesting depth"
"""What newer versions of libyaml say, whose own limit is far higher than ours."""
_DIGITS = re.compile(r"[~<>=+\-\u2212]*[0-9][0-9 ._]*")
_HASHTAG = re.compile(r"[ \t]+(?P<tag>#\w[^\s,\]}]*)")
_FURTHER_DIGITS = re.compile(r"[0-9][0-9.]*\+?(?:\s*(?:%|[^\W\d_][^\d]*))?|[-\u2013\u2014]{1,2}")
"""What a comma can have cut off a number: digits, or the dash of `12.000,-`."""


def compose(front: str, first_line: int) -> tuple[Mapping, tuple[TreeProblem, ...]]:
    """Return the tree of a front matter that begins in line `first_line`, and what it should not have.

    Raise TreeProblem where there is no tree at all: no YAML, no mapping, nested too deep.
    """
    text = front
    for sign in _OLD_LINE_BREAKS:
        text = text.replace(sign, " ")
    tree = compose_ordinary(text, first_line, DEPTH_LIMIT)
    return (tree, ()) if tree else compose_with_care(text, first_line)


def compose_with_care(text: str, first_line: int) -> tuple[Mapping, tuple[TreeProblem, ...]]:
    """Do the same for any front matter, however odd."""
    try:
        composer = _Composer(text, first_line)
        return composer.root(), tuple(composer.problems)
    except yaml.MarkedYAMLError as error:
        if error.problem == _TOO_DEEP and (at := error.problem_mark):
            mark = Mark(at.line + first_line, at.column + 1)
            raise TreeProblem("front-too-deep", mark, limit=DEPTH_LIMIT) from None
        raise syntax_problem(error, text, first_line) from None
    except yaml.reader.ReaderError:
        raise TreeProblem("yaml-syntax", Mark(first_line, 1)) from None


class _Composer:
    """Builds the tree from events, one level at a time. `field` is always the path of what is built."""

    def __init__(self, front: str, first_line: int) -> None:
        self.problems: list[TreeProblem] = []
        self._front = front
        self._offset = first_line
        self._two_in_one: set[str] = set()
        self._events: Iterator[Any] = yaml.parse(front, Loader=CLoader)

    def root(self) -> Mapping:
        next(self._events)
        event = next(self._events)
        if isinstance(event, yaml.StreamEndEvent):
            return Mapping((), Mark(self._offset, 1))
        tree = self._node(next(self._events), 0, "")
        self._end_of_document()
        if isinstance(tree, Scalar) and tree.is_empty:
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
        start, end = event.start_mark, event.end_mark
        length = end.index - start.index if end.line == start.line else 1
        return Mark(start.line + self._offset, start.column + 1, max(1, length))

    def _node(self, event: Any, depth: int, field: str) -> Node:
        self._refuse_what_is_not_needed(event, field)
        if isinstance(event, yaml.AliasEvent):
            return Scalar("", True, self._mark(event))
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event, field)
        if depth >= DEPTH_LIMIT:
            raise TreeProblem("front-too-deep", self._mark(event), field, limit=DEPTH_LIMIT)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(event, depth, field)
        return self._mapping(event, depth, field)

    def _refuse_what_is_not_needed(self, event: Any, field: str) -> None:
        if event.anchor is not None:
            self._note_property("yaml-alias", r"[&*]\S*", event, field)
        if getattr(event, "tag", None) is not None:
            self._note_property("yaml-tag", r"!\S*", event, field)

    def _note_property(self, key: str, pattern: str, event: Any, field: str) -> None:
        """Note an anchor, an alias or a tag as it was written, and not as libyaml resolves it."""
        mark = self._mark(event)
        line = self._front[event.start_mark.index :].partition("\n")[0]
        found = re.search(pattern, line)
        column, text = (found.start(), found[0]) if found else (0, line[: mark.length])
        self._note(key, Mark(mark.line, mark.column + column, max(1, len(text))), field, value=text)

    def _note(self, key: str, mark: Mark, where: str, /, **params: object) -> None:
        self.problems.append(TreeProblem(key, mark, where, **params))

    def _scalar(self, event: Any, field: str) -> Scalar:
        mark = self._mark(event)
        control = CONTROL.search(event.value)
        if control:
            self._note("control-character", mark, field, sign=f"U+{ord(control[0]):04X}")
        self._note_what_is_cut_off(event, field)
        bound = bound_in_block(self._front, event)
        if bound:
            at = Mark(mark.line, mark.column, len(bound))
            self._note("yaml-bound", at, field, value=bound, number=bound.lstrip(">= "))
        return Scalar(event.value, not event.style, mark)

    def _note_what_is_cut_off(self, event: Any, field: str) -> None:
        """Note a hashtag behind a text without quotes, which YAML takes for a comment."""
        mark = event.end_mark
        found = _HASHTAG.match(self._front, mark.index) if not event.style else None
        if found:
            column = mark.column + 1 + found.start("tag") - mark.index
            at = Mark(mark.line + self._offset, column, len(found["tag"]))
            self._note("text-cut-off", at, field, value=found["tag"])

    def _sequence(self, start: Any, depth: int, field: str) -> Sequence:
        items = []
        for index, event in enumerate(iter(self._events.__next__, None)):
            if isinstance(event, yaml.SequenceEndEvent):
                break
            item = self._node(event, depth + 1, f"{field}[{index}]")
            if not (isinstance(item, Scalar) and item.is_empty):
                items.append((index, item))
        return Sequence(tuple(items), self._mark(start))

    def _mapping(self, start: Any, depth: int, field: str) -> Mapping:
        items: list[tuple[Scalar, Node]] = []
        seen: dict[str, Scalar] = {}
        rest: list[Scalar] = []
        empty: list[Scalar] = []
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            key = self._key(event, depth, field)
            value = self._node(next(self._events), depth + 1, joined(field, key.text) if key else field)
            says_nothing = isinstance(value, Scalar) and value.is_empty
            has_no_colon = start.flow_style and says_nothing and not self._has_colon(event)
            if has_no_colon and items and key and _FURTHER_DIGITS.fullmatch(key.text):
                rest.append(key)
                continue
            rest = self._refuse_a_number_cut_up(items, rest, field)
            if has_no_colon and key:
                self._note_without_value(key, items, field)
            elif key and not self._is_known(key, seen, field):
                empty += [key] if says_nothing else []
                items += [] if says_nothing else [(key, value)]
        self._refuse_a_number_cut_up(items, rest, field)
        mark = items[0][0].mark if items and not start.flow_style else self._mark(start)
        return Mapping(tuple(items), mark, tuple(empty))

    def _key(self, event: Any, depth: int, field: str) -> Scalar | None:
        key = self._node(event, depth + 1, field)
        if not isinstance(key, Scalar) or key.is_empty:
            self._note("key-not-text", key.mark, field)
            return None
        space = SPACE_BEFORE.match(key.text) if key.plain else None
        if space:
            self._note("yaml-no-break-space", key.mark._replace(length=len(space[0])), field)
            return None
        if key.text == "<<" and key.plain:
            self._note("yaml-alias", key.mark, joined(field, "<<"), value="<<")
            return None
        return key

    def _note_without_value(self, key: Scalar, items: list[tuple[Scalar, Node]], field: str) -> None:
        """Note a key without a value in braces; where its colon is glued to it, take it as it is meant."""
        name, colon, value = key.text.partition(":")
        if not (colon and value and key.plain and re.fullmatch(r"[^\W\d][\w-]*", name)) or value.startswith(
            "//"
        ):
            self._note("key-without-value", key.mark, field, value=key.text)
            return
        self._note(
            "yaml-colon-space", key.mark, joined(field, name), value=key.text, meant=f"{name}: {value}"
        )
        items.append((key._replace(text=name), key._replace(text=value)))

    def _has_colon(self, key: Any) -> bool:
        return self._front[key.end_mark.index :].lstrip().startswith(":")

    def _is_known(self, key: Scalar, seen: dict[str, Scalar], field: str) -> bool:
        """Tell whether a key stood in this mapping before, and note it at the second."""
        if key.text in seen:
            self._note_twice(key, seen, field)
            return True
        seen[key.text] = key
        return False

    def _note_twice(self, key: Scalar, seen: dict[str, Scalar], field: str) -> None:
        """Note a key given twice; where the first key of an item comes again, the next lacks its sign."""
        first = next(iter(seen.values()))
        where, line = joined(field, key.text), seen[key.text].mark.line
        in_its_column = key.mark.column == first.mark.column and key.mark.line > first.mark.line
        if field.endswith("]") and key.text == first.text and in_its_column:
            self._two_in_one.add(field)
            self._note("item-without-sign", key.mark, where, name=key.text, line=line)
        elif field not in self._two_in_one:
            self._note("key-twice", key.mark, where, key=key.text, line=line)

    def _refuse_a_number_cut_up(
        self, items: list[tuple[Scalar, Node]], rest: list[Scalar], field: str
    ) -> list[Scalar]:
        """Ask about `{value: 12,900}`, for YAML the value 12 and a key 900; return what is left to ask."""
        if not rest:
            return []
        key, before = items[-1]
        if isinstance(before, Scalar) and _DIGITS.fullmatch(before.text):
            mistake = why_not_a_value(",".join([before.text, *(part.text for part in rest)]))
            mark, last = before.mark, rest[-1].mark
            length = last.column + last.length - mark.column if last.line == mark.line else mark.length
            where = joined(field, key.text)
            self._note(mistake.key, Mark(mark.line, mark.column, length), where, **mistake.params)
        else:
            for part in rest:
                self._note("key-without-value", part.mark, field, value=part.text)
        return []
