"""Numbers as each language writes them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from babel.numbers import parse_decimal
from hypothesis import given
from hypothesis import strategies as st

from casebook.words import Words, figure, money, number, percentage, relative, words_of
from casebook.words.numbers import plural_count

EN, SV, DA = words_of("en"), words_of("sv"), words_of("da")
ALL = pytest.mark.parametrize("words", [EN, SV, DA, words_of("nb"), words_of("fi"), words_of("en-IN")])


@pytest.mark.parametrize(
    ("words", "written", "expected"),
    [
        (EN, "158", "158"),
        (EN, "50000", "50,000"),
        (EN, "-1234567.50", "-1,234,567.50"),
        (EN, "0.005", "0.005"),
        (EN, "4.1200", "4.1200"),
        (SV, "50000", "50\u00a0000"),
        (SV, "-3", "\u22123"),
        (SV, "1234.50", "1\u00a0234,50"),
        (DA, "50000", "50.000"),
        (DA, "-1234.50", "-1.234,50"),
        (words_of("nb"), "-1234.5", "\u22121\u00a0234,5"),
        (words_of("fi"), "-12", "\u221212"),
        (words_of("en-IN"), "1234567", "12,34,567"),
        (EN, "-0.0", "0.0"),
    ],
)
def test_a_number_keeps_its_decimals_and_takes_the_language_s_signs(
    words: Words, written: str, expected: str
) -> None:
    assert number(Decimal(written), words) == expected


@pytest.mark.parametrize(
    ("words", "written", "expected"),
    [
        (EN, "36", "+36"),
        (EN, "-36", "-36"),
        (EN, "0", "0"),
        (SV, "36", "+36"),
        (SV, "-36", "\u221236"),
        (DA, "-36", "-36"),
    ],
)
def test_a_signed_number_has_a_sign_unless_it_is_zero(words: Words, written: str, expected: str) -> None:
    assert number(Decimal(written), words, signed=True) == expected


@pytest.mark.parametrize(
    ("words", "written", "expected"),
    [
        (EN, "29.50819672131147540983606557", "+29.5%"),
        (SV, "29.50819672131147540983606557", "+29,5\u00a0%"),
        (DA, "29.50819672131147540983606557", "+29,5\u00a0%"),
        (EN, "-12.34", "-12.3%"),
        (SV, "-12.34", "\u221212,3\u00a0%"),
        (EN, "100", "+100.0%"),
        (EN, "0.25", "+0.2%"),
        (EN, "0.35", "+0.4%"),
        (EN, "12345.65", "+12,345.6%"),
        (EN, "0", "0.0%"),
    ],
)
def test_a_relative_change_is_rounded_half_to_even_to_one_decimal(
    words: Words, written: str, expected: str
) -> None:
    assert relative(Decimal(written), words) == expected


def test_a_percentage_keeps_its_decimals() -> None:
    assert [percentage(Decimal(share), EN) for share in ("60", "60.0", "3.25")] == ["60%", "60.0%", "3.25%"]


@pytest.mark.parametrize(
    ("words", "currency", "expected"),
    [
        (EN, "SEK", "SEK\u00a050,000"),
        (EN, "eur", "€50,000"),
        (EN, "USD", "US$50,000"),
        (SV, "SEK", "50\u00a0000\u00a0kr"),
        (SV, "DKK", "50\u00a0000\u00a0Dkr"),
        (DA, "DKK", "50.000\u00a0kr."),
        (DA, "SEK", "50.000\u00a0SEK"),
        (words_of("de-CH"), "SEK", "SEK\u00a050’000"),
    ],
)
def test_money_stands_where_the_language_puts_it(words: Words, currency: str, expected: str) -> None:
    assert money(50000, currency, words) == expected


def test_money_keeps_its_decimals_and_its_sign() -> None:
    assert money(Decimal("-12.50"), "EUR", SV) == "\u221212,50\u00a0€"
    assert money(Decimal("36"), "SEK", EN, signed=True) == "+SEK\u00a036"


@pytest.mark.parametrize(
    ("metric_type", "unit", "expected"),
    [
        ("count", "fans", "1,500"),
        ("number", None, "1,500"),
        ("rating", "of 5", "1,500"),
        ("percent", None, "1,500%"),
        ("money", "SEK", "SEK\u00a01,500"),
        ("money", None, "1,500"),
    ],
)
def test_a_figure_is_written_as_its_metric_s_type_wants_it(
    metric_type: str, unit: str | None, expected: str
) -> None:
    assert figure(Decimal(1500), EN, metric_type, unit) == expected


def test_the_plural_of_a_number_with_decimals_is_that_of_many() -> None:
    assert [plural_count(Decimal(n)) for n in ("1", "-1", "2", "0")] == [1, 1, 2, 0]
    assert plural_count(Decimal("1.0")) == plural_count(Decimal("0.5")) == 100


exact = st.decimals(allow_nan=False, allow_infinity=False, places=4, min_value=-(10**11), max_value=10**11)


@ALL
@given(given_number=exact)
def test_a_written_number_reads_back_as_the_number(words: Words, given_number: Decimal) -> None:
    minus = words.locale.number_symbols["latn"]["minusSign"]
    written = number(given_number, words)
    assert parse_decimal(written.replace(minus, "-"), locale=words.locale) == given_number


@pytest.mark.parametrize("words", [SV, words_of("nb"), words_of("fi")])
@given(given_number=exact)
def test_no_ascii_hyphen_stands_for_a_minus_where_the_language_has_its_own(
    words: Words, given_number: Decimal
) -> None:
    written = [
        number(given_number, words),
        percentage(given_number, words),
        relative(given_number, words),
        money(given_number, "SEK", words),
    ]
    assert not any("-" in text for text in written)
    assert all(("\u2212" in text) == (given_number < 0) for text in written[:2])
