"""What is suggested in the place of a mistake is always taken, and is what the author meant."""

from __future__ import annotations

import typing

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

from casebook.model import vocabulary
from casebook.model.dates import PartialDate
from casebook.model.document import Case, FollowUp
from casebook.model.existing import (
    TONGUES,
    countries,
    country_called,
    currencies,
    is_language,
    language_called,
)
from casebook.model.fields import Part, slug_of
from casebook.model.glossary import _CODES, _KEYS, _WORDS, code_meant, key_meant, word_meant
from casebook.model.glossary_more import CODES, KEYS, WORDS
from casebook.model.glossary_seen import LABELS
from casebook.model.not_dates import why_not_a_date
from casebook.model.not_values import why_not_a_value
from casebook.model.values import MISSING, Quantity, parse_value


@pytest.mark.parametrize(
    ("written", "key", "meant"),
    [
        ("10 november 2009", "date-spelling", "2009-11-10"),
        ("10. november 2009", "date-spelling", "2009-11-10"),
        ("tisdag den 10 nov. 2009", "date-spelling", "2009-11-10"),
        ("November 10th, 2009", "date-spelling", "2009-11-10"),
        ("the 10th of November 2009", "date-spelling", "2009-11-10"),
        ("maj 2010", "date-spelling", "2010-05"),
        ("ca. maj 2010", "date-spelling", "2010-05~"),
        ("maj 2010?", "date-spelling", "2010-05?"),
        ("ca 2010 (?)", "date-spelling", "2010%"),
        ("2009 ?", "date-spelling", "2009?"),
        ("2009-1-5", "date-spelling", "2009-01-05"),
        ("2009/11/10", "date-spelling", "2009-11-10"),
        ("20091110", "date-spelling", "2009-11-10"),
        ("11/2009", "date-spelling", "2009-11"),
        ("13/11/2009", "date-spelling", "2009-11-13"),
        ("11/13/2009", "date-spelling", "2009-11-13"),
        ("5.5.2009", "date-spelling", "2009-05-05"),
        ("2009-11-10T08:30", "date-with-time", "2009-11-10"),
        ("2009-11-10, 8.30", "date-with-time", "2009-11-10"),
        ("2024-05-02 kl. 14.30", "date-with-time", "2024-05-02"),
        ("2024-05-02 klo 14.30", "date-with-time", "2024-05-02"),
        ("2024-05-02 um 14:30 Uhr", "date-with-time", "2024-05-02"),
        ("2024-05-02 at 2:30 pm", "date-with-time", "2024-05-02"),
        ("2. maj 2024 kl. 14", "date-with-time", "2024-05-02"),
        ("1.2.2024 kl. 14.30", "date-two-readings", None),
        ("2009-11 kl. 14.30", "date-form", None),
        ("d. 1.2.2024", "date-spelling", "2024-02-01"),
        ("onsdag den 1.2.24", "date-spelling", "2024-02-01"),
        ("onsdag 1.2.24", "date-two-readings", None),
        ("i dag 1.2.24", "date-form", None),
        ("1. feb. 24", "date-spelling", "2024-02-01"),
        ("Feb 1, '24", "date-spelling", "2024-02-01"),
        ("ca 1. feb 99", "date-spelling", "1999-02-01~"),
        ("feb 24", "date-form", None),  # or the day
        ("1.2.24", "date-two-readings", None),
        ("13.2.24", "date-spelling", "2024-02-13"),
        ("24-05-13", "date-form", None),  # or the year first
        ("2009-11-10..2009-12-01", "date-of-several", None),
        ("2009–2010", "date-of-several", None),
        ("2009–11–10", "date-dashes", "2009-11-10"),
        ("2009—11-10 ?", "date-dashes", "2009-11-10?"),
        ("2009–08", "date-dashes", "2009-08"),
        ("2009–12", "date-form", None),  # or the years to 2012
        ("2009 ~", "date-spelling", "2009~"),
        ("2009-11 %", "date-spelling", "2009-11%"),
        ("2009 and 2010", "date-of-several", None),
        ("spring 2010", "date-form", None),
        ("31 february 2010", "date-form", None),
        ("10 november", "date-form", None),
        ("10 november 2009 2010", "date-form", None),
        ("maj juni 2010", "date-form", None),
        ("31/2/2009", "date-form", None),
        ("x" * 61 + " maj 2010", "date-form", None),
    ],
)
def test_a_date_in_another_notation_is_understood(written: str, key: str, meant: str | None) -> None:
    mistake = why_not_a_date(written)
    assert (mistake.key, mistake.params.get("meant")) == (key, meant)


@pytest.mark.parametrize(
    ("written", "clock"),
    [
        ("2024-05-02 kl. 14.30", "14:30"),
        ("2. maj 2024 kl 9", "09:00"),
        ("2024-05-02 um 14 Uhr", "14:00"),
        ("2024-05-02 at 2:30 pm", ""),
        ("2024-05-02 25.30", ""),
    ],
)
def test_a_time_of_day_is_told_where_it_can_be_but_one(written: str, clock: str) -> None:
    assert why_not_a_date(written).params["clock"] == clock


