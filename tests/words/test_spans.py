"""Stretches of time, exact and in the unit one thinks in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.figures.days import Days
from casebook.words import days, span, stretch, words_of

EN, SV, DA = words_of("en"), words_of("sv"), words_of("da")
LENGTHS = {"day": 1, "week": 7, "month": 30.436875, "year": 365.2425}


@pytest.mark.parametrize(
    ("count", "en", "sv", "da"),
    [
        (0, "0 days", "0 dagar", "0 dage"),
        (1, "1 day", "1 dag", "1 dag"),
        (13, "13 days", "13 dagar", "13 dage"),
        (14, "2 weeks", "2 veckor", "2 uger"),
        (60, "8 weeks", "8 veckor", "8 uger"),
        (61, "2 months", "2 månader", "2 måneder"),
        (152, "4 months", "4 månader", "4 måneder"),
        (153, "5 months", "5 månader", "5 måneder"),
        (730, "23 months", "23 månader", "23 måneder"),
        (731, "2 years", "2 år", "2 år"),
        (1095, "2 years", "2 år", "2 år"),
        (1096, "3 years", "3 år", "3 år"),
    ],
)
def test_a_span_is_in_the_unit_one_thinks_in(count: int, en: str, sv: str, da: str) -> None:
    assert (span(count, EN), span(count, SV), span(count, DA)) == (en, sv, da)


def test_days_are_exact_however_many() -> None:
    assert (days(1, EN), days(61, EN), days(1234, EN), days(1234, DA)) == (
        "1 day",
        "61 days",
        "1,234 days",
        "1.234 dage",
    )


@given(count=st.integers(0, 40_000))
def test_a_span_never_says_more_than_has_passed(count: int) -> None:
    number, unit = span(count, EN).split()
    length = LENGTHS[unit.removesuffix("s")]
    assert int(number) * length <= count < (int(number) + 1) * length


@pytest.mark.parametrize(
    ("between", "en", "sv"),
    [
        (Days(61, 61), "61 days", "61 dagar"),
        (Days(61, 61, certain=False), "about 2 months", "ungefär 2 månader"),
        (Days(63, 119), "2 to 3 months", "2 till 3 månader"),
        (Days(3, 12), "3 to 12 days", "3 till 12 dagar"),
        (Days(14, 20), "2 weeks", "2 veckor"),
        (Days(300, 1000, certain=False), "about 0 to 2 years", "ungefär 0 till 2 år"),
    ],
)
def test_a_stretch_is_as_precise_as_its_dates(between: Days, en: str, sv: str) -> None:
    assert (stretch(between, EN), stretch(between, SV)) == (en, sv)
