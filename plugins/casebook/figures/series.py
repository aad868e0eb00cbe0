"""The course of a metric, for a line chart."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from .readings import Reading


@dataclass(frozen=True)
class Point:
    """One figure of a course, on the first day its date can mean; `reading` is what it was drawn from."""

    day: date
    number: Decimal
    reading: Reading


@dataclass(frozen=True)
class Course:
    """The figures of a metric in date order, cut into `stretches` where the way of counting changed.

    No line may lead from one stretch to the next. Ranges, bounds and missing figures are no points.
    """

    stretches: tuple[tuple[Point, ...], ...]

    @property
    def points(self) -> tuple[Point, ...]:
        """All points of all stretches, in date order."""
        return tuple(point for stretch in self.stretches for point in stretch)
