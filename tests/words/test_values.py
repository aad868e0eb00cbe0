"""What an observation says, in each language."""

from __future__ import annotations

from decimal import Decimal

import pytest

from casebook.model import Missing, Quantity, State
from casebook.model.values import MISSING, parse_value
from casebook.words import covered, no_observation, reason, value, words_of

EN, SV, DA = words_of("en"), words_of("sv"), words_of("da")


@pytest.mark.parametrize(
    ("written", "en", "sv", "da"),
    [
        ("158", "158", "158", "158"),
        ("50 000", "50,000", "50\u00a0000", "50.000"),
        ("~150", "about 150", "cirka 150", "cirka 150"),
        ("50+", "at least 50", "minst 50", "mindst 50"),
        ("<=10", "at most 10", "högst 10", "højst 10"),
        ("100..200", "100 to 200", "100 till 200", "100 til 200"),
        ("-3", "-3", "\u22123", "-3"),
        ("unknown", "not known", "inte känt", "ikke kendt"),
        ("not measured", "not measured", "inte mätt", "ikke målt"),
        ("not published", "not published", "inte redovisat", "ikke offentliggjort"),
        ("removed", "removed", "borttaget", "fjernet"),
        ("not applicable", "not applicable", "inte tillämpligt", "ikke relevant"),
        ("online", "online", "online", "online"),
    ],
)
def test_a_value_in_words(written: str, en: str, sv: str, da: str) -> None:
    parsed = parse_value(written)
    assert (value(parsed, EN), value(parsed, SV), value(parsed, DA)) == (en, sv, da)


def test_every_reason_has_words() -> None:
    assert len({reason(Missing(word), SV) for word in MISSING}) == len(MISSING)


def test_each_end_of_a_range_has_its_currency_or_its_percent_sign() -> None:
    between = parse_value("100..200")
    assert value(between, EN, "money", "SEK") == "SEK\u00a0100 to SEK\u00a0200"
    assert value(between, SV, "percent") == "100\u00a0% till 200\u00a0%"


def test_a_state_is_called_what_the_translation_calls_it() -> None:
    assert value(State("gone"), SV, "state", names={"gone": "borta"}) == "borta"
    assert value(State("gone"), SV, "state", names={"online": "uppe"}) == "gone"


def test_what_is_open_on_both_sides_is_not_known() -> None:
    assert value(Quantity(None, None), DA) == "ikke kendt"


def test_no_observation_is_something_else_than_a_missing_figure() -> None:
    assert [no_observation(words) for words in (EN, SV, DA)] == [
        "no observation",
        "ingen observation",
        "ingen observation",
    ]


@pytest.mark.parametrize(
    ("share", "expected"),
    [
        (Quantity.exactly(60), "60.0% of the way"),
        (Quantity.exactly(Decimal("66.66667")), "66.7% of the way"),
        (Quantity(Decimal(50), None), "at least 50.0% of the way"),
    ],
)
def test_how_much_of_the_way_to_the_target_was_covered(share: Quantity, expected: str) -> None:
    assert covered(share, EN) == expected
