"""What was published and is gone: found, with what looks like it."""

from __future__ import annotations

import pytest

from casebook.ledger.book import Book
from casebook.ledger.lines import Address, Included, Line, Withdrawn
from casebook.ledger.missing import Missing, adopted, missing

from .samples import DATE, TAG, published

LINES: tuple[Line, ...] = (
    published("case/tip"),
    published("case/tip/sv"),
    published("event/tip/2010-02-01-check-nobody-tipped"),
    published("event/tip/timeline-verdict-reach-2010-02"),
    Included("event/tip/2009-11-01-check-first-look"),
    published("follow-up/later"),
    published("post/dance"),
    Address("case/tip", "cases/tip/", "cases/tip.md"),
    Address("post/dance", "posts/dance/", "posts/dance.md"),
)
BOOK = Book(frozenset(LINES))
PRESENT = {line.name: f"{line.name}.md" for line in LINES if not isinstance(line, Address)}  # type: ignore[union-attr]


def without(*names: str, **new: str) -> dict[str, str]:
    return {name: file for name, file in (PRESENT | new).items() if name not in names}


def test_where_all_is_there_nothing_is_gone() -> None:
    assert missing(BOOK, PRESENT) == ()
    assert adopted(BOOK, PRESENT) == ()
    assert missing(Book(), PRESENT) == ()


@pytest.mark.parametrize("name", ["follow-up/later", "case/tip/sv", "post/dance"])
def test_what_is_gone_is_found(name: str) -> None:
    assert missing(BOOK, without(name)) == (Missing(name),)


def test_a_text_is_gone_with_its_translations_and_events_and_told_once() -> None:
    of_tip = [name for name in PRESENT if "/tip" in name]
    assert missing(BOOK, without(*of_tip)) == (Missing("case/tip"),)


def test_all_that_is_gone_is_found_at_once() -> None:
    assert missing(
        BOOK, without("follow-up/later", "post/dance", "event/tip/2010-02-01-check-nobody-tipped")
    ) == (
        Missing("follow-up/later"),
        Missing("post/dance"),
        Missing("event/tip/2010-02-01-check-nobody-tipped"),
    )


def test_what_stands_in_the_same_file_looks_alike_whatever_it_is_called() -> None:
    new = without("post/dance", **{"post/another-name-altogether": "posts/dance.md", "post/dances": "x.md"})
    assert missing(BOOK, new) == (Missing("post/dance", "post/another-name-altogether"),)


def test_what_is_called_nearly_the_same_looks_alike() -> None:
    new = without("post/dance", **{"post/dances": "x.md", "case/dance2": "y.md"})
    assert missing(BOOK, new) == (Missing("post/dance", "post/dances"),)
    assert missing(BOOK, without("post/dance", **{"post/quite-different": "x.md"})) == (
        Missing("post/dance"),
    )


def test_an_event_looks_like_one_of_its_date_and_type_or_its_title() -> None:
    old = "event/tip/2010-02-01-check-nobody-tipped"
    for name in (
        "2010-02-01-check-somebody-else",
        "2010-02-03-check-nobody-tipped",
        "2010-02-01-reply-nobody-tipped",
    ):
        assert missing(BOOK, without(old, **{f"event/tip/{name}": "x"})) == (
            Missing(old, f"event/tip/{name}"),
        )
    assert missing(BOOK, without(old)) == (Missing(old),)
    assert missing(BOOK, without(old, **{"event/other/2010-02-01-check-nobody-tipped": "x"})) == (
        Missing(old),
    )


def test_an_event_that_was_never_an_entry_may_go_but_not_come_back_as_one() -> None:
    old = "event/tip/2009-11-01-check-first-look"
    assert missing(BOOK, without(old)) == ()
    assert missing(BOOK, without(old, **{"event/tip/2009-11-01-check-first-looks": "x"})) == (
        Missing(old, "event/tip/2009-11-01-check-first-looks"),
    )


def test_of_a_withdrawn_case_no_event_is_missed() -> None:
    # The names of what was an entry are still there, each with a notice in its place.
    book = BOOK.extended([Withdrawn(name, DATE) for name in BOOK.entries if "/tip" in name])
    assert missing(book, without(*BOOK.included)) == ()


def test_once_a_case_stands_again_its_events_are_missed_as_any() -> None:
    old = "event/tip/2010-02-01-check-nobody-tipped"
    book = BOOK.extended([Withdrawn(name, DATE) for name in BOOK.entries if "/tip" in name])
    assert missing(book, without(old)) == (Missing(old),)


def test_a_verdict_whose_date_was_put_right_goes_on() -> None:
    old, new = "event/tip/timeline-verdict-reach-2010-02", "event/tip/timeline-verdict-reach-2010-03-01"
    present = without(old, **{new: "x"})
    lines = adopted(BOOK, present)
    assert [line.name for line in lines] == [new]  # type: ignore[union-attr]
    book = BOOK.extended(lines)
    assert book.id_of(new, "") == f"{TAG}{old}"
    assert missing(book, present) == ()


def test_a_verdict_that_is_gone_or_stands_beside_others_is_missed() -> None:
    old = "event/tip/timeline-verdict-reach-2010-02"
    two = {f"event/tip/timeline-verdict-reach-{year}": "x" for year in (2011, 2012)}
    other = {"event/tip/timeline-verdict-press-2010-02": "x"}
    for new in ({}, two, other):
        assert adopted(BOOK, without(old, **new)) == ()
        assert missing(BOOK, without(old, **new))[0].name == old


def test_a_post_that_becomes_a_case_goes_on() -> None:
    present = without("post/dance", **{"case/dance": "posts/dance.md"})
    book = BOOK.extended(adopted(BOOK, present))
    assert book.id_of("case/dance", "") == f"{TAG}post/dance"
    assert missing(book, present) == ()
