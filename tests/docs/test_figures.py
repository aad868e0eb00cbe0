"""What the manual says of figures, dates, parts and lists is what the code makes of them."""

from __future__ import annotations

import pytest

from casebook.data.tables import TABLES
from casebook.figures import change_between
from casebook.model import PartialDate
from casebook.model.values import MISSING, as_state, parse_value
from casebook.model.vocabulary import KINDS
from casebook.reader.text.syntax import PARTS as MARKERS
from casebook.settings import FEEDS, LISTS, PARTS
from casebook.words import change, date, value, words_of

from .pages import Page, Row

ENGLISH = words_of("en")


def words_in(manual: Page, heading: str) -> list[str]:
    """Return what stands in backticks in the first column of the table under a heading."""
    return [word for row in manual.table(heading).rows for word in row.code(0)]


def test_a_date_is_shown_as_the_manual_says(manual: Page) -> None:
    for row in manual.table("Dates").rows:
        assert date(PartialDate.parse(row.code(0)[0]), ENGLISH) == row.cells[1]


def test_a_figure_is_shown_as_the_manual_says(manual: Page) -> None:
    for row in manual.table("Figures").rows:
        assert value(parse_value(row.code(0)[0].strip('"')), ENGLISH) == row.cells[1]


def test_every_reason_for_a_missing_figure_is_named(manual: Page) -> None:
    assert set(MISSING) <= set(words_in(manual, "Figures"))


def test_a_change_is_shown_as_the_manual_says(manual: Page) -> None:
    for row in manual.table("How a change is shown").rows:
        assert shown_change(row) == row.cells[4]


def shown_change(row: Row) -> str:
    kind, better, before, after = (row.code(cell)[0] for cell in range(4))
    read = [parse_value(written) for written in (before, after)]
    start, end = [as_state(each) for each in read] if kind == "state" else read
    return change(change_between(start, end, kind, better), ENGLISH, kind).whole


@pytest.mark.parametrize(
    ("heading", "known"),
    [
        ("Parts", PARTS),
        ("Lists", LISTS),
        ("Which feeds", FEEDS),
        ("Files", KINDS),
        ("Parts in places of your choice", tuple(f"[{marker}]" for marker in MARKERS)),
        ("Figures as files", tuple(table.file for table in TABLES)),
    ],
)
def test_a_list_is_whole(manual: Page, heading: str, known: tuple[str, ...]) -> None:
    (table, *_) = (each for each in manual.tables if each.heading == heading)
    assert sorted(word for row in table.rows for word in row.code(0)) == sorted(known)
