"""How high a frame has to be for the table in it, since a frame cannot ask its page.

It follows `embed.css`, in pixels, with letters as wide as those of the widest typeface that systems have
for it: with another one a little room is left.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

from ..views.parts import ChangeView, FigureView, MetricRow, TableView
from .fitting import broken

WIDTH = 640
"""How wide a frame is where it can be; where it is narrower the table is scrolled."""
_INNER = WIDTH - 36
_PADDING = 16
_LEAST = {4: 480, 5: 608, 6: 704}
"""How wide the table is at least, by the number of its columns."""
_NAMES = {4: 0.32, 5: 0.26, 6: 0.24}
"""How much of that the names of the measures have."""
_AROUND = 150
"""All that is there whatever the table: edges, the heads of the columns, the line at the foot."""


def height_of(table: TableView, title: str) -> int:
    """Return how high a frame has to be for a table under its title, in steps of ten."""
    columns = 4 + table.has_latest + table.has_target
    width = max(_INNER, _LEAST[columns])
    name, other = width * _NAMES[columns], width * (1 - _NAMES[columns]) / (columns - 1)
    rows = sum(_row(row, name, other - _PADDING) for row in table.rows)
    notes = (f"{row.label} {' '.join(row.notes)}" for row in table.rows if row.notes)
    said = sum(_lines(note, 13, _INNER) + 10 for note in (*notes, " ".join(table.frame)) if note)
    head = _lines(title, 19, _INNER, bold=True) + _lines(table.caption, 14, _INNER)
    return ceil((_AROUND + head + rows + said) / 10) * 10


def _row(row: MetricRow, name: float, other: float) -> float:
    """Return how high a row is: as its highest cell."""
    first = _lines(row.label, 15, name, bold=True) + _lines(row.measured, 13, name)
    return max(first, *_cells(row, other)) + _PADDING + 1


def _cells(row: MetricRow, width: float) -> Iterator[float]:
    yield _figure(row.before, width)
    yield _figure(row.after, width)
    yield _change(row.change, 15, width)
    if row.latest:
        since = _change(row.latest_change, 13, width) + 19 if row.latest_change else 0
        yield _figure(row.latest, width) + since
    if row.target:
        yield _lines(row.target, 17, width, bold=True) + _lines(row.covered or "", 13, width)


def _figure(figure: FigureView, width: float) -> float:
    is_value = figure.kind == "value"
    when = ", ".join(filter(None, (figure.date.text if figure.date else "", figure.by)))
    return _lines(figure.text, 17 if is_value else 15, width, bold=is_value) + _lines(when, 13, width)


def _change(change: ChangeView | None, size: int, width: float) -> float:
    if change is None:
        return 2 * 1.4 * size
    return (
        _lines(change.absolute, size + 2, width, bold=True)
        + _lines(change.percent or "", size, width)
        + (_lines(change.word or "", size, width))
    )


def _lines(text: str, size: int, width: float, *, bold: bool = False) -> float:
    """Return how high a text is in a size."""
    return 1.4 * size * sum(1 for _ in broken(text, size, width, _width, bold=bold))


def _width(text: str, size: int, *, bold: bool) -> float:
    return len(text) * size * (0.62 if bold else 0.56)
