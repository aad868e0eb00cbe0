"""What stands in a cell of the table: a figure with where it comes from, a change in words."""

from __future__ import annotations

from ...figures import Change, Reading
from ...figures.strength import AUTHOR
from ...model import Metric, Missing, Quantity, Value
from ...words import change, label, no_observation, value
from ..dates import date_view
from ..parts import ChangeView, FigureView
from .sheet import Sheet

SMALL_BASE = 30
"""From a baseline under this a percentage says little; it is shown smaller. (Tables and timelines, 3.)"""


def figure_view(sheet: Sheet, metric: Metric, reading: Reading | None, row: str) -> FigureView:
    """Return one figure with its date, its source and who took it, or say that nobody looked.

    `row` is the anchor of its row, of which its own is made: by its date, since its column may change.
    """
    if reading is None:
        return FigureView("none", no_observation(sheet.words))
    return FigureView(
        kind="missing" if isinstance(reading.value, Missing) else "value",
        text=value_text(sheet, metric, reading.value),
        date=date_view(reading.date, sheet.words),
        source=sheet.ref(reading.source, reading.origin),
        by=label("observer", reading.by or AUTHOR, sheet.words) if sheet.several_observers else None,
        note=reading.note,
        link=sheet.follow_up(reading.origin) if not reading.source else None,
        anchor=f"{row}-{reading.date.iso}",
    )


def value_text(sheet: Sheet, metric: Metric, written: Value) -> str:
    """Return a value of a metric in words."""
    return value(written, sheet.words, metric.type, metric.unit, sheet.names)


def change_view(sheet: Sheet, metric: Metric, found: Change | None) -> ChangeView | None:
    """Return a change in words; None where there is nothing to compare."""
    if found is None:
        return None
    text = change(found, sheet.words, metric.type, metric.unit, sheet.names)
    return ChangeView(
        absolute=text.absolute,
        whole=text.whole,
        percent=text.percent or text.from_zero,
        word=text.word,
        direction=found.direction,
        small_base=_is_small(found),
    )


def _is_small(found: Change) -> bool:
    """Tell whether there is a percentage, and what it is of may be under 30."""
    before = found.before if found.percent else None
    return isinstance(before, Quantity) and before.low is not None and before.low < SMALL_BASE
