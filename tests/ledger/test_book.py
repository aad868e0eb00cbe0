"""A book says the same in whatever order its lines come: the first to publish was first."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from casebook.ledger.book import Book
from casebook.ledger.lines import Address, Included, Line, Modified, Started, Withdrawn, stamp

from .samples import DATE, DAY, LINES, published

LATER = stamp(DAY + timedelta(days=1))


def told(book: Book) -> object:
    names = sorted({getattr(line, "name", "") for line in book.lines})
    of_each = [
        (book.published(name), book.updated(name), book.state(name), book.id_of(name, "")) for name in names
    ]
    cited = (book.anchors, book.linked, book.told_gone, book.quoted, book.editions)
    return (book.started, book.entries, book.included, book.withdrawn, book.addresses, cited, of_each)


@given(lines=st.lists(LINES, max_size=20), data=st.data())
def test_the_order_of_the_lines_says_nothing(lines: list[Line], data: st.DataObject) -> None:
    others = data.draw(st.permutations(lines))
    there, back = Book(frozenset(lines)), Book(frozenset(others))
    assert told(there) == told(back)
    assert there.digest == back.digest


@given(st.lists(LINES, max_size=20), st.lists(LINES, max_size=20))
def test_two_books_put_together_are_one_either_way(here: list[Line], there: list[Line]) -> None:
    assert told(Book().extended(here).extended(there)) == told(Book().extended(there).extended(here))


@given(st.lists(LINES, max_size=20), st.lists(LINES, max_size=5))
def test_what_was_published_first_stays_so(before: list[Line], more: list[Line]) -> None:
    old, new = Book(frozenset(before)), Book(frozenset(before)).extended(more)
    for name in old.entries:
        first, now = old.published(name), new.published(name)
        assert first
        assert now
        assert now <= first


def test_a_book_says_when_an_entry_came_and_when_it_changed_last() -> None:
    book = Book(
        frozenset(
            [
                published("case/tip", DATE, "a"),
                published("case/tip", LATER, "b"),
                Modified("case/tip", "c", LATER),
                Included("event/tip/check"),
                Address("case/tip", "cases/tip/", "cases/tip.md"),
                Withdrawn("case/tip", LATER),
                Started("tag:casebook.example,2026:feed"),
            ]
        )
    )
    assert (book.published("case/tip"), book.updated("case/tip")) == (DAY, DAY + timedelta(days=1))
    assert book.state("case/tip") == "c"
    assert book.id_of("case/tip", "tag:other") == "tag:casebook.example,2026:case/tip"
    assert book.id_of("case/other", "tag:other") == "tag:other"
    assert (book.published("case/other"), book.updated("case/other"), book.state("case/other")) == (
        None,
        None,
        "",
    )
    assert book.knows("event/tip/check")
    assert not book.knows("event/tip/other")
    assert book.started == Started("tag:casebook.example,2026:feed")
    assert list(book.withdrawn) == ["case/tip"]


def test_a_change_that_seems_older_than_its_entry_was_seen_with_it() -> None:
    book = Book(frozenset([published("case/tip", LATER), Modified("case/tip", "c", DATE)]))
    assert book.updated("case/tip") == book.published("case/tip")
