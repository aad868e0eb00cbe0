"""What changed from one reading to a later one: exact where the readings are, honest where they are not."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from ..model import Missing, Quantity, Value
from ..model.light import light
from .intervals import relative_change, subtract

Direction = Literal["better", "worse", "same"]
NoNumber = Literal["states", "missing", "imprecise", "break"]


@light()
class Change:
    """The change from `before` to `after`.

    `absolute` is after − before in the metric's unit (percentage points where `points`); `percent` the
    relative change in percent, unrounded, None where it has no meaning; `from_zero` says that before is or
    may be 0. Where there is no number at all, `absolute` is None and `words_only` says why: two states, a
    missing figure, two figures from which nothing follows (about mixed with a range or a bound, two open
    bounds), a break in the series. `direction` is None where the author named no better direction or where
    it cannot be known. `before` and `after` are as given: a count's `<=10` stays that, and counts as 0..10.
    """

    before: Value
    after: Value
    absolute: Quantity | None = None
    percent: Quantity | None = None
    points: bool = False
    from_zero: bool = False
    direction: Direction | None = None
    words_only: NoNumber | None = None


def change_between(
    before: Value, after: Value, metric_type: str, better: str, *, broken: bool = False
) -> Change:
    """Return the change between two values of a metric, after section 2 of the case format.

    `broken` says that the way of counting changed between them.
    """
    points = metric_type == "percent"
    if Missing in (type(before), type(after)):
        return Change(before, after, points=points, words_only="missing")
    if broken:
        return Change(before, after, points=points, words_only="break")
    if not (isinstance(before, Quantity) and isinstance(after, Quantity)):
        return Change(before, after, points=points, words_only="states")
    return _numeric(before, after, metric_type, better)


def within_type(quantity: Quantity, metric_type: str) -> Quantity:
    """Return the quantity within what its metric's type allows: a count's `<=10` is 0..10."""
    if metric_type == "count" and quantity.low is None and quantity.high is not None:
        return Quantity(Decimal(0), quantity.high)
    return quantity


def _numeric(before: Quantity, after: Quantity, metric_type: str, better: str) -> Change:
    points = metric_type == "percent"
    start, end = within_type(before, metric_type), within_type(after, metric_type)
    absolute = subtract(end, start)
    if absolute is None:
        return Change(before, after, points=points, words_only="imprecise")
    return Change(
        before,
        after,
        absolute=absolute,
        percent=None if points else relative_change(start, end),
        points=points,
        from_zero=not points and _may_be_zero(start),
        direction=_direction(absolute, better),
    )


def _may_be_zero(quantity: Quantity) -> bool:
    return (quantity.low is None or quantity.low <= 0) and (quantity.high is None or quantity.high >= 0)


def _direction(absolute: Quantity, better: str) -> Direction | None:
    """Say what the change is, where every number in it says the same.

    About +36 is taken at its sign: who writes about knows the order of his figures. About 0 says nothing.
    """
    if better == "neither":
        return None
    if absolute.exact == 0:
        return "same"
    if absolute.low is not None and absolute.low > 0:
        return "better" if better == "higher" else "worse"
    if absolute.high is not None and absolute.high < 0:
        return "worse" if better == "higher" else "better"
    return None
