"""Where something stands in the text of a file, so that a problem can point at it.

Markdown does not tell from where it took what it rendered, so it is looked for again, code left out: the
first citation of a source that was rendered is the first that is found, and so on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from ..errors import Problem
from .library import Entry

_CODE = re.compile(
    r"^(?P<fence>`{3,}|~{3,}).*?(?:^(?P=fence)[ \t]*$|\Z)"  # a fenced block
    r"|(?:\A|(?<=\n\n))(?:(?: {4}|\t)[^\n]*(?:\n|\Z))+"  # an indented one
    r"|(?<![\\`])(?P<ticks>`+)(?!`)(?:(?!\n\n).)+?(?<!`)(?P=ticks)(?!`)"  # in a line
    r"|<!--.*?-->",
    re.MULTILINE | re.DOTALL,
)
_LINES = re.compile(r"[^\n]")

Span = tuple[int, int]
"""From and to, as offsets in a text."""


class Text:
    """The text of an entry, with its code blanked out where it is searched; offsets are the same in both."""

    def __init__(self, entry: Entry) -> None:
        self._entry = entry

    @cached_property
    def _without_code(self) -> str:
        return _CODE.sub(lambda code: _LINES.sub(" ", code[0]), self._entry.body)

    def matches(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """Yield what matches outside of code."""
        return pattern.finditer(self._without_code)

    def spans(self, words: str) -> list[Span]:
        """Return where some words stand outside of code, as offsets from and to."""
        return [match.span() for match in self.matches(re.compile(re.escape(words)))]

    def problem(self, span: Span | None, key: str, **params: object) -> Problem:
        """Return a problem at a span of the text, at its beginning where nobody knows better."""
        source, first = self._entry.source, self._entry.body_line
        if span is None:
            return source.problem(key, line=min(first, len(source.lines)), params=params)
        start, end = span
        line = self._entry.body.count("\n", 0, start)
        column = start - (self._entry.body.rfind("\n", 0, start) + 1)
        return source.problem(key, line=first + line, column=column + 1, length=end - start, params=params)
