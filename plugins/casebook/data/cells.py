"""Cells of CSV: how each kind of value is written, so that it comes back and no spreadsheet runs it.

A text that begins like a formula has an apostrophe before it, and so has what follows a semicolon, a tab or a
line break within it: where a spreadsheet takes semicolons for the limits of cells (a Swedish one does), that
would begin a cell. Whoever reads a text takes that apostrophe away again, see `armed`.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from io import StringIO

from ..model import Moment, PartialDate, Quantity, Value

_SIGNS = "=+\\-@\t\uff1d\uff0b\uff0d\uff20"
"""What a spreadsheet takes for the beginning of a formula; the wide forms in Japanese and Chinese too."""
_AT_ONCE = re.compile(f"(^|[;\t\n])('*)(?=[{_SIGNS}])")
_ARMED = re.compile(f"(^|[;\t\n])'('*)(?=[{_SIGNS}])")
_BREAK = re.compile(r"\r\n?")
_SEVERAL = re.compile(r"((?:[^;]|;;)*)(?:; |\Z)")

NOTHING = ("", "", "")
"""The cells of a date that is not known."""


def written(rows: Iterable[Sequence[str]]) -> bytes:
    """Return rows as lines of a file: UTF-8, LF, RFC 4180."""
    lines = StringIO()
    csv.writer(lines, lineterminator="\n").writerows(rows)
    return lines.getvalue().encode()


def read(data: bytes) -> Iterator[list[str]]:
    """Yield the rows of a file, its headings first."""
    return csv.reader(StringIO(data.decode(), newline=""))


@lru_cache(4096)
def text(value: str | None) -> str:
    """Return the cell of a text; line breaks in it are LF."""
    return disarmed(_BREAK.sub("\n", value)) if value else ""


def texts(values: Iterable[str]) -> str:
    """Return the cell of several texts, with `; ` between them; a semicolon in one is doubled."""
    return text("; ".join(value.replace(";", ";;") for value in values))


def several(cell: str) -> list[str]:
    """Return the texts of a cell of several."""
    found = _SEVERAL.findall(armed(cell))
    return [value.replace(";;", ";") for value in found[:-1]] if cell else []


def disarmed(value: str) -> str:
    """Return a text with an apostrophe before whatever a spreadsheet would take for a formula."""
    return _AT_ONCE.sub(r"\1'\2", value)


def armed(cell: str) -> str:
    """Return the text that a cell stands for."""
    return _ARMED.sub(r"\1\2", cell)


def figure(value: Value | None) -> str:
    """Return the cell of a number, exact or not, of why there is none, or of a state."""
    if value is None:
        return ""
    return quantity(value) if isinstance(value, Quantity) else text(str(value))


def quantity(value: Quantity | None) -> str:
    """Return the cell of a number, exact or not; one that can be any is none."""
    return "" if value is None or value.kind == "any" else str(value)


def date(value: PartialDate | Moment | None) -> str:
    """Return the cell of a date, as it was written."""
    if value is None:
        return ""
    return (value.day if isinstance(value, Moment) else value).edtf


def span(value: PartialDate | None) -> tuple[str, str, str]:
    """Return the cells of a date: as it was written, and the first and the last day it can mean."""
    return NOTHING if value is None else _span(value)


@lru_cache(4096)
def _span(value: PartialDate) -> tuple[str, str, str]:
    return value.edtf, value.first.isoformat(), value.last.isoformat()


def yes(value: object) -> str:
    """Return the cell of a yes or a no."""
    return "true" if value else "false"