def test_of_two_readings_neither_is_preferred() -> None:
    mistake = why_not_a_date("ca 10/11/2009")
    assert mistake.key == "date-two-readings"
    assert mistake.params == {
        "value": "ca 10/11/2009",
        "day_first": "2009-11-10~",
        "month_first": "2009-10-11~",
    }


@given(st.dates(), st.sampled_from(TONGUES), st.sampled_from(["wide", "abbreviated"]))
def test_a_day_with_the_name_of_its_month_is_that_day(day: typing.Any, lang: str, width: str) -> None:
    if day.year >= 1000:
        month = Locale(lang).months["format"][width][day.month]
        assert why_not_a_date(f"{day.day}. {month} {day.year}").params["meant"] == day.isoformat()


@given(st.text(max_size=70) | st.from_regex(r"[0-9 ./,?~a-c-]{1,40}", fullmatch=True))
def test_whatever_date_is_suggested_is_one(written: str) -> None:
    params = why_not_a_date(written).params
    for name in params.keys() & {"meant", "day_first", "month_first"}:
        assert str(PartialDate.parse(params[name])) == params[name]


@pytest.mark.parametrize(
    ("written", "key", "meant"),
    [
        ("29%", "value-percent", "29"),
        ("29,5 %", "value-percent", "29.5"),
        ("~29 procent", "value-percent", "~29"),
        ("122 fans", "value-with-unit", "122"),
        ("50 000 kr", "value-with-unit", "50 000"),
        ("50 000:-", "value-with-unit", "50 000"),
        ("€ 50", "value-with-unit", "50"),
        ("SEK 12.5", "value-with-unit", "12.5"),
        ("12,5 kr", "value-with-unit", "12.5"),
        ("12.000,-", "value-with-unit", "12000"),
        ("12.000:-", "value-with-unit", "12000"),
        ("12 000,– kr", "value-with-unit", "12 000"),
        ("12 000 kr.", "value-with-unit", "12 000"),
        ("12.000 kr.", "value-with-unit", "12000"),
        ("kr. 12.000,-", "value-with-unit", "12000"),
        ("1.250.000,-", "value-with-unit", "1250000"),
        ("ca. 12.000 kroner", "value-with-unit", "~12000"),
        ("12.000 €", "value-point", None),
        ("ca 150", "value-spelling", "~150"),
        ("c:a 150", "value-spelling", "~150"),
        ("minst 50", "value-spelling", "50+"),
        ("50 or more", "value-spelling", "50+"),
        ("max 50", "value-spelling", "<=50"),
        ("100-200", "value-spelling", "100..200"),
        ("100 – 200", "value-spelling", "100..200"),
        ("mellan 100 och 200", "value-spelling", "100..200"),
        ("2k", "value-spelling", "2 000"),
        ("1,5 miljoner", "value-spelling", "1 500 000"),
        ("3 mio.", "value-spelling", "3 000 000"),
        ("2 miljarder", "value-spelling", "2 000 000 000"),
        ("“158”", "quotes-typographic", "158"),
        ("2 billion", "value-unknown", None),
        ("5 mkr", "value-unknown", None),
        ("~2k", "value-spelling", "~2 000"),
        ("2k fans", "value-unknown", None),
        ("2k+", "value-unknown", None),
        ("12 m", "value-unknown", None),
        ("12 min", "value-with-unit", "12"),
        ("10 of 20 fans", "value-unknown", None),
        ("200-100", "value-unknown", None),
        ("1234567890123456 kr", "value-unknown", None),
        ("5 00 fans", "value-unknown", None),
        ("a" * 80 + " 2k", "value-unknown", None),
    ],
)
def test_a_figure_in_another_notation_is_understood(written: str, key: str, meant: str | None) -> None:
    mistake = why_not_a_value(written)
    assert (mistake.key, mistake.params.get("meant") or mistake.params.get("number")) == (key, meant)


def test_a_budget_has_its_currency_elsewhere() -> None:
    assert why_not_a_value("50 kr", money=True).key == "amount-with-currency"


PIECES = st.lists(
    st.sampled_from([*"01239.,~+<>=-– %€k", "ca ", "minst ", " kr", " mio", " till ", "..", "max ", ",-"]),
    max_size=9,
)


@given(PIECES.map("".join) | st.text(max_size=30))
def test_whatever_figure_is_suggested_is_one(written: str) -> None:
    mistake = why_not_a_value(written)
    suggested = [mistake.params[name] for name in mistake.params.keys() & {"meant", "number"}]
    if mistake.key != "quotes-typographic":
        assert [text for text in suggested if not isinstance(parse_value(text), Quantity)] == []


