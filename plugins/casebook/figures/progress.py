"""Progress towards a target: how much of the way from before was covered."""

from __future__ import annotations

from decimal import Decimal

from ..model import Quantity, Value
from .changes import within_type
from .intervals import combine, exact_difference, is_single, quotient


def covered(before: Value, reached: Value, target: Value, metric_type: str) -> Quantity | None:
    """Return (reached − before) ÷ (target − before) in percent, the tightest interval that follows.

    None where target is or may be before, where a figure is missing, where about meets a range, or where
    before is open. A target of at least 50 or at most 50 counts as 50: there the way ends.
    """
    figures = [within_type(value, metric_type) for value in (before, reached) if isinstance(value, Quantity)]
    if len(figures) < 2 or not isinstance(target, Quantity):
        return None
    start, end, goal = *figures, _end_of_the_way(target)
    if is_single(start) and is_single(end) and is_single(goal):
        return _share(start, end, goal)
    if not combine(start, end, goal) or start.low is None or start.high is None:
        return None
    ways = [_way(low, high) for low in _ends(start) for high in _ends(goal)]
    if not (all(way > 0 for way in ways) or all(way < 0 for way in ways)):
        return None
    return _interval(start, end, goal, forwards=ways[0] > 0)


def is_behind(share: Quantity, better: str, before: Value, target: Value | None) -> bool:
    """Tell whether a target was reached before anything began, and nothing has moved towards it since.

    `share` is how much of the way was covered; where it is less than nothing, figures went the better way.
    """
    if not (isinstance(before, Quantity) and isinstance(target, Quantity)) or better == "neither":
        return False
    goes_back = share.high is not None and share.high <= 0
    if better == "higher":
        return goes_back and before.low is not None and before.low >= max(_ends(target))
    return goes_back and before.high is not None and before.high <= min(_ends(target))


def _share(start: Quantity, end: Quantity, goal: Quantity) -> Quantity | None:
    begin, reached, finish = start.low, end.low, goal.low
    if begin is None or reached is None or finish is None or begin == finish:
        return None
    share = quotient(_way(begin, reached), _way(begin, finish))
    return Quantity(share, share, start.about or end.about or goal.about)


def _interval(start: Quantity, end: Quantity, goal: Quantity, *, forwards: bool) -> Quantity | None:
    # The share moves one way only with each of the three: its least and greatest stand at their ends.
    least, most = (end.low, end.high) if forwards else (end.high, end.low)
    low = None if least is None else min(_shares(start, least, goal))
    high = None if most is None else max(_shares(start, most, goal))
    about = start.about or end.about or goal.about
    return Quantity(low, high, about) if (low, high) != (None, None) else None


def _shares(start: Quantity, reached: Decimal, goal: Quantity) -> list[Decimal]:
    return [
        quotient(_way(begin, reached), _way(begin, finish))
        for begin in _ends(start)
        for finish in _ends(goal)
    ]


def _end_of_the_way(target: Quantity) -> Quantity:
    if is_single(target):
        return target
    ends = _ends(target)
    return Quantity(min(ends), max(ends), target.about)


def _ends(quantity: Quantity) -> list[Decimal]:
    return [end for end in (quantity.low, quantity.high) if end is not None]


def _way(start: Decimal, end: Decimal) -> Decimal:
    return exact_difference(end, start)
