"""libyaml's complaint about a text: why it gave up and where, and where what it was reading began."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property

import yaml
from yaml import CLoader


@dataclass(frozen=True)
class Spot:
    """A row and a column from 0, and the text that is meant there."""

    row: int
    column: int
    text: str = ""


@dataclass(frozen=True)
class Complaint:
    """What libyaml says: `problem` at a spot, while it read the `context` that started at another."""

    problem: str
    context: str
    lines: tuple[str, ...]
    at: Spot
    start: Spot

    @classmethod
    def of(cls, error: yaml.MarkedYAMLError, text: str) -> Complaint:
        """Return the complaint that an error about a text is."""
        lines = tuple(text.split("\n"))
        at = _spot(error.problem_mark or error.context_mark, lines)
        start = _spot(error.context_mark, lines) if error.context_mark else at
        return cls(error.problem or "", error.context or "", lines, at, start)

    @cached_property
    def quoted(self) -> tuple[Spot, ...]:
        """The quoted texts that libyaml read in full before it gave up, each where it begins."""
        text = "\n".join(self.lines)
        found: list[Spot] = []
        with suppress(yaml.YAMLError):
            for token in yaml.scan(text, Loader=CLoader):
                if isinstance(token, yaml.ScalarToken) and token.style in ("'", '"'):
                    start, end = token.start_mark, token.end_mark
                    found.append(Spot(start.line, start.column, text[start.index : end.index]))
        return tuple(spot for spot in found if spot.row <= self.at.row)

    @property
    def before(self) -> str:
        """What stands in the line before the place where it gave up."""
        return self.line(self.at.row)[: self.at.column]

    def line(self, row: int) -> str:
        """Return a line, an empty one behind the last."""
        return self.lines[row] if 0 <= row < len(self.lines) else ""

    def says(self, *words: str) -> bool:
        """Tell whether the complaint has one of the phrases in it."""
        return any(word in self.problem or word in self.context for word in words)

    def found(self, row: int, column: int, length: int | None = None) -> Spot:
        """Return a spot with so many characters of its line, all to its end without a length."""
        line = self.line(row)
        return Spot(row, column, line[column : len(line) if length is None else column + length].rstrip())


def indent_of(line: str) -> int:
    """Return how many spaces a line begins with."""
    return len(line) - len(line.lstrip(" "))


def _spot(mark: yaml.Mark | None, lines: tuple[str, ...]) -> Spot:
    if mark is None:
        return Spot(0, 0)
    line = lines[mark.line] if mark.line < len(lines) else ""
    return Spot(mark.line, mark.column, line[mark.column :].rstrip())
