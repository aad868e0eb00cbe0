"""Days between dates, never more precise than the dates are."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.figures import Days, days_between
from casebook.figures.days import last_day
from casebook.model import PartialDate


@pytest.mark.parametrize(
    ("earlier", "later", "days", "exact"),
    [
        ("2009-11-10", "2010-02-12", Days(94, 94), 94),
        ("2009-11-10?", "2010-02-12", Days(94, 94, certain=False), None),
        ("2009-11-10", "2010-02", Days(83, 110), None),
        ("2009-11", "2010-02", Days(63, 119), None),
        ("2009", "2010~", Days(1, 729, certain=False), None),
        ("2010-02-12", "2009-11-10", Days(-94, -94), -94),
        ("2010", "2010", Days(-364, 364), None),
    ],
)
def test_days_are_as_precise_as_their_dates(earlier: str, later: str, days: Days, exact: int | None) -> None:
    found = days_between(PartialDate.parse(earlier), PartialDate.parse(later))
    assert (found, found.exact) == (days, exact)


@pytest.mark.parametrize(
    ("written", "expected"),
    [("2009", "2009-12-31"), ("2010-02?", "2010-02-28?"), ("2010-02-03~", "2010-02-03~")],
)
def test_a_last_day_keeps_the_mark(written: str, expected: str) -> None:
    assert last_day(PartialDate.parse(written)).edtf == expected


DAYS = st.dates(date(2000, 1, 1), date(2030, 1, 1))


@given(DAYS, DAYS, st.integers(0, 2), st.integers(0, 2))
def test_days_hold_those_between_all_days_that_are_meant(
    earlier: date, later: date, forgotten: int, also_forgotten: int
) -> None:
    dates = (blurred(earlier, forgotten), blurred(later, also_forgotten))
    found = days_between(*dates)
    assert found.least <= (later - earlier).days <= found.most


def blurred(day: date, parts: int) -> PartialDate:
    """Return the day without its last parts: a month, a year."""
    return PartialDate.parse(day.isoformat().rsplit("-", parts)[0])
