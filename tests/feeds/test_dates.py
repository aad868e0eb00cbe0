"""Dates of entries: distinct by a rule that moves nothing, none to come, none before the web."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from casebook.feeds.dates import settled
from casebook.feeds.entry import Entry

from .samples import UNTIL, entry

DAY = datetime(2010, 2, 1, tzinfo=UTC)
NAMES = st.lists(st.from_regex(r"[a-z]{1,6}", fullmatch=True), unique=True, max_size=60)


def one(name: str = "iss", **more: Any) -> Entry:
    (settled_entry,) = settled([entry(name, **more)], UNTIL)
    return settled_entry


@given(NAMES)
def test_entries_of_one_day_have_an_instant_each(names: list[str]) -> None:
    found = settled((entry(name) for name in names), UNTIL)
    assert len({one.updated for one in found}) == len(names)
    assert all(one.published == one.updated for one in found)


@given(NAMES)
def test_the_order_they_come_in_changes_nothing(names: list[str]) -> None:
    assert settled((entry(name) for name in names), UNTIL) == settled(
        (entry(n) for n in sorted(names)), UNTIL
    )


def test_what_is_added_to_a_day_moves_nothing_that_was_read_already() -> None:
    before = settled((entry(f"case-{n}") for n in range(5)), UNTIL)
    after = settled((entry(f"case-{n}") for n in range(6)), UNTIL)
    assert set(before) < set(after)


def test_the_second_follows_from_the_id_and_stays_within_ten_minutes_of_the_day() -> None:
    assert one("iss").published == DAY + timedelta(seconds=576)
    for n in range(100):
        assert DAY <= one(f"case-{n}").published < DAY + timedelta(minutes=10)


def test_two_ids_with_the_same_second_are_set_apart() -> None:
    seconds = {one(f"c-{n}").updated: f"c-{n}" for n in range(2_000)}
    names = [name for n in range(2_000) if (name := f"c-{n}") != seconds[one(name).updated]][:1]
    twin = seconds[one(names[0]).updated]
    first, second = settled((entry(name) for name in (*names, twin)), UNTIL)
    assert second.updated - first.updated == timedelta(seconds=1)
    assert second.published == second.updated


def test_a_time_of_day_that_an_author_gave_is_kept() -> None:
    given_time = datetime(2010, 2, 1, 8, 30, tzinfo=timezone(timedelta(hours=1)))
    assert one(published=given_time, updated=given_time).published == given_time


def test_what_is_to_come_is_not_out() -> None:
    assert settled([entry(published=UNTIL + timedelta(seconds=1))], UNTIL) == ()
    assert one(published=UNTIL, updated=UNTIL).published == UNTIL


def test_a_change_that_is_to_come_or_older_than_the_entry_has_not_happened() -> None:
    to_come = one(updated=UNTIL + timedelta(days=1))
    older = one(updated=DAY - timedelta(days=1))
    assert to_come.updated == to_come.published == older.updated == older.published


def test_a_date_before_the_web_becomes_the_webs_first_in_its_own_zone() -> None:
    west = timezone(timedelta(hours=-5))
    old = one(published=datetime(1984, 5, 6, tzinfo=west), updated=datetime(1985, 1, 1, tzinfo=west))
    assert old.published.isoformat() == "1990-01-01T00:09:36-05:00"
    assert old.updated == old.published
