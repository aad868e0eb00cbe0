"""A case is told as of the day on which something happened last, and not made anew for that."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from casebook.views.cases import case_view, case_view_then, sheet_of
from casebook.views.desk import Desk

DAYS = st.dates(date(2024, 1, 1), date(2028, 12, 31))


@given(page=DAYS, told=DAYS)
def test_what_a_day_does_not_change_is_taken_over(
    desk_on: Callable[[date], Desk], page: date, told: date
) -> None:
    today, then = desk_on(page), desk_on(page).as_of(told)
    for entry in today.case_entries:
        view = case_view(today, entry)
        assert (
            case_view_then(sheet_of(then, entry), view)
            == case_view(then, entry)
            == case_view(desk_on(told), entry)
        )
