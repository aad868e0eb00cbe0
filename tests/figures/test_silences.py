"""Silences: a gap is said where the dates carry it, however they are read."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from casebook.figures import Chronicle, Silence, join
from casebook.model import Case

LATER = date(2030, 1, 1)


def told(case: Case, today: date = LATER) -> list[str]:
    """Return the timeline in short: the kind of each entry, the dates and days of each silence."""
    return [
        f"{item.since.edtf} … {item.until.edtf}: {item.days}" if isinstance(item, Silence) else item.kind
        for item in Chronicle(join(case)).on(today)
    ]


def events(*days: str) -> list[dict[str, Any]]:
    return [{"date": day, "title": "Something"} for day in days]


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (["2010-01-01", "2010-03-01"], []),
        (["2010-01-01", "2010-03-02"], ["2010-01-01 … 2010-03-02: 60"]),
        # From November to the middle of January may be 45 days, or 75: not said.
        (["2009-11", "2010-01-14"], []),
        (["2009-11", "2010-02"], ["2009-11 … 2010-02: 63"]),
        (["2009-11-10?", "2010-02?"], ["2009-11-10? … 2010-02?: 83"]),
        # Something that happened at some time in 2009 may have happened in December.
        (["2009", "2009-03-01", "2010-02-10"], []),
        (["2009", "2009-03-01", "2010-03-10"], ["2009 … 2010-03-10: 69"]),
        (["2010-01-01", "2011-01-01", "2012-01-01"], [
            "2010-01-01 … 2011-01-01: 365", "2011-01-01 … 2012-01-01: 365",
        ]),
    ],
)  # fmt: skip
def test_a_gap_of_sixty_days_is_a_silence(
    case_of: Callable[..., Case], days: list[str], expected: list[str]
) -> None:
    found = told(case_of(timeline=events(*days)))
    assert [line for line in found if line != "event"] == expected


def test_what_was_due_and_did_not_happen_breaks_no_silence(case_of: Callable[..., Case]) -> None:
    promise = {"id": "reward", "text": "Money.", "by": "ISS", "date": "2010-01-01", "due": "2010-02-01"}
    case = case_of(promises=[promise], timeline=events("2010-06-01"), next_check="2012")
    assert told(case) == ["promise", "2010-01-01 … 2010-06-01: 151", "due", "event", "next-check"]


def test_what_is_still_to_come_ends_no_silence(case_of: Callable[..., Case]) -> None:
    case = case_of(timeline=events("2010-01-01", "2010-06-01"))
    assert told(case, date(2010, 5, 31)) == ["event", "event"]
    assert told(case, date(2010, 6, 1)) == ["event", "2010-01-01 … 2010-06-01: 151", "event"]


def test_a_year_without_an_end_hides_the_gap_it_may_fill(case_of: Callable[..., Case]) -> None:
    case = case_of(campaign={"start": "2010-01-01", "end": "2010"}, timeline=events("2010-12-30"))
    # The end stands on the last day of 2010 and may have come on the first.
    assert told(case) == ["start", "2010-01-01 … 2010-12-30: 363", "event", "end"]
