"""The day that counts as today."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from casebook.errors import ProblemsFound
from casebook.settings import today
from casebook.words import report, words_of

STOCKHOLM = ZoneInfo("Europe/Stockholm")


@pytest.mark.parametrize(
    ("epoch", "day"),
    [
        ("0", date(1970, 1, 1)),
        ("1795737599", date(2026, 11, 26)),
        ("1795737600", date(2026, 11, 27)),
        ("-1", date(1969, 12, 31)),
    ],
)
def test_the_day_is_that_of_the_epoch_in_utc(epoch: str, day: date) -> None:
    assert today(STOCKHOLM, {"SOURCE_DATE_EPOCH": epoch}).date == day


def test_without_an_epoch_it_is_the_day_of_the_build() -> None:
    before = datetime.now(UTC)
    found = today(STOCKHOLM, {})
    assert before <= found.now <= datetime.now(UTC)
    assert found.date == found.now.astimezone(STOCKHOLM).date()


def test_a_day_begins_where_the_site_is() -> None:
    # Fourteen hours before and twelve behind: on one of the two it is another day than in UTC.
    days = [today(ZoneInfo(name), {}).date for name in ("Pacific/Kiritimati", "Etc/GMT+12")]
    assert days[0] > days[1]


@pytest.mark.parametrize("epoch", ["", "soon", "2026-11-27", "1e9", "9" * 20])
def test_an_epoch_that_is_no_number_of_seconds_is_refused(epoch: str) -> None:
    with pytest.raises(ProblemsFound) as found:
        today(STOCKHOLM, {"SOURCE_DATE_EPOCH": epoch})
    assert report(found.value.problems, words_of("en")) == (
        f"SOURCE_DATE_EPOCH (in the environment): '{epoch}' is not a number of seconds\n"
        "    Write the seconds since 1970, as `date +%s` prints them."
    )
