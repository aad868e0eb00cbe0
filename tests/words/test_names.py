"""Names of countries, languages and currencies, and lists."""

from __future__ import annotations

import pytest

from casebook.words import country, either, language_name, listed, own_name, words_of

EN, SV, DA = words_of("en"), words_of("sv"), words_of("da")


def test_a_country_by_its_code() -> None:
    assert [country("SE", words) for words in (EN, SV, DA)] == ["Sweden", "Sverige", "Sverige"]
    assert country("dk", SV) == "Danmark"
    assert country("QQ", EN) == "QQ"


def test_a_language_by_its_tag() -> None:
    assert [language_name("da", words) for words in (EN, SV, DA)] == ["Danish", "danska", "dansk"]
    assert language_name("pt-br", EN) == "Portuguese (Brazil)"
    assert language_name("zh-hant", EN) == "Chinese (Traditional)"
    assert language_name("x-none", EN) == "x-none"


def test_a_language_in_its_own_words() -> None:
    assert [own_name(tag) for tag in ("en", "sv", "da", "fi", "sv-FI")] == [
        "English",
        "svenska",
        "dansk",
        "suomi",
        "svenska (Finland)",
    ]


@pytest.mark.parametrize(
    ("items", "en", "sv", "da"),
    [
        ([], "", "", ""),
        (["a"], "a", "a", "a"),
        (["a", "b"], "a and b", "a och b", "a og b"),
        (["a", "b", "c"], "a, b and c", "a, b och c", "a, b og c"),
    ],
)
def test_a_list_as_a_sentence_has_it(items: list[str], en: str, sv: str, da: str) -> None:
    assert [listed(items, words) for words in (EN, SV, DA)] == [en, sv, da]


def test_a_choice() -> None:
    assert [either(iter("abc"), words) for words in (EN, SV, DA)] == [
        "a, b or c",
        "a, b eller c",
        "a, b eller c",
    ]
