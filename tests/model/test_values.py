"""Values: a quantity, why there is none, or a state."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.model import Missing, Mistake, Quantity, State
from casebook.model.not_values import in_a_count, why_not_a_value
from casebook.model.values import (
    MISSING,
    SIGNIFICANT_DIGITS,
    as_state,
    parse_value,
    why_not_of_type,
)


@pytest.mark.parametrize(
    ("written", "low", "high", "kind", "shown"),
    [
        ("158", "158", "158", "exact", "158"),
        ("12.5", "12.5", "12.5", "exact", "12.5"),
        ("-3", "-3", "-3", "exact", "-3"),
        ("\u22123", "-3", "-3", "exact", "-3"),
        ("+3", "3", "3", "exact", "3"),
        ("010", "10", "10", "exact", "10"),
        ("-0", "0", "0", "exact", "0"),
        ("50 000", "50000", "50000", "exact", "50000"),
        ("50_000", "50000", "50000", "exact", "50000"),
        ("1\u00a0234\u202f567\u2009890", "1234567890", "1234567890", "exact", "1234567890"),
        ("12 900.50", "12900.50", "12900.50", "exact", "12900.50"),
        ("0.125", "0.125", "0.125", "exact", "0.125"),
        ("4.1250", "4.1250", "4.1250", "exact", "4.1250"),
        ("1234.567", "1234.567", "1234.567", "exact", "1234.567"),
        ("~150", "150", "150", "about", "~150"),
        ("~ 50 000", "50000", "50000", "about", "~50000"),
        ("50+", "50", None, "at_least", ">=50"),
        ("50 +", "50", None, "at_least", ">=50"),
        (">=50", "50", None, "at_least", ">=50"),
        (">= 50 000", "50000", None, "at_least", ">=50000"),
        ("<=10", None, "10", "at_most", "<=10"),
        ("100..200", "100", "200", "between", "100..200"),
        ("100 .. 200", "100", "200", "between", "100..200"),
        ("-5..-3", "-5", "-3", "between", "-5..-3"),
        ("7..7", "7", "7", "exact", "7"),
    ],
)
def test_a_quantity_is_everything_from_low_to_high(
    written: str, low: str | None, high: str | None, kind: str, shown: str
) -> None:
    found = parse_value(written)
    assert isinstance(found, Quantity)
    assert (found.low, found.high) == (low and Decimal(low), high and Decimal(high))
    assert (found.kind, str(found), found.written) == (kind, shown, written)
    assert found.exact == (Decimal(low or 0) if kind == "exact" else None)


def test_how_a_quantity_was_spelt_counts_in_no_comparison() -> None:
    assert parse_value("50 000") == parse_value("50000")
    assert parse_value("50+") == parse_value(">=50")
    assert parse_value("~50") != parse_value("50")


@pytest.mark.parametrize("reason", MISSING)
def test_why_there_is_no_figure_is_one_of_five_reasons(reason: str) -> None:
    assert parse_value(f" {reason} ") == Missing(reason)
    assert str(Missing(reason)) == reason


@pytest.mark.parametrize(
    "written", ["online", "no account", "Unknown", "404 page", "5 00", "1e5", "١٢", "12.900", "1,5"]
)
def test_any_other_text_is_a_state(written: str) -> None:
    assert parse_value(written) == State(written)
    assert str(State(written)) == written


def test_a_metric_of_states_keeps_numbers_as_they_were_written() -> None:
    assert as_state(parse_value("50 000")) == State("50 000")
    assert as_state(parse_value("gone")) == State("gone")
    assert as_state(parse_value("unknown")) == Missing("unknown")


@pytest.mark.parametrize(
    ("written", "key", "params"),
    [
        ("200..100", "range-backwards", {"low": "100", "high": "200"}),
        ("1234567890123456", "value-too-long", {"digits": SIGNIFICANT_DIGITS}),
        ("1..1234567890.123456", "value-too-long", {"digits": SIGNIFICANT_DIGITS}),
        (f"0.{'0' * 50}1", "value-too-long", {"digits": SIGNIFICANT_DIGITS}),
    ],
)
def test_a_quantity_that_cannot_be_is_refused(written: str, key: str, params: dict[str, Any]) -> None:
    with pytest.raises(Mistake) as refused:
        parse_value(written)
    assert (refused.value.key, refused.value.params) == (key, {"value": written, **params})


@pytest.mark.parametrize(
    ("written", "key", "params"),
    [
        ("12.900", "value-point", {"thousands": "12900", "decimals": "12.9"}),
        ("~12.900", "value-point", {"thousands": "~12900", "decimals": "~12.9"}),
        ("-1.500", "value-point", {"thousands": "-1500", "decimals": "-1.5"}),
        ("12.900+", "value-point", {"thousands": "12900+", "decimals": "12.9+"}),
        ("1.000..2", "value-spelling", {"meant": "1..2"}),
        ("12,900", "value-comma", {"thousands": "12900", "decimals": "12.9"}),
        ("12,345", "value-comma", {"thousands": "12345", "decimals": "12.3450"}),
        ("100,000", "value-comma", {"thousands": "100000", "decimals": "100"}),
        ("1,5", "value-spelling", {"meant": "1.5"}),
        ("~1,5", "value-spelling", {"meant": "~1.5"}),
        ("-0,125", "value-spelling", {"meant": "-0.125"}),
        ("1,234,567+", "value-spelling", {"meant": "1234567+"}),
        ("1.234,56", "value-spelling", {"meant": "1234.56"}),
        ("1.234.567", "value-spelling", {"meant": "1234567"}),
        ("1,234.56", "value-spelling", {"meant": "1234.56"}),
        ("1234,567", "value-spelling", {"meant": "1234.567"}),
        ("100,00", "value-spelling", {"meant": "100.00"}),
        ("10,500..20,5", "value-spelling", {"meant": "10.5..20.5"}),
        ("1,23,456", "value-unknown", {"nearest": ""}),
        ("cirka 50+", "value-unknown", {"nearest": ""}),
        ("minst ~50", "value-unknown", {"nearest": ""}),
        (">12,9", "value-open-bound", {}),
        ("1 234,5", "value-spelling", {"meant": "1 234.5"}),
        ("1,000..2,500", "value-comma", {"thousands": "1000..2500", "decimals": "1..2.5"}),
        ("1,000..2", "value-spelling", {"meant": "1..2"}),
        ("inf", "value-not-finite", {}),
        ("NaN", "value-not-finite", {}),
        ("-.inf", "value-not-finite", {}),
        (">50", "value-open-bound", {}),
        ("<10", "value-open-bound", {}),
        ("many", "value-unknown", {"nearest": ""}),
    ],
)
def test_what_should_have_been_a_quantity_is_told_why_it_is_none(
    written: str, key: str, params: dict[str, str]
) -> None:
    mistake = why_not_a_value(written)
    assert (mistake.key, mistake.params) == (key, {"value": written, **params})


@pytest.mark.parametrize(
    ("written", "metric_type", "key"),
    [
        ("158", "count", None),
        ("158.0", "count", None),
        ("12.5", "count", "count-not-whole"),
        ("1..2.5", "count", "count-not-whole"),
        ("-3", "count", "count-negative"),
        ("-3..3", "count", "count-negative"),
        ("<=-1", "count", "count-negative"),
        ("12.5", "number", None),
        ("-3", "money", None),
        ("unknown", "count", None),
    ],
)
def test_a_count_is_whole_and_not_negative(written: str, metric_type: str, key: str | None) -> None:
    mistake = why_not_of_type(parse_value(written), metric_type)
    assert (mistake and mistake.key) == key


@pytest.mark.parametrize(
    "written", ["12.900", "~12.900", "12.900+", "1.000..2.500", "12,900", "1,234..2,500", "-1,500"]
)
def test_both_spellings_that_are_offered_are_taken(written: str) -> None:
    offered = why_not_a_value(written).params
    for spelling in (offered["thousands"], offered["decimals"]):
        assert isinstance(parse_value(spelling), Quantity)


@given(
    st.from_regex(r"[~+-]?[0-9]{1,4}([ .,][0-9]{1,4}){1,3}[+]?( %| kr)?", fullmatch=True),
    st.sampled_from(["", "ca ", "minst ", "<="]),
)
def test_whatever_is_offered_is_taken(number: str, before: str) -> None:
    written = before + number
    if isinstance(parse_value(written), State):
        offered = why_not_a_value(written).params
        for name in offered.keys() & {"meant", "thousands", "decimals", "number"}:
            assert isinstance(parse_value(offered[name]), Quantity), name


@pytest.mark.parametrize(
    ("written", "key"),
    [
        *(
            ("12,9", "count-with-decimals"),
            ("ca 12,9", "count-with-decimals"),
            ("1.234,00", "value-spelling"),
        ),
        *(
            ("12,900", "count-comma"),
            ("12.900", "count-point"),
            ("100,000", "value-comma"),
            ("many", "value-unknown"),
        ),
    ],
)
def test_a_count_is_offered_no_decimals(written: str, key: str) -> None:
    mistake = why_not_a_value(written)
    assert in_a_count(mistake.key, mistake.params) == key


NUMBERS = st.integers(-(10**12), 10**12)


@given(NUMBERS, st.integers(0, 3))
def test_a_number_reads_back_from_the_form_of_the_data_files(number: int, places: int) -> None:
    found = Quantity.exactly(Decimal(number).scaleb(-places))
    shown = str(found)
    # A point with three digits behind it may be one of thousands: such a number is not written that way.
    if parse_value(shown) != State(shown):
        assert parse_value(shown) == found


@given(st.integers(0, 10**14), st.sampled_from([" ", "_", "\u00a0", "\u2009", "\u202f"]))
def test_spaces_every_three_digits_change_nothing(number: int, space: str) -> None:
    assert parse_value(f"{number:,}".replace(",", space)) == Quantity.exactly(number)


@given(st.text(max_size=12))
def test_any_text_is_a_value_or_a_mistake_an_author_can_mend(text: str) -> None:
    try:
        found = parse_value(text)
    except Mistake:
        return
    assert isinstance(found, Quantity | Missing | State)
    assert not isinstance(found, State) or found.text == text.strip()


def test_a_number_may_have_many_noughts_before_its_digits() -> None:
    assert str(parse_value(f"0.{'0' * 49}1")) == f"0.{'0' * 49}1"
    assert str(parse_value("0" * 100 + "158")) == "158"
