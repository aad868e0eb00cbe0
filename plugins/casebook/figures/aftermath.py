"""Applause and aftermath: how much praise came at once, and how long it took until somebody counted."""

from __future__ import annotations

from dataclasses import dataclass

from .days import Days


@dataclass(frozen=True)
class Applause:
    """How many articles and awards came in the first week: from `least` to `most`, where dates are months."""

    least: int
    most: int


@dataclass(frozen=True)
class Aftermath:
    """Applause and aftermath of a campaign; each None where the dates do not carry it.

    `applause`: coverage and acclaim in the first week, the start included. `first_figure`: from the start to
    the first figure or check after it. `last_figure`: from the end to the last figure after it.
    """

    applause: Applause | None = None
    first_figure: Days | None = None
    last_figure: Days | None = None
