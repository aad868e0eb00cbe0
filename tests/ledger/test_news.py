"""What a publication adds: nothing twice, in one order, and so that the next finds the same dates."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from casebook.ledger.book import Book
from casebook.ledger.lines import Address, Included, Modified, Started, Withdrawn, stamp
from casebook.ledger.news import Issued, news

from .samples import DATE, DAY, NAMES, TAG, published

LATER = DAY + timedelta(days=1)
TIP = Issued(
    name="case/tip", id=f"{TAG}case/tip", published=DAY, updated=DAY, path="cases/tip/", file="tip.md"
)
ISSUED = st.builds(
    lambda name, days, state: replace(
        TIP, name=name, id=TAG + name, updated=DAY + timedelta(days=days), state=state if days else ""
    ),
    NAMES.filter(lambda name: not name.startswith("event")),
    st.integers(0, 3),
    st.sampled_from(["a", "b"]),
)


def test_the_first_publication_starts_the_ledger() -> None:
    assert news(Book(), [TIP], ["event/tip/check"], "tag:x,2026:feed") == (
        published("case/tip"),
        Address("case/tip", "cases/tip/", "tip.md"),
        Included("event/tip/check"),
        Started("tag:x,2026:feed"),
    )


def test_nothing_new_adds_nothing() -> None:
    book = Book(frozenset(news(Book(), [TIP], ["event/tip/check"], "tag:x,2026:feed")))
    assert news(book, [TIP], ["event/tip/check"], "tag:y,2027:feed") == ()
    assert news(book, [replace(TIP, published=LATER, updated=LATER)], [], "tag:y,2027:feed") == ()


def test_a_change_a_move_and_a_withdrawal_are_a_line_each() -> None:
    book = Book(frozenset(news(Book(), [TIP], [], "tag:x,2026:feed")))
    changed = replace(TIP, state="b", updated=LATER, path="cases/other/", withdrawn=True)
    assert news(book, [changed], [], "") == (
        Modified("case/tip", "b", stamp(LATER)),
        Address("case/tip", "cases/other/", "tip.md"),
        Withdrawn("case/tip", stamp(LATER)),
    )


def test_what_a_text_said_of_changes_when_it_came_is_no_change() -> None:
    said = replace(TIP, state="a")
    lines = news(Book(), [said], [], "tag:x,2026:feed")
    assert lines[0] == published("case/tip", DATE, "a")
    assert news(Book(frozenset(lines)), [said], [], "") == ()


@given(st.lists(ISSUED, unique_by=lambda each: each.name))
def test_what_was_published_is_found_again(issued: list[Issued]) -> None:
    book = Book(frozenset(news(Book(), issued, [], "tag:x,2026:feed")))
    assert news(book, reversed(issued), [], "") == ()
    for each in issued:
        assert book.published(each.name) == each.published
        assert book.updated(each.name) == each.updated
        assert book.state(each.name) == each.state
