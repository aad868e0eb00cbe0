"""What an observation, a target or a budget says, in words: exact, about, bounded, missing, or a state."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from types import MappingProxyType

from ..model import Missing, Quantity, State, Value
from .digits import rounded
from .language import Words
from .marks import N_
from .numbers import figure, percentage

UNNAMED: Mapping[str, str] = MappingProxyType({})

_REASONS = MappingProxyType(
    {
        "unknown": N_("not known"),
        "not measured": N_("not measured"),
        "not published": N_("not published"),
        "removed": N_("removed"),
        "not applicable": N_("not applicable"),
    }
)


def value(
    value: Value,
    words: Words,
    metric_type: str = "count",
    unit: str | None = None,
    names: Mapping[str, str] = UNNAMED,
) -> str:
    """Return a value in words: "158", "about 150", "at least 50", "100 to 200", "not measured", "online".

    `unit` is the currency where the type is `money`; `names` maps words of the original, such as states, to
    words of this language (section 6 of the case format).
    """
    if isinstance(value, Missing):
        return reason(value, words)
    if isinstance(value, State):
        return state(value, names)
    if value.low is not None and value.low is value.high and not value.about:
        return figure(value.low, words, metric_type, unit)  # as most are
    return quantity(value, words, lambda number: figure(number, words, metric_type, unit))


def quantity(quantity: Quantity, words: Words, write: Callable[[Decimal], str]) -> str:
    """Return a number or an interval in words, each of its numbers written by `write`."""
    low, high = quantity.low, quantity.high
    if low is not None and low is high:
        written = write(low)  # as most are
        return words.gettext("about {figure}", figure=written) if quantity.about else written
    if low is None:
        _ = words.gettext
        return _("not known") if high is None else _("at most {figure}", figure=write(high))
    if quantity.about:
        return words.gettext("about {figure}", figure=write(low))
    if high is None:
        return words.gettext("at least {figure}", figure=write(low))
    if low == high:
        return write(low)
    return words.gettext("{low} to {high}", low=write(low), high=write(high))


def reason(missing: Missing, words: Words) -> str:
    """Say why there is no figure."""
    return words.gettext(_REASONS[missing.reason])


def no_observation(words: Words) -> str:
    """Say that nobody looked: something else than a reading without a figure."""
    return words.gettext("no observation")


def state(state: State, names: Mapping[str, str] = UNNAMED) -> str:
    """Return a state as written, or as `names` calls it in this language."""
    return names.get(state.text, state.text)


def covered(share: Quantity, words: Words) -> str:
    """Say how much of the way to a target was covered: "60.0% of the way"."""
    written = quantity(share, words, lambda number: percentage(rounded(number), words))
    return words.gettext("{share} of the way", share=written)


def reached_before(words: Words) -> str:
    """Say that there was no way to go to a target."""
    return words.gettext("reached from the start")
