"""The course of a metric, for a line chart."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import NamedTuple

from ..model import Quantity
from ..model.light import light
from .readings import Reading

FEWEST_POINTS = 3
"""Two figures are a change, and the table tells it better; a line begins to tell something with three."""


class Point(NamedTuple):
    """One figure of a course, on the first day its date can mean; `reading` is what it was drawn from."""

    day: date
    number: Decimal
    reading: Reading


@light()
class Course:
    """The figures of a metric in date order, cut into `stretches` where the way of counting changed.

    No line may lead from one stretch to the next. Ranges, bounds and missing figures are no points.
    """

    stretches: tuple[tuple[Point, ...], ...]

    @property
    def points(self) -> tuple[Point, ...]:
        """All points of all stretches, in date order."""
        if len(self.stretches) == 1:
            return self.stretches[0]
        return tuple(point for stretch in self.stretches for point in stretch)


def course(readings: tuple[Reading, ...]) -> Course | None:
    """Return the course of readings in date order; None where fewer than three of them are numbers."""
    stretches: list[list[Point]] = [[]]
    for reading in readings:
        if reading.break_:
            stretches.append([])
        if (number := _number(reading)) is not None:
            stretches[-1].append(Point(reading.date.first, number, reading))
    found = Course(tuple(tuple(stretch) for stretch in stretches if stretch))
    return found if len(found.points) >= FEWEST_POINTS else None


def _number(reading: Reading) -> Decimal | None:
    value = reading.value
    return value.low if isinstance(value, Quantity) and value.kind in ("exact", "about") else None
