"""Dates as precise as their sources."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.model import Mistake, Moment, PartialDate


@pytest.mark.parametrize(
    ("written", "date_", "first", "last"),
    [
        ("2009-11-10", PartialDate(2009, 11, 10), "2009-11-10", "2009-11-10"),
        ("2009-11", PartialDate(2009, 11), "2009-11-01", "2009-11-30"),
        ("2009", PartialDate(2009), "2009-01-01", "2009-12-31"),
        ("2012-02", PartialDate(2012, 2), "2012-02-01", "2012-02-29"),
        ("2009-11-10?", PartialDate(2009, 11, 10, uncertain=True), "2009-11-10", "2009-11-10"),
        ("2009~", PartialDate(2009, approximate=True), "2009-01-01", "2009-12-31"),
        ("2009-11%", PartialDate(2009, 11, uncertain=True, approximate=True), "2009-11-01", "2009-11-30"),
        ("  2009-11 ", PartialDate(2009, 11), "2009-11-01", "2009-11-30"),
        ("0001-01-01", PartialDate(1, 1, 1), "0001-01-01", "0001-01-01"),
        ("9999", PartialDate(9999), "9999-01-01", "9999-12-31"),
    ],
)
def test_a_date_means_the_days_it_may_be(written: str, date_: PartialDate, first: str, last: str) -> None:
    found = PartialDate.parse(written)
    assert found == date_
    assert (found.first.isoformat(), found.last.isoformat()) == (first, last)
    assert (found.edtf, str(found)) == (written.strip(), written.strip())
    assert found.iso == written.strip().rstrip("?~%")


@pytest.mark.parametrize("written", ["2009-11-31", "2009-13", "2009-00", "2009-02-29", "2009-01-00", "0000"])
def test_a_date_that_does_not_exist_is_refused(written: str) -> None:
    with pytest.raises(Mistake) as refused:
        PartialDate.parse(written)
    assert (refused.value.key, refused.value.params) == ("date-does-not-exist", {"value": written})


@pytest.mark.parametrize(
    "written",
    [
        *(
            "",
            "10 November 2009",
            "09-11-10",
            "2009-1-1",
            "2009-11-10T08:00",
            "2009/11",
            "2009-11-10 ?",
            "1:38",
        ),
        *("2009?-11", "-2009", "20091110", "2009-11-10??", "..", "2009/2010", "\u0662\u0660\u0660\u0669"),
    ],
)
def test_what_is_no_date_is_refused(written: str) -> None:
    with pytest.raises(Mistake) as refused:
        PartialDate.parse(written)
    assert (refused.value.key, refused.value.params) == ("date-form", {"value": written})


MARKS = st.sampled_from(["", "?", "~", "%"])
DAYS = st.dates(date(1, 1, 1), date(9999, 12, 31))


@given(DAYS, st.integers(0, 2), MARKS)
def test_a_date_reads_back_as_it_was_written(day: date, forgotten: int, mark: str) -> None:
    written = day.isoformat().rsplit("-", forgotten)[0] + mark
    found = PartialDate.parse(written)
    assert found.edtf == written
    assert found.first <= day <= found.last
    assert PartialDate.parse(found.edtf) == found


@given(DAYS)
def test_a_day_is_itself(day: date) -> None:
    found = PartialDate.of(day)
    assert (found.first, found.last, found.iso) == (day, day, day.isoformat())


@pytest.mark.parametrize(
    ("written", "instant", "shown"),
    [
        ("2026-11-20", datetime(2026, 11, 20, tzinfo=UTC), "2026-11-20"),
        ("2026-11", datetime(2026, 11, 1, tzinfo=UTC), "2026-11"),
        ("2010-02?", datetime(2010, 2, 1, tzinfo=UTC), "2010-02?"),
        ("2026-11-20 08:30", datetime(2026, 11, 20, 8, 30, tzinfo=UTC), "2026-11-20 08:30:00"),
        ("2026-11-20T08:30:15Z", datetime(2026, 11, 20, 8, 30, 15, tzinfo=UTC), "2026-11-20 08:30:15"),
        (
            "2026-11-20 08:30 +01:00",
            datetime(2026, 11, 20, 8, 30, tzinfo=timezone(timedelta(hours=1))),
            "2026-11-20 08:30:00",
        ),
        (
            "2026-11-20 08:30:15.250-0330",
            datetime(2026, 11, 20, 8, 30, 15, tzinfo=timezone(-timedelta(hours=3, minutes=30))),
            "2026-11-20 08:30:15",
        ),
    ],
)
def test_a_moment_may_have_a_time_and_a_zone(written: str, instant: datetime, shown: str) -> None:
    found = Moment.parse(written)
    assert (found.instant(), found.instant().utcoffset()) == (instant, instant.utcoffset())
    assert str(found) == shown


def test_a_moment_without_a_zone_is_in_the_sites() -> None:
    zone = timezone(timedelta(hours=2))
    assert Moment.parse("2026-11-20 08:30").instant(zone) == datetime(2026, 11, 20, 6, 30, tzinfo=UTC)
    assert Moment.parse("2026-11-20 08:30Z").instant(zone) == datetime(2026, 11, 20, 8, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("2026-11-20 25:00", "time-form"),
        ("2026-11-20 08:60", "time-form"),
        ("2026-11-20 08:30:61", "time-form"),
        ("2026-11-20 morning", "time-form"),
        ("2026-11-20 08:30 +15:00", "time-form"),
        ("2026-11-20 08:30 +01:60", "time-form"),
        ("2026-11 08:30", "time-form"),
        ("2026-11-31 08:30", "date-does-not-exist"),
        ("tomorrow", "date-form"),
        ("", "date-form"),
    ],
)
def test_what_is_no_moment_is_refused(written: str, key: str) -> None:
    with pytest.raises(Mistake) as refused:
        Moment.parse(written)
    assert refused.value.key == key
