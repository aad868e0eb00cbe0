"""Numbers on their own: exact, signed, as a percentage, as money, and counts for the choice of a plural."""

from __future__ import annotations

from decimal import Decimal

from ..figures.precision import decimals
from .digits import rounded
from .language import Words


def number(number: Decimal | int, words: Words, *, signed: bool = False) -> str:
    """Return a number with all its decimals: "1,234.50"; `signed` writes "+36" for what is over 0."""
    return words.digits.grouped(str(number), signed)


def percentage(number: Decimal | int, words: Words, *, signed: bool = False) -> str:
    """Return a percentage with all its decimals: "29.5%" in English, "29,5 %" (no-break) in Swedish."""
    return words.digits.percent(str(number), signed)


def relative(number: Decimal, words: Words) -> str:
    """Return a relative change in percent: signed, rounded half to even to one decimal, as "+29.5%"."""
    return percentage(rounded(number), words, signed=True)


def money(number: Decimal | int, currency: str, words: Words, *, signed: bool = False) -> str:
    """Return an amount in a currency (ISO 4217): "SEK 50,000" in English, "50 000 kr" in Swedish."""
    return words.digits.money(str(number), currency.upper(), signed)


def figure(
    number: Decimal,
    words: Words,
    metric_type: str = "count",
    unit: str | None = None,
    *,
    signed: bool = False,
) -> str:
    """Return a figure as its metric's type wants it; `unit` is the currency where the type is `money`."""
    if metric_type == "percent":
        return percentage(number, words, signed=signed)
    if metric_type == "money" and unit:
        return money(number, unit, words, signed=signed)
    return words.digits.grouped(str(number), signed)


def plural_count(number: Decimal) -> int:
    """Return what chooses a number's plural: itself where it is whole, else that of many ("1.0 points")."""
    whole = decimals(number) == 0
    return abs(int(number)) if whole else _MANY


_MANY = 100
