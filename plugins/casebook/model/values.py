"""What an observation, a target or a budget says: a quantity, why there is none, or a state.

A quantity is an interval of exact decimals: `158` is [158, 158], `50+` is [50, ∞), `100..200` is [100, 200];
`~150` is 150 with the mark *about*, of which no bounds are known.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal

from .light import light
from .mistakes import Mistake

MISSING = ("unknown", "not measured", "not published", "removed", "not applicable")
SIGNIFICANT_DIGITS = 15
MOST_DECIMALS = 50
"""One digit may have sixty thousand noughts before it, and what follows from it has as many digits."""

# A plain space, a no-break space, a narrow no-break space, a thin space or an underscore, every three digits.
_GROUP = "[ _\u00a0\u2009\u202f]"
NUMBER = rf"[+\-\u2212]?(?:[0-9]+|[0-9]{{1,3}}(?:{_GROUP}[0-9]{{3}})+)(?:\.[0-9]+)?"
QUANTITIES = (
    ("exact", re.compile(rf"({NUMBER})")),
    ("about", re.compile(rf"~\s*({NUMBER})")),
    ("at_least", re.compile(rf"({NUMBER})\s*\+")),
    ("at_least", re.compile(rf">=\s*({NUMBER})")),
    ("at_most", re.compile(rf"<=\s*({NUMBER})")),
    ("between", re.compile(rf"({NUMBER})\s*\.\.\s*({NUMBER})")),
)
_THOUSANDS_OR_DECIMALS = re.compile(r"(?<![0-9])(?!0\.)[0-9]{1,3}\.[0-9]{3}(?![0-9])")


@light()
class Quantity:
    """A number, exact or not: everything from `low` to `high`, None where that side is open.

    `about` marks `~150`: low and high are the number itself, and what follows from it is about, too.
    `written` is the author's own spelling, empty for what was worked out; it counts in no comparison.
    """

    low: Decimal | None
    high: Decimal | None
    about: bool = False
    written: str = field(default="", compare=False)

    @classmethod
    def exactly(cls, number: Decimal | int | str) -> Quantity:
        """Return the quantity that is just this number."""
        exact = Decimal(number)
        return cls(exact, exact)

    @property
    def exact(self) -> Decimal | None:
        """The number, where it is one and certain; else None."""
        return self.low if self.low == self.high and not self.about else None

    @property
    def kind(self) -> str:
        """One of `exact`, `about`, `at_least`, `at_most`, `between`, `any` (open at both sides)."""
        if self.about:
            return "about"
        if self.low is None:
            return "any" if self.high is None else "at_most"
        if self.high is None:
            return "at_least"
        return "exact" if self.low == self.high else "between"

    def __str__(self) -> str:
        """Return the form of the data files: `158`, `~150`, `>=50`, `<=60.0`, `100..200`."""
        forms = {"exact": "{0:f}", "about": "~{0:f}", "at_least": ">={0:f}", "at_most": "<={1:f}"}
        return forms.get(self.kind, "{0:f}..{1:f}").format(self.low, self.high)


@dataclass(frozen=True)
class Missing:
    """Why there is no figure: one of `MISSING`."""

    reason: str

    def __str__(self) -> str:
        return self.reason


@dataclass(frozen=True)
class State:
    """A state in words, such as `online`; also what a text is until its metric's type is known."""

    text: str

    def __str__(self) -> str:
        return self.text


Value = Quantity | Missing | State


def parse_value(text: str) -> Value:
    """Read what an author wrote; what is neither a quantity nor a reason is a State, for checks to judge."""
    written = text.strip()
    if written in MISSING:
        return Missing(written)
    for kind, pattern in QUANTITIES:
        match = pattern.fullmatch(written)
        if match and not any(is_doubtful(number) for number in match.groups()):
            return _quantity(kind, [_decimal(number) for number in match.groups()], written)
    return State(written)


def as_state(value: Value) -> Value:
    """Return the value in a metric of states: the words as written, unless they say why there are none."""
    return State(value.written) if isinstance(value, Quantity) else value


def why_not_of_type(value: Value, metric_type: str) -> Mistake | None:
    """Say why a quantity cannot belong to a metric of this type: a count is whole and not negative."""
    if metric_type != "count" or not isinstance(value, Quantity):
        return None
    for number in (value.low,) if value.low is value.high else (value.low, value.high):
        if number is not None and number < 0:
            return Mistake("count-negative", value=str(value))
        if number is not None and number != number.to_integral_value():
            return Mistake("count-not-whole", value=str(value))
    return None


def is_doubtful(number: str) -> bool:
    """Tell whether a point may be one of thousands: `12.900` is 12900 to a Dane and 12.9 to YAML."""
    return bool(_THOUSANDS_OR_DECIMALS.fullmatch(number.strip().lstrip("+-\u2212")))


def with_decimals(number: str) -> str:
    """Spell a number whose last point or comma begins its decimals: `12,900` as `12.9`, not `12.900`."""
    whole, mark, decimals = number.replace(",", ".").rpartition(".")
    return _THOUSANDS_OR_DECIMALS.sub(_clear, whole.replace(".", "") + mark + decimals)


def _clear(doubtful: re.Match[str]) -> str:
    """Spell decimals so that their point is none of thousands: fewer that say the same, else a fourth."""
    shorter = doubtful[0].rstrip("0").rstrip(".")
    return shorter if shorter != doubtful[0] else f"{shorter}0"


def _decimal(number: str) -> Decimal:
    found = Decimal(re.sub(_GROUP, "", number).replace("\u2212", "-"))
    return found.copy_abs() if found.is_zero() else found


def _is_too_long(number: Decimal) -> bool:
    _, digits, exponent = number.as_tuple()
    return len(digits) > SIGNIFICANT_DIGITS or -int(exponent) > MOST_DECIMALS


def _quantity(kind: str, numbers: list[Decimal], written: str) -> Quantity:
    if any(map(_is_too_long, numbers)):
        raise Mistake("value-too-long", value=written, digits=SIGNIFICANT_DIGITS)
    low, high = numbers[0], numbers[-1]
    if kind == "between" and low > high:
        raise Mistake("range-backwards", value=written, low=str(high), high=str(low))
    if kind == "at_least":
        return Quantity(low, None, written=written)
    if kind == "at_most":
        return Quantity(None, high, written=written)
    return Quantity(low, high, about=kind == "about", written=written)
