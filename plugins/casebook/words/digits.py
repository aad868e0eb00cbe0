"""Decimals as a locale writes them: its grouping, its decimal sign, its minus, its place for % and currency.

Babel's own patterns do the writing, with three differences: every decimal given is kept and none is added,
the minus is the locale's (Babel writes an ASCII hyphen where sv, nb and fi use U+2212), and a currency in
letters keeps its distance from the figure.
"""

from __future__ import annotations

import copy
import re
from decimal import ROUND_HALF_EVEN, Context, Decimal, localcontext
from functools import cache, lru_cache

from babel import Locale
from babel.numbers import NumberPattern, get_currency_symbol

NO_BREAK_SPACE = "\u00a0"

# A percentage of the largest number over the smallest has more digits than the 28 that decimal works with.
_PRECISION = 80
_ROUNDING = Context(prec=_PRECISION, rounding=ROUND_HALF_EVEN)


class Digits:
    """How a locale writes numbers.

    They come as text: 1.0 and 1 are one number, and are written differently. What was written is remembered,
    for Babel takes 10 µs for each, and figures, shares and years come again and again.
    """

    def __init__(self, locale: Locale) -> None:
        symbols = locale.number_symbols["latn"]
        self._locale = locale
        self._minus, self._plus = str(symbols["minusSign"]), str(symbols["plusSign"])
        self._point = str(symbols["decimal"])
        self._whole = lru_cache(8192)(self._by_babel)
        self.grouped = lru_cache(8192)(self._grouped)
        self.percent = lru_cache(8192)(self._percent)
        self.money = lru_cache(8192)(self._money)

    def _grouped(self, number: str, signed: bool = False) -> str:
        """Return the number with all its decimals: "12,900"; `signed` puts a plus before what is over 0."""
        exact = Decimal(number)
        return self._sign(exact, signed) + self._written(exact, self._locale.decimal_formats[None])

    def _percent(self, number: str, signed: bool = False) -> str:
        """Return a number of hundredths as a percentage with all its decimals: 29.5 → "29.5%", "29,5 %"."""
        exact = Decimal(number)
        return self._sign(exact, signed) + self._written(exact, self._locale.percent_formats[None])

    def _money(self, number: str, currency: str, signed: bool = False) -> str:
        """Return an amount with its currency (ISO 4217) where the locale puts it: "SEK 50,000", "50 kr"."""
        exact, symbol = Decimal(number), get_currency_symbol(currency, self._locale)
        written = self._written(exact, self._locale.currency_formats["standard"]).replace("¤", symbol)
        if symbol[-1].isalpha():
            written = re.sub(rf"^{re.escape(symbol)}(?=\d)", symbol + NO_BREAK_SPACE, written)
        return self._sign(exact, signed) + written

    def _sign(self, number: Decimal, signed: bool) -> str:
        """Return the minus for a number below 0; the plus, where wanted, for one above; else nothing."""
        if number < 0:
            return self._minus
        return self._plus if signed and number > 0 else ""

    def _written(self, number: Decimal, pattern: NumberPattern) -> str:
        """Write a number without its sign in a pattern of the locale, with exactly its own decimals."""
        whole, _, decimals = f"{number.copy_abs():f}".partition(".")
        written = self._whole(whole, pattern)
        if not decimals:
            return written
        after = self._whole("0", pattern).rpartition("0")[2]
        return f"{written.removesuffix(after)}{self._point}{decimals}{after}"

    def _by_babel(self, whole: str, pattern: NumberPattern) -> str:
        exact = copy.copy(pattern)  # the pattern belongs to the locale, which everybody shares
        exact.frac_prec = (0, 0)
        with localcontext(prec=_PRECISION):
            return str(exact.apply(Decimal(whole).scaleb(-exact.scale), self._locale))


def rounded(number: Decimal, places: int = 1) -> Decimal:
    """Round half to even, as all percentages here are rounded."""
    return number.quantize(_to(places), context=_ROUNDING)


@cache
def _to(places: int) -> Decimal:
    return Decimal(1).scaleb(-places)
