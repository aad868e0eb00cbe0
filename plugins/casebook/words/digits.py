"""Decimals as a locale writes them: its grouping, its decimal sign, its minus, its place for % and currency.

Babel's own patterns do the writing, with three differences: every decimal given is kept and none is added,
the minus is the locale's (Babel writes an ASCII hyphen where sv, nb and fi use U+2212), and a currency in
letters keeps its distance from the figure.
"""

from __future__ import annotations

import copy
import re
from decimal import ROUND_HALF_EVEN, Context, Decimal, localcontext
from functools import lru_cache

from babel import Locale
from babel.numbers import NumberPattern, get_currency_symbol

NO_BREAK_SPACE = "\u00a0"

# A percentage of the largest number over the smallest has more digits than the 28 that decimal works with.
_PRECISION = 80
_ROUNDING = Context(prec=_PRECISION, rounding=ROUND_HALF_EVEN)

# Babel takes 30 µs for each, and figures, shares and years come again and again. They come as text: 1.0 and 1
# are one number, and are written differently.
_remembered = lru_cache(8192)


@_remembered
def grouped(number: str, locale: Locale, signed: bool = False) -> str:
    """Return the number with all its decimals: "12,900"; `signed` puts a plus before what is over 0."""
    exact = Decimal(number)
    return sign(exact, locale, signed=signed) + _shaped(locale.decimal_formats[None], exact, locale)


@_remembered
def percent(number: str, locale: Locale, signed: bool = False) -> str:
    """Return a number of hundredths as a percentage with all its decimals: 29.5 → "29.5%", "29,5 %"."""
    exact, pattern = Decimal(number), locale.percent_formats[None]
    with localcontext(prec=_PRECISION):
        share = exact.copy_abs().scaleb(-2)
    return sign(exact, locale, signed=signed) + _shaped(pattern, share, locale, decimals(exact))


@_remembered
def money(number: str, currency: str, locale: Locale, signed: bool = False) -> str:
    """Return an amount with its currency (ISO 4217) where the locale puts it: "SEK 50,000", "50 000 kr"."""
    exact, pattern = Decimal(number), locale.currency_formats["standard"]
    symbol = get_currency_symbol(currency, locale)
    written = _shaped(pattern, exact, locale).replace("¤", symbol)
    if symbol[-1].isalpha():
        written = re.sub(rf"^{re.escape(symbol)}(?=\d)", symbol + NO_BREAK_SPACE, written)
    return sign(exact, locale, signed=signed) + written


def sign(number: Decimal, locale: Locale, *, signed: bool = False) -> str:
    """Return the locale's minus for a number below 0; its plus, where wanted, for one above; else nothing."""
    symbols = locale.number_symbols["latn"]
    if number < 0:
        return str(symbols["minusSign"])
    return str(symbols["plusSign"]) if signed and number > 0 else ""


def rounded(number: Decimal, places: int = 1) -> Decimal:
    """Round half to even, as all percentages here are rounded."""
    return number.quantize(Decimal(1).scaleb(-places), context=_ROUNDING)


def decimals(number: Decimal) -> int:
    """Return how many decimals a number was given with: 3 of `4.120`."""
    return max(0, -int(number.as_tuple().exponent))


def _shaped(pattern: NumberPattern, number: Decimal, locale: Locale, places: int | None = None) -> str:
    """Write a number without its sign in a pattern of the locale, with exactly its own decimals."""
    wanted = decimals(number) if places is None else places
    exact = copy.copy(pattern)  # the pattern belongs to the locale, which everybody shares
    exact.frac_prec = (wanted, wanted)
    with localcontext(prec=_PRECISION):
        return str(exact.apply(number.copy_abs(), locale))
