"""Clocks of promises, requests and checks, in words."""

from __future__ import annotations

import pytest

from casebook.figures.clocks import CheckClock, PromiseClock, RequestClock
from casebook.figures.days import Days
from casebook.words import check_clock, promise_clock, request_clock, words_of

EN, SV, DA = words_of("en"), words_of("sv"), words_of("da")


@pytest.mark.parametrize(
    ("clock", "en", "sv", "da"),
    [
        (PromiseClock("running", left=1), "due in 1 day", "ska ske om 1 dag", "frist om 1 dag"),
        (PromiseClock("running", left=0), "due today", "ska ske i dag", "frist i dag"),
        (PromiseClock("overdue", late=61), "61 days overdue", "61 dagar försenat", "61 dage over fristen"),
        (
            PromiseClock("overdue", late=61, late_when_checked=Days(30, 30)),
            "61 days overdue; no sign of it when last checked, 30 days after it was due",
            "61 dagar försenat; inget tecken på det vid senaste kontrollen, 30 dagar efter utsatt tid",
            "61 dage over fristen; intet tegn på det ved seneste tjek, 30 dage efter fristen",
        ),
        (
            PromiseClock("no-date", since_made=90),
            "promised 90 days ago without a date, no sign of it so far",
            "utlovat för 90 dagar sedan utan datum, hittills inget tecken på det",
            "lovet for 90 dage siden uden dato, endnu intet tegn på det",
        ),
        (
            PromiseClock("no-date"),
            "promised without a date, no sign of it so far",
            "utlovat utan datum, hittills inget tecken på det",
            "lovet uden dato, endnu intet tegn på det",
        ),
        (PromiseClock("kept"), None, None, None),
    ],
)
def test_the_clock_of_a_promise(clock: PromiseClock, en: str | None, sv: str | None, da: str | None) -> None:
    assert [promise_clock(clock, words) for words in (EN, SV, DA)] == [en, sv, da]


@pytest.mark.parametrize(
    ("clock", "en", "sv", "da"),
    [
        (
            RequestClock("answered", took=Days(1, 1)),
            "answered after 1 day",
            "besvarad efter 1 dag",
            "besvaret efter 1 dag",
        ),
        (
            RequestClock("answered", took=Days(0, 0)),
            "answered the same day",
            "besvarad samma dag",
            "besvaret samme dag",
        ),
        (RequestClock("answered"), "answered", "besvarad", "besvaret"),
        (
            RequestClock("waiting", waited=40),
            "no answer after 40 days",
            "inget svar efter 40 dagar",
            "intet svar efter 40 dage",
        ),
        (
            RequestClock("overdue", waited=40, late=10),
            "no answer 10 days after the deadline",
            "inget svar 10 dagar efter sista svarsdag",
            "intet svar 10 dage efter fristen",
        ),
        (RequestClock("waiting"), "no answer", "inget svar", "intet svar"),
    ],
)
def test_the_clock_of_a_request(clock: RequestClock, en: str, sv: str, da: str) -> None:
    assert [request_clock(clock, words) for words in (EN, SV, DA)] == [en, sv, da]


@pytest.mark.parametrize(
    ("clock", "expected"),
    [
        (CheckClock("none"), None),
        (CheckClock("made"), None),
        (CheckClock("closed"), "no further check is planned"),
        (CheckClock("to-come", left=3), "due in 3 days"),
        (CheckClock("missed", late=3), "missed by 3 days"),
    ],
)
def test_the_clock_of_the_next_check(clock: CheckClock, expected: str | None) -> None:
    assert check_clock(clock, EN) == expected
