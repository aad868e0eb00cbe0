"""A course in a box: where the points of a small line chart lie."""

from __future__ import annotations

from decimal import Decimal

from ..model.light import light
from .series import Course, Point


@light()
class Plot:
    """Points (x, y) in a box, x rightwards by day, y downwards by number; one list for each stretch.

    A course whose numbers are all the same runs through the middle.
    """

    stretches: tuple[tuple[tuple[Decimal, Decimal], ...], ...]


def plot(course: Course, width: int, height: int, margin: int) -> Plot:
    """Return the points of a course in a box of `width` × `height` units with a margin all around."""
    frame = _Frame(course, width, height, margin)
    return Plot(tuple(tuple(frame.place(point) for point in stretch) for stretch in course.stretches))


class _Frame:
    """The scale of a box."""

    def __init__(self, course: Course, width: int, height: int, margin: int) -> None:
        days = [point.day.toordinal() for point in course.points]
        numbers = [point.number for point in course.points]
        self._first, self._days = min(days), max(1, max(days) - min(days))
        self._low, self._range = min(numbers), max(numbers) - min(numbers)
        self._inner = (width - 2 * margin, height - 2 * margin)
        self._left, self._bottom = margin, height - margin

    def place(self, point: Point) -> tuple[Decimal, Decimal]:
        across = Decimal(point.day.toordinal() - self._first) / self._days
        up = (point.number - self._low) / self._range if self._range else Decimal("0.5")
        return self._left + across * self._inner[0], self._bottom - up * self._inner[1]
