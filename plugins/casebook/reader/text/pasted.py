"""Warnings of tables pasted from a spreadsheet or a word processor, which Markdown takes for a paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from ...errors import Problem, Severity
from .spots import Span, Text

# Each line with a tab between its words; a table of Markdown's, HTML and what is indented are none.
_ROWS = re.compile(r"^(?:[^\s|<>#][^\t\n|]*+\t[^\n|]*+(?:\n|\Z)){2,}+", re.MULTILINE)
_SIGN = re.compile(r"[:•·]|\w{1,3}[.)]|\*?\[[^\]]*\]:|(?:[-*+]|\d+[.)])(?: .*)?")
"""What stands before a tab in a list, a footnote or the like."""


def may_be_pasted(body: str) -> bool:
    """Tell whether a text may have a table with tabs; whoever is not sure says yes."""
    return "\t" in body and _ROWS.search(body) is not None


def pasted_problems(text: Text) -> Iterator[Problem]:
    """Yield a warning for each two lines or more that have as many tabs between their words."""
    for rows in text.matches(_ROWS) if "\t" in text.written else ():
        row = next(_first_of_two(rows), None)
        if row:
            cells = _cells(text.written[slice(*row)])
            params = {"example": f"| {' | '.join(cells)} |", "rule": f"|{'---|' * len(cells)}"}
            yield replace(text.problem(row, "table-of-tabs", **params), severity=Severity.WARNING)


def _first_of_two(rows: re.Match[str]) -> Iterator[Span]:
    """Yield where lines stand below which there is another with as many cells."""
    start = rows.start()
    for line, below in pairwise(rows[0].split("\n")):
        if _is_row(line) and _is_row(below) and len(_cells(line)) == len(_cells(below)):
            yield start, start + len(line)
        start += len(line) + 1


def _is_row(line: str) -> bool:
    cells = _cells(line)
    return len(list(filter(None, cells))) > 1 and not _SIGN.fullmatch(cells[0])


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.split("\t")]
