"""A page of documentation taken apart: headings, tables, blocks of code, links, what is made from code."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import groupby
from pathlib import Path

_HEADING = re.compile(r"(#{1,6}) (.+)")
_FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_INDENTED = re.compile(r"(?:^    .*\n)+", re.MULTILINE)
_LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
_MADE = re.compile(r"(<!-- made: (\w+) -->\n)(.*?)(<!-- end -->\n)", re.DOTALL)
_CODE = re.compile(r"`([^`]+)`")


@dataclass(frozen=True)
class Block:
    """A block of code, and the heading it stands under."""

    info: str
    text: str
    heading: str


@dataclass(frozen=True)
class Row:
    """A row of a table."""

    cells: tuple[str, ...]

    def code(self, number: int) -> list[str]:
        """Return what stands in backticks in a cell."""
        return _CODE.findall(self.cells[number])

    def anchors(self, number: int) -> list[str]:
        """Return where a cell's links within the page lead to."""
        return [target[1:] for target in _LINK.findall(self.cells[number]) if target.startswith("#")]


@dataclass(frozen=True)
class Table:
    """A table, and the heading it stands under."""

    heading: str
    head: tuple[str, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Page:
    """A page of Markdown. `prose` is the page without its fenced blocks and without what is made."""

    path: Path
    text: str = field(repr=False)

    @classmethod
    def of(cls, path: Path) -> Page:
        """Read a page."""
        return cls(path, path.read_text(encoding="utf-8"))

    @cached_property
    def prose(self) -> str:
        return _FENCE.sub("", _MADE.sub("", self.text))

    @cached_property
    def headings(self) -> list[tuple[int, str]]:
        """The level and the text of every heading."""
        lines = _FENCE.sub("", self.text).split("\n")
        found = (_HEADING.fullmatch(line) for line in lines)
        return [(len(match[1]), match[2]) for match in found if match]

    @property
    def anchors(self) -> list[str]:
        """The anchor of every heading."""
        return [anchor_of(text) for _, text in self.headings]

    @cached_property
    def links(self) -> list[str]:
        """Where the links of the page lead to, examples of citations left out."""
        return list(_LINK.findall(re.sub("`[^`]*`", "", _FENCE.sub("", self.text))))

    @cached_property
    def blocks(self) -> list[Block]:
        """The fenced blocks of code."""
        return [Block(m[1], m[2], self._heading_before(m.start())) for m in _FENCE.finditer(self.text)]

    @property
    def commands(self) -> list[str]:
        """The lines of the indented blocks."""
        return [line.strip() for match in _INDENTED.finditer(self.prose) for line in match[0].splitlines()]

    @cached_property
    def tables(self) -> list[Table]:
        """The tables written by hand."""
        return list(self._tables())

    @property
    def made(self) -> dict[str, str]:
        """What is made from code, by name."""
        return {match[2]: match[3] for match in _MADE.finditer(self.text)}

    def remake(self, name: str, text: str) -> None:
        """Write anew what is made from code."""
        current = self.path.read_text(encoding="utf-8")
        written = _MADE.sub(lambda m: m[1] + text + m[4] if m[2] == name else m[0], current)
        self.path.write_text(written, encoding="utf-8", newline="\n")

    def table(self, heading: str) -> Table:
        """Return the one table under a heading."""
        (found,) = (table for table in self.tables if table.heading == heading)
        return found

    def _heading_before(self, place: int) -> str:
        return _last_heading(self.text[:place])

    def _tables(self) -> Iterator[Table]:
        heading = ""
        for is_table, group in groupby(self.prose.split("\n"), lambda line: line.startswith("|")):
            lines = list(group)
            if is_table:
                head, _, *rows = (_cells(line) for line in lines)
                yield Table(heading, head, tuple(map(Row, rows)))
            else:
                heading = _last_heading("\n".join(lines)) or heading


def anchor_of(heading: str) -> str:
    """Return the anchor that a forge gives a heading: small letters, hyphens for spaces, no other signs."""
    return re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-")


def _last_heading(text: str) -> str:
    found = [match[2] for line in _FENCE.sub("", text).split("\n") if (match := _HEADING.fullmatch(line))]
    return found[-1] if found else ""


def _cells(line: str) -> tuple[str, ...]:
    return tuple(cell.strip() for cell in line.strip().strip("|").split("|"))
