"""Dates, as precise as they are known."""

from __future__ import annotations

import pytest

from casebook.model import PartialDate
from casebook.words import bare_date, date, period, words_of

EN, SV, DA = words_of("en"), words_of("sv"), words_of("da")


@pytest.mark.parametrize(
    ("edtf", "en", "sv", "da"),
    [
        ("2009-11-10", "10 November 2009", "10 november 2009", "10. november 2009"),
        ("2009-11", "November 2009", "november 2009", "november 2009"),
        ("2009", "2009", "2009", "2009"),
        ("2009~", "about 2009", "omkring 2009", "omkring 2009"),
        ("2009-11?", "November 2009 (uncertain)", "november 2009 (osäkert)", "november 2009 (usikkert)"),
        (
            "2009-11-10?",
            "10 November 2009 (uncertain)",
            "10 november 2009 (osäkert)",
            "10. november 2009 (usikkert)",
        ),
        (
            "2009-11%",
            "about November 2009 (uncertain)",
            "omkring november 2009 (osäkert)",
            "omkring november 2009 (usikkert)",
        ),
        ("2010-05-01", "1 May 2010", "1 maj 2010", "1. maj 2010"),
        ("0999", "999", "999", "999"),
    ],
)
def test_a_date_in_full(edtf: str, en: str, sv: str, da: str) -> None:
    parsed = PartialDate.parse(edtf)
    assert (date(parsed, EN), date(parsed, SV), date(parsed, DA)) == (en, sv, da)


def test_the_date_without_its_mark() -> None:
    assert bare_date(PartialDate.parse("2009-11%"), EN) == "November 2009"


def test_english_with_a_region_writes_dates_its_own_way() -> None:
    assert date(PartialDate.parse("2009-11-10"), words_of("en-US")) == "November 10, 2009"
    assert date(PartialDate.parse("2009-11-10"), words_of("en-GB")) == "10 November 2009"


@pytest.mark.parametrize(
    ("start", "end", "en", "sv"),
    [
        (
            "2009-11",
            "2010-02?",
            "November 2009 to February 2010 (uncertain)",
            "november 2009 till februari 2010 (osäkert)",
        ),
        ("2009", "2009", "2009", "2009"),
        ("2009-11", None, "from November 2009", "från november 2009"),
        (None, "2010", "until 2010", "till och med 2010"),
        (None, None, "", ""),
    ],
)
def test_from_when_to_when(start: str | None, end: str | None, en: str, sv: str) -> None:
    ends = [PartialDate.parse(written) if written else None for written in (start, end)]
    assert (period(*ends, EN), period(*ends, SV)) == (en, sv)
