"""Changes in words: the figures of the ISS case, and everything that has no number."""

from __future__ import annotations

from decimal import Decimal

import pytest

from casebook.figures.changes import Change
from casebook.model import Missing, Quantity, State
from casebook.words import ChangeText, Words, change, words_of

EN, SV, DA = words_of("en"), words_of("sv"), words_of("da")
exactly = Quantity.exactly

FANS = Change(
    exactly(122),
    exactly(158),
    exactly(36),
    exactly(Decimal("29.50819672131147540983606557")),
    direction="better",
)
TWEETS = Change(exactly(0), exactly(1), exactly(1), from_zero=True, direction="better")
SITE = Change(State("online"), State("gone"), words_only="states")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (EN, ChangeText("+36", "+36 (+29.5%), better", percent="+29.5%", word="better")),
        (SV, ChangeText("+36", "+36 (+29,5\u00a0%), bättre", percent="+29,5\u00a0%", word="bättre")),
        (DA, ChangeText("+36", "+36 (+29,5\u00a0%), bedre", percent="+29,5\u00a0%", word="bedre")),
    ],
)
def test_fans_122_to_158(words: Words, expected: ChangeText) -> None:
    assert change(FANS, words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (EN, ChangeText("+1", "+1, from zero, better", from_zero="from zero", word="better")),
        (SV, ChangeText("+1", "+1, från noll, bättre", from_zero="från noll", word="bättre")),
        (DA, ChangeText("+1", "+1, fra nul, bedre", from_zero="fra nul", word="bedre")),
    ],
)
def test_tweets_0_to_1_have_no_percentage(words: Words, expected: ChangeText) -> None:
    assert change(TWEETS, words) == expected


def test_states_change_in_words() -> None:
    assert change(SITE, EN, "state") == ChangeText("online → gone", "online → gone")
    assert change(SITE, SV, "state", names={"online": "uppe", "gone": "borta"}).whole == "uppe → borta"
    same = Change(State("online"), State("online"), words_only="states")
    assert [change(same, words, "state").whole for words in (EN, SV, DA)] == [
        "still online",
        "fortfarande online",
        "stadig online",
    ]


@pytest.mark.parametrize(
    ("told", "en", "sv", "da"),
    [
        (
            Change(Missing("unknown"), exactly(3), words_only="missing"),
            "not known",
            "inte känt",
            "ikke kendt",
        ),
        (
            Change(Missing("not measured"), Missing("not published"), words_only="missing"),
            "not known",
            "inte känt",
            "ikke kendt",
        ),
        (
            Change(Missing("not applicable"), exactly(3), words_only="missing"),
            "not comparable",
            "går inte att jämföra",
            "kan ikke sammenlignes",
        ),
        (
            Change(Missing("unknown"), Missing("not applicable"), words_only="missing"),
            "not comparable",
            "går inte att jämföra",
            "kan ikke sammenlignes",
        ),
        (
            Change(exactly(158), Missing("removed"), words_only="missing"),
            "158 → removed",
            "158 → borttaget",
            "158 → fjernet",
        ),
        (
            Change(Missing("removed"), Missing("unknown"), words_only="missing"),
            "not known",
            "inte känt",
            "ikke kendt",
        ),
        (
            Change(Missing("removed"), Missing("removed"), words_only="missing"),
            "not known",
            "inte känt",
            "ikke kendt",
        ),
        (
            Change(exactly(5), exactly(3), words_only="break"),
            "not comparable: counted in another way",
            "går inte att jämföra: räknat på ett annat sätt",
            "kan ikke sammenlignes: opgjort på en anden måde",
        ),
        (
            Change(
                Quantity(Decimal(150), Decimal(150), about=True),
                Quantity(Decimal(200), None),
                words_only="imprecise",
            ),
            "about 150 → at least 200",
            "cirka 150 → minst 200",
            "cirka 150 → mindst 200",
        ),
    ],
)
def test_a_change_without_a_number_is_said_in_words(told: Change, en: str, sv: str, da: str) -> None:
    assert [change(told, words) for words in (EN, SV, DA)] == [
        ChangeText(text, text) for text in (en, sv, da)
    ]


def quantity(low: int | str | None, high: int | str | None, *, about: bool = False) -> Quantity:
    ends = [None if end is None else Decimal(end) for end in (low, high)]
    return Quantity(*ends, about=about)


@pytest.mark.parametrize(
    ("absolute", "percent", "en", "sv"),
    [
        (
            quantity(36, 36, about=True),
            quantity("29.508", "29.508", about=True),
            "about +36 (about +29.5%)",
            "cirka +36 (cirka +29,5\u00a0%)",
        ),
        (
            quantity(100, 200),
            quantity(50, 200),
            "+100 to +200 (+50.0% to +200.0%)",
            "+100 till +200 (+50,0\u00a0% till +200,0\u00a0%)",
        ),
        (
            quantity(None, 30),
            quantity(None, 60),
            "at most +30 (at most +60.0%)",
            "högst +30 (högst +60,0\u00a0%)",
        ),
        (quantity(-5, 3), None, "-5 to +3", "\u22125 till +3"),
        (quantity(0, 0), quantity(0, 0), "0 (0.0%)", "0 (0,0\u00a0%)"),
        (quantity(-36, -36), quantity(None, None), "-36", "\u221236"),
    ],
)
def test_an_imprecise_change_stays_imprecise(
    absolute: Quantity, percent: Quantity | None, en: str, sv: str
) -> None:
    told = Change(exactly(1), exactly(2), absolute, percent)
    assert (change(told, EN).whole, change(told, SV).whole) == (en, sv)


@pytest.mark.parametrize(
    ("absolute", "en", "sv", "da"),
    [
        (quantity(3, 3), "+3 percentage points", "+3 procentenheter", "+3 procentpoint"),
        (quantity(1, 1), "+1 percentage point", "+1 procentenhet", "+1 procentpoint"),
        (quantity(-1, -1), "-1 percentage point", "\u22121 procentenhet", "-1 procentpoint"),
        (quantity("1.0", "1.0"), "+1.0 percentage points", "+1,0 procentenheter", "+1,0 procentpoint"),
        (quantity(3, 5), "+3 to +5 percentage points", "+3 till +5 procentenheter", "+3 til +5 procentpoint"),
        (
            quantity(1, None),
            "at least +1 percentage point",
            "minst +1 procentenhet",
            "mindst +1 procentpoint",
        ),
        (quantity(None, None), "not known", "inte känt", "ikke kendt"),
    ],
)
def test_shares_change_in_percentage_points(absolute: Quantity, en: str, sv: str, da: str) -> None:
    told = Change(exactly(1), exactly(2), absolute, points=True)
    assert [change(told, words, "percent").whole for words in (EN, SV, DA)] == [en, sv, da]


def test_money_changes_by_an_amount() -> None:
    told = Change(exactly(100), exactly(150), exactly(50), exactly(50), direction="worse")
    assert change(told, EN, "money", "SEK").whole == "+SEK\u00a050 (+50.0%), worse"
    assert change(told, SV, "money", "SEK").whole == "+50\u00a0kr (+50,0\u00a0%), sämre"


def test_what_stays_the_same_says_so() -> None:
    told = Change(exactly(5), exactly(5), exactly(0), exactly(0), direction="same")
    assert [change(told, words).word for words in (EN, SV, DA)] == ["the same", "oförändrat", "uændret"]
