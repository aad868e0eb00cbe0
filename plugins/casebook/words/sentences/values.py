"""What an observation, a target or a budget says."""

from __future__ import annotations

from types import MappingProxyType

from ..marks import N_
from .sentence import Sentence

SENTENCES = MappingProxyType(
    {
        "value-unknown": Sentence(
            N_("'{value}' is not a value"),
            N_("Write a number (158), ~150, 50+, 100..200 or unknown."),
        ),
        "value-comma": Sentence(
            N_("the comma in '{value}' can mean two things"),
            N_("Write {thousands} or {decimals}, whichever is meant."),
        ),
        "value-point": Sentence(
            N_("the point in '{value}' can mean two things"),
            N_("Write {thousands} or {decimals}, whichever is meant."),
        ),
        "value-spelling": Sentence(
            N_("'{value}' is written in another way here"),
            N_("Write {meant}."),
        ),
        "value-percent": Sentence(
            N_("a percent sign does not belong in the value ('{value}')"),
            N_("Write the number alone, {number}, and type: percent in the metric."),
        ),
        "value-with-unit": Sentence(
            N_("'{value}' is a number and a unit"),
            N_("Write the number alone, {number}; its unit goes under unit: in the metric."),
        ),
        "amount-with-currency": Sentence(
            N_("'{value}' is a number and a currency"),
            N_("Write the number alone, {number}; the currency goes under currency:, as in SEK, DKK or EUR."),
        ),
        "value-not-finite": Sentence(
            N_("'{value}' is not a number anybody can have counted"),
            N_("Write a number (158), or unknown if there is none."),
        ),
        "value-open-bound": Sentence(
            N_("'{value}' does not say whether the number itself belongs to it"),
            N_('Write 50+ or ">=50" for at least 50, <=10 for at most 10.'),
        ),
        "value-too-long": Sentence(
            N_("'{value}' has more than {digits} digits"),
            N_("Round the number to at most {digits} digits."),
        ),
        "range-backwards": Sentence(
            N_("'{value}' runs from the higher number to the lower"),
            N_("Write {low}..{high}."),
        ),
        "count-comma": Sentence(
            N_("the comma in '{value}' can mean two things"),
            N_("Write {thousands}; or {decimals}, and give the metric another type: a count is whole."),
        ),
        "count-point": Sentence(
            N_("the point in '{value}' can mean two things"),
            N_("Write {thousands}; or {decimals}, and give the metric another type: a count is whole."),
        ),
        "count-with-decimals": Sentence(
            N_("'{value}' is not a whole number, and a count has to be"),
            N_("Write a whole number; or {meant}, and give the metric another type, such as number."),
        ),
        "count-negative": Sentence(
            N_("'{value}' is less than nothing, and a count cannot be"),
            N_("Write 0 or more, or give the metric another type, such as number."),
        ),
        "count-not-whole": Sentence(
            N_("'{value}' is not a whole number, and a count has to be"),
            N_("Write a whole number, or give the metric another type, such as number."),
        ),
    }
)
