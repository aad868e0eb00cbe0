"""A value of a day that has become another is told, unless the text says more of its changes than it did."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from casebook.ledger.book import Book
from casebook.ledger.citable import Quoted
from casebook.ledger.lines import read_line, stamp, written
from casebook.ledger.quoted import changed_unsaid, quoted_line

from .samples import DATE, DAY, VALUES

TIP = "case/tip"
FANS, OTHER = {"metric-fans-2009": "122"}, {"metric-fans-2009": "132"}


def book_of(*told: tuple[str, Mapping[str, str]]) -> Book:
    """Return a book after publications in one second, each of an edition and its values."""
    book = Book()
    for edition, values in told:
        line = quoted_line(book, TIP, values, edition, DAY)
        book = book.extended([line] if line else ())
    return book


@given(st.text(min_size=1), VALUES)
def test_values_are_read_as_they_were_written(value: str, values: Mapping[str, str]) -> None:
    values = {**values, "metric-a": value.encode("utf-8", "replace").decode()}
    line = Quoted.of(TIP, DATE, "", values)
    assert line.each == values
    assert read_line(written(line)) == line


def test_what_is_no_value_is_passed_by() -> None:
    assert Quoted(TIP, DATE, "", "a= b =c d a=1=2").each == {"a": "1=2", "": "c"}


def test_what_was_published_so_is_not_written_down_again() -> None:
    assert quoted_line(book_of(("", FANS)), TIP, FANS, "", DAY) is None
    more = quoted_line(book_of(("", FANS)), TIP, {**FANS, "metric-fans-2010": "130"}, "", DAY)
    assert more == Quoted(TIP, stamp(DAY + timedelta(seconds=1)), "", "metric-fans-2010=130")


def test_a_value_that_is_another_is_told_until_it_is_published_so() -> None:
    book = book_of(("", FANS))
    (changed,) = changed_unsaid(book, TIP, OTHER, "")
    assert changed == ("metric-fans-2009", "122")
    book = book_of(("", FANS), ("", OTHER))
    assert list(changed_unsaid(book, TIP, OTHER, "")) == []
    assert list(changed_unsaid(book, TIP, FANS, "")) == [("metric-fans-2009", "132")]


def test_nothing_is_told_of_what_the_text_says_itself() -> None:
    assert list(changed_unsaid(book_of(("", FANS)), TIP, OTHER, "a")) == []
    # A revision counts once: what changes after it has been published needs one of its own.
    book = book_of(("", FANS), ("a", FANS))
    assert list(changed_unsaid(book, TIP, OTHER, "a")) == [("metric-fans-2009", "122")]


def test_nothing_is_told_of_what_is_new_or_gone_or_of_texts_from_before_such_lines() -> None:
    assert list(changed_unsaid(Book(), TIP, FANS, "")) == []
    assert list(changed_unsaid(book_of(("", FANS)), TIP, {"metric-fans-2010": "1"}, "")) == []
