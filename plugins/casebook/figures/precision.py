"""One precision a row: figures that are compared have as many decimals as the most precise of them."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from ..model import Quantity, Value
from .changes import Change
from .columns import Columns
from .intervals import rounded
from .readings import Reading


def aligned(columns: Columns, metric_type: str) -> Columns:
    """Return a row with every figure written to the same decimal: 0.10 and 0.30; a count without any.

    No figure is changed, only how many noughts end it. (Tables and timelines, the comparison table, 8.)
    """
    numbers = _numbers(columns)
    places = 0 if metric_type == "count" else max(map(decimals, numbers), default=0)
    if all(map(Decimal(1).scaleb(-places).same_quantum, numbers)):
        return columns  # as authors write them
    return replace(
        columns,
        before=_reading(columns.before, places),
        after=_reading(columns.after, places),
        latest=_reading(columns.latest, places),
        change=_change(columns.change, places),
        latest_change=_change(columns.latest_change, places),
        target=None if columns.target is None else _value(columns.target, places),
    )


def _numbers(columns: Columns) -> list[Decimal]:
    readings = [each for each in (columns.before, columns.after, columns.latest) if each]
    values = [*[reading.value for reading in readings], columns.target]
    figures = [value for value in values if isinstance(value, Quantity)]
    return [end for figure in figures for end in (figure.low, figure.high) if end is not None]


def decimals(number: Decimal) -> int:
    """Return how many decimals a number was given with: 3 of `4.120`."""
    return max(0, -int(number.as_tuple().exponent))


def _value(value: Value, places: int) -> Value:
    return rounded(value, places) if isinstance(value, Quantity) else value


def _reading(reading: Reading | None, places: int) -> Reading | None:
    return replace(reading, value=_value(reading.value, places)) if reading else None


def _change(change: Change | None, places: int) -> Change | None:
    if change is None:
        return None
    absolute = rounded(change.absolute, places) if change.absolute else None
    before, after = _value(change.before, places), _value(change.after, places)
    return replace(change, before=before, after=after, absolute=absolute)