def keys_of(model: type[Part]) -> set[str]:
    found = {info.alias or name for name, info in model.model_fields.items()}
    for hint in typing.get_type_hints(model, include_extras=True).values():
        found |= set().union(*map(keys_of, parts_in(hint)))
    return found


def parts_in(hint: typing.Any) -> list[type[Part]]:
    if isinstance(hint, type) and issubclass(hint, Part):
        return [hint]
    return [part for inner in typing.get_args(hint) for part in parts_in(inner)]


def test_the_glossary_leads_to_words_that_exist() -> None:
    words = {word for name, known in vars(vocabulary).items() if name.isupper() for word in known}
    assert {*_KEYS, *KEYS} - keys_of(Case) - keys_of(FollowUp) == set()
    assert {*_WORDS, *WORDS, *LABELS} - words - {*MISSING, "true", "false"} == set()
    assert {*_CODES, *CODES} - currencies() - countries() == set()


def test_the_glossary_has_as_many_words_in_every_language() -> None:
    assert KEYS.keys() == _KEYS.keys()
    assert WORDS.keys() == _WORDS.keys()
    assert _CODES.keys() <= CODES.keys()


@pytest.mark.parametrize("glossary", [_KEYS, _WORDS, _CODES, KEYS, WORDS, CODES, LABELS])
def test_the_glossary_is_written_in_small_letters_and_once(glossary: dict[str, str]) -> None:
    for word, others in glossary.items():
        listed = others.split(", ")
        assert listed == [other.casefold() for other in listed]
        assert len(set(listed)) == len(listed), word
        assert word not in listed


@pytest.mark.parametrize(
    ("written", "known", "meant"),
    [
        ("Titel", ("title", "text"), "title"),
        ("nästa kontroll", ("next_check",), "next_check"),
        ("nästa_kontroll", ("next_check",), "next_check"),
        ("mål", ("target", "note"), "target"),
        ("mål", ("goal", "start"), "goal"),
        ("kanaler", ("label",), ""),
        ("neste kontroll", ("next_check",), "next_check"),
        ("Überschrift", ("title", "text"), "title"),
        ("lähteet", ("sources",), "sources"),
        ("lable", ("label", "level"), "label"),
    ],
)
def test_a_key_in_another_language_is_understood(written: str, known: tuple[str, ...], meant: str) -> None:
    assert key_meant(written, known) == meant


def test_one_word_means_what_its_place_knows() -> None:
    assert word_meant("delvis", vocabulary.VERDICTS) == "partly"
    assert word_meant("teilweise", vocabulary.VERDICTS) == "partly"
    assert word_meant("osittain", vocabulary.GOALS) == "partly"
    assert word_meant("Ja", vocabulary.VERDICTS) == "supported"
    assert word_meant("stöds", vocabulary.VERDICTS) == "supported"
    assert word_meant("ja", vocabulary.PROMISE_STATUSES) == "kept"
    assert word_meant("ja", ("true", "false")) == "true"
    assert word_meant("okänt", MISSING) == "unknown"
    assert word_meant("rubbish", vocabulary.BETTER) == ""


def test_codes_are_known_by_names_and_never_guessed() -> None:
    assert [code_meant(word, currencies()) for word in ("kronor", "sek", "€", "kr", "krw1")] == [
        "SEK",
        "SEK",
        "EUR",
        "",
        "",
    ]
    assert [country_called(name) for name in ("Sverige", "danmark", "Norway", "Atlantis")] == [
        "SE",
        "DK",
        "NO",
        "",
    ]
    assert [language_called(name) for name in ("svenska", "Danish", "dk", "klingonska?")] == [
        "sv",
        "da",
        "da",
        "",
    ]
    assert all(is_language(language_called(name)) for name in ("svenska", "dansk", "english"))


@pytest.mark.parametrize(
    ("tag", "exists"),
    [
        ("sv", True),
        ("pt-BR", True),
        ("zh-Hant-TW", True),
        ("es-419", True),
        ("de-1996", True),
        ("de-CH-1901", True),
        ("sl-rozaj-biske-1994", True),
        ("de-u-co-phonebk", True),
        ("en-x-me", True),
        ("EN-gb", True),
        ("xx", False),
        ("swe", False),
        ("sv_SE", False),
        ("sv-XX", False),
        ("sv-Xxxx", False),
        ("de-199", False),
        ("de-u", False),
        ("de-x", False),
        ("x-me", False),
        ("svenska", False),
    ],
)
def test_a_language_tag_is_one_of_bcp_47(tag: str, exists: bool) -> None:
    assert is_language(tag) is exists


@pytest.mark.parametrize(
    ("written", "slug"),
    [("Fans på Facebook", "fans-pa-facebook"), ("Bøger & æbler", "boger-aebler"), ("…", "")],
)
def test_an_id_is_made_of_a_text(written: str, slug: str) -> None:
    assert slug_of(written) == slug
