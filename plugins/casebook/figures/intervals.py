"""Arithmetic with quantities: exact where they are, else the tightest interval that follows.

A quantity is everything from `low` to `high`; an end that is None is open. *About* has no known bounds: it
goes together with exact numbers, and what follows is about, too; with a range or a bound nothing follows.
"""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Context, Decimal

from ..model import Quantity

# Front matter has at most 64 KB: no difference of two numbers in it needs more digits, so none is rounded.
_EXACTLY = Context(prec=140_000, rounding=ROUND_HALF_EVEN)
# A quotient may never end. Far more digits than two numbers of 15 digits need to be rounded rightly later.
_LONG_ENOUGH = Context(prec=60)
_FULL = Decimal(-100)


def combine(*quantities: Quantity) -> bool:
    """Tell whether anything follows from these together: not from about with a range or a bound."""
    for quantity in quantities:
        if quantity.about:
            return {each.kind for each in quantities} <= {"about", "exact"}
    return True


def is_single(quantity: Quantity) -> bool:
    """Tell whether it is one number, exact or about, as nearly all are: one end of it says all."""
    return quantity.low is not None and quantity.low is quantity.high


def subtract(quantity: Quantity, other: Quantity) -> Quantity | None:
    """Return quantity − other, exactly; None where nothing follows."""
    about = quantity.about or other.about
    if is_single(quantity) and is_single(other):
        difference = _difference(quantity.low, other.low)
        return Quantity(difference, difference, about)
    if not combine(quantity, other):
        return None
    low = _difference(quantity.low, other.high)
    high = _difference(quantity.high, other.low)
    return _unless_any(Quantity(low, high, about))


def relative_change(before: Quantity, after: Quantity) -> Quantity | None:
    """Return after ÷ before − 1 in percent, for a before that is surely positive; else None.

    A before that is open upwards leaves the lower end open; only to exactly 0 it is −100 % from any before.
    """
    if before.low is None or before.low <= 0:
        return None
    single = is_single(before) and is_single(after)
    if not (single or combine(before, after)):
        return None
    if after.exact == 0:
        return Quantity.exactly(_FULL)
    low, about = _lowest_percent(before, after), before.about or after.about
    if single:
        return Quantity(low, low, about)
    return _unless_any(Quantity(low, _highest_percent(before, after), about))


def quotient(part: Decimal, whole: Decimal) -> Decimal:
    """Return part ÷ whole in percent, to many more digits than are ever shown; whole is not 0."""
    # Not scaleb, which writes 5E+1 for 50.
    return _unsigned_zero(_LONG_ENOUGH.divide(_EXACTLY.multiply(part, 100), whole))


def rounded(quantity: Quantity, places: int = 1) -> Quantity:
    """Return the quantity with its ends rounded half-even to so many decimals."""
    low = None if quantity.low is None else _round(quantity.low, places)
    if quantity.high is quantity.low:
        return Quantity(low, low, quantity.about)
    return Quantity(low, None if quantity.high is None else _round(quantity.high, places), quantity.about)


def exact_difference(number: Decimal, other: Decimal) -> Decimal:
    """Return number − other without rounding, and never a negative zero."""
    return _unsigned_zero(_EXACTLY.subtract(number, other))


def _difference(number: Decimal | None, other: Decimal | None) -> Decimal | None:
    return None if number is None or other is None else exact_difference(number, other)


def _lowest_percent(before: Quantity, after: Quantity) -> Decimal | None:
    if after.low is None or before.high is None or before.low is None:
        return None
    return _percent_change(before.high if after.low >= 0 else before.low, after.low)


def _highest_percent(before: Quantity, after: Quantity) -> Decimal | None:
    if after.high is None or before.low is None:
        return None
    if after.high >= 0:
        return _percent_change(before.low, after.high)
    # Below zero, the greater before gives the greater quotient; it comes near −100 % where before is open.
    return _FULL if before.high is None else _percent_change(before.high, after.high)


def _percent_change(before: Decimal, after: Decimal) -> Decimal:
    return quotient(exact_difference(after, before), before)


def _round(number: Decimal, places: int) -> Decimal:
    return _unsigned_zero(number.quantize(Decimal(1).scaleb(-places), context=_EXACTLY))


def _unless_any(quantity: Quantity) -> Quantity | None:
    return None if quantity.kind == "any" else quantity


def _unsigned_zero(number: Decimal) -> Decimal:
    return number.copy_abs() if number.is_zero() else number
