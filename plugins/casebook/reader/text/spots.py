"""Where something stands in the text of a file, so that a problem can point at it.

Markdown does not tell from where it took what it rendered, so it is looked for again, code left out: the
first citation of a source that was rendered is the first that is found, and so on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from urllib.parse import unquote

from ...errors import Problem
from ..entry import Entry
from ..front.places import Path, Place, find, mark_of

_CODE = re.compile(
    r"^(?P<fence>`{3,}|~{3,}).*?(?:^(?P=fence)[ \t]*$|\Z)"  # a fenced block
    r"|(?:\A|(?<=\n\n))(?:(?: {4}|\t)[^\n]*(?:\n|\Z))+"  # an indented one
    r"|(?<![\\`])(?P<ticks>`+)(?!`)(?:(?!\n\n).)+?(?<!`)(?P=ticks)(?!`)"  # in a line
    r"|<!--.*?-->",
    re.MULTILINE | re.DOTALL,
)
_LINES = re.compile(r"[^\n]")

_IN_A_LINK = r"(?:(?<=[(<\"'])|(?<=\]:)[ \t]*)"
"""What stands before an address, in the text or in HTML."""

Span = tuple[int, int]
"""From and to, as offsets in a text."""


def without_code(text: str) -> str:
    """Return a text with its code blanked out; offsets stay the same."""
    return _CODE.sub(lambda code: _LINES.sub(" ", code[0]), text)


class Text:
    """The text of an entry, with its code blanked out where it is searched; offsets are the same in both."""

    def __init__(self, entry: Entry) -> None:
        self._entry = entry

    @property
    def written(self) -> str:
        """The text as its author wrote it, with its code."""
        return self._entry.body

    @cached_property
    def _without_code(self) -> str:
        return without_code(self._entry.body)

    def matches(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """Yield what matches outside of code."""
        return pattern.finditer(self._without_code)

    def spans(self, pattern: re.Pattern[str]) -> list[Span]:
        """Return what matches outside of code, as offsets from and to."""
        return [match.span("it") for match in self.matches(pattern)]

    def problem(self, span: Span | None, key: str, **params: object) -> Problem:
        """Return a problem at a span of the text, at its beginning where nobody knows better."""
        source, first = self._entry.source, self._entry.body_line
        if span is None:
            return source.problem(key, line=min(first, len(source.lines)), params=params)
        start, end = span
        line = self._entry.body.count("\n", 0, start)
        column = start - (self._entry.body.rfind("\n", 0, start) + 1)
        return source.problem(key, line=first + line, column=column + 1, length=end - start, params=params)


class FieldText:
    """A text in Markdown of an entry's front matter, looked for in the file from where its value begins."""

    def __init__(self, entry: Entry, path: Path, written: str) -> None:
        self._source, self._entry, self._path = entry.source, entry, path
        self.written = written

    @cached_property
    def _place(self) -> Place:
        return find(self._entry.tree, self._path)

    @cached_property
    def _start(self) -> int:
        mark = self._place.mark
        return sum(len(line) + 1 for line in self._source.lines[: mark.line - 1]) + mark.column - 1

    def spans(self, pattern: re.Pattern[str]) -> list[Span]:
        """Return what matches in the file, as offsets from and to; the nearest first."""
        rest = self._source.text[self._start :]
        # What YAML has indented looks like code here.
        found = list(pattern.finditer(without_code(rest))) or pattern.finditer(rest)
        return [(self._start + match.start("it"), self._start + match.end("it")) for match in found]

    def problem(self, span: Span | None, key: str, **params: object) -> Problem:
        """Return a problem at a span of the file, at the whole value where nobody knows better."""
        source, field = self._source, self._place.field
        if span is None:
            return source.problem(key, field=field, params=params, **mark_of(source, self._place.mark))
        line, column = source.place(span[0])
        length = span[1] - span[0]
        return source.problem(key, line=line, column=column, length=length, field=field, params=params)


class Spots:
    """Where the addresses of a rendered text stand in it as written, each time the next place."""

    def __init__(self, text: Text | FieldText) -> None:
        self._text = text
        self._left: dict[str, list[Span]] = {}

    def next(self, address: str) -> Span | None:
        """Return the next place of an address; None where nobody knows it."""
        if address not in self._left:
            self._left[address] = self._places(address)
        left = self._left[address]
        return left.pop(0) if left else None

    def _places(self, address: str) -> list[Span]:
        """Return where an address stands, as it was rendered or with its signs unquoted."""
        return self._find(address) or self._find(unquote(address))

    def _find(self, words: str) -> list[Span]:
        in_links = re.compile(rf"{_IN_A_LINK}(?P<it>{re.escape(words)})(?=[\s)>\"'])")
        return self._text.spans(in_links) or self._text.spans(re.compile(rf"(?P<it>{re.escape(words)})"))
