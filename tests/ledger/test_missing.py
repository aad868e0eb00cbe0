"""What was published and is gone: found, with what looks like it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.ledger.book import Book
from casebook.ledger.lines import Address, Included, Line, Published, Withdrawn
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


VERDICT = "event/tip/timeline-verdict-reach-2010-02"


def verdicts(*days: str) -> dict[str, str]:
    """Return what is there where the verdict is gone, and these are there on that claim instead."""
    return without(VERDICT) | {f"event/tip/timeline-verdict-reach{day}": "x" for day in days}


def test_a_verdict_that_is_gone_is_missed() -> None:
    for new in ({}, {"event/tip/timeline-verdict-press-2010-02": "x"}):
        assert adopted(BOOK, without(VERDICT, **new)) == ()
        assert missing(BOOK, without(VERDICT, **new)) == (Missing(VERDICT),)


@pytest.mark.parametrize(
    ("days", "same"),
    [
        (["-2010-03", "-2012"], "-2010-03"),
        (["-2009", "-2010-01-28"], "-2010-01-28"),
        (["-2010-02-01", "-2010-02-03", "-2010-02-07"], "-2010-02-01"),
    ],
)
def test_of_several_verdicts_the_one_nearest_in_time_goes_on(days: list[str], same: str) -> None:
    (line,) = adopted(BOOK, verdicts(*days))
    assert isinstance(line, Published)
    assert (line.name, line.was) == (f"event/tip/timeline-verdict-reach{same}", VERDICT)
    book = BOOK.extended([line])
    assert missing(book, verdicts(*days)) == ()
    assert adopted(book, verdicts(*days)) == ()


def test_a_verdict_in_one_word_that_becomes_a_list_is_the_first_of_it() -> None:
    old = "event/tip/timeline-verdict-reach"
    for line in (Included(old), published(old)):
        book = Book(frozenset([published("case/tip"), line]))
        present = dict.fromkeys(["case/tip", f"{old}-2010-01", f"{old}-2010-03"], "tip.md")
        assert [each.name for each in adopted(book, present)] == [f"{old}-2010-01"]  # type: ignore[union-attr]


def test_what_was_put_right_is_not_gone_under_its_old_names() -> None:
    """It was: the next verdict was taken for the one that had been moved, and nobody heard of it."""
    book, old = BOOK, VERDICT
    for day in ("-2010-03", "-2010-04", "-2010-02", "-2010-05"):
        (name,) = called(book, f"event/tip/timeline-verdict-reach{day}")
        present = without(old, **{name: "x"})
        book = book.extended(adopted(book, present))
        assert missing(book, present) == ()
        assert book.id_of(name, "new") == f"{TAG}{old}"
    more = verdicts("-2010-05", "-2012")
    assert (adopted(book, more), missing(book, more)) == ((), ())
    other = verdicts("-2010-05") | {"event/tip/timeline-verdict-press-2012": "x"}
    assert (adopted(book, other), missing(book, other)) == ((), ())
    assert missing(book, verdicts()) == (Missing("event/tip/timeline-verdict-reach-2010-05"),)


def test_so_it_is_with_what_was_no_entry_of_its_own() -> None:
    old = "event/tip/timeline-verdict-reach-2010"
    book = Book(frozenset([published("case/tip"), Included(f"{old}-01")]))
    moved = dict.fromkeys(["case/tip", f"{old}-02"], "tip.md")
    book = book.extended(adopted(book, moved))
    assert book.included == {f"{old}-01", f"{old}-02"}
    more = moved | {f"{old}-12": "tip.md"}
    assert (adopted(book, more), missing(book, more)) == ((), ())
    assert not book.knows(f"{old}-12")


def test_both_kinds_may_be_put_right_at_once() -> None:
    names = ("event/tip/timeline-verdict-a-2010", "event/tip/timeline-verdict-b-2010")
    book = Book(frozenset([published("case/tip"), Included(names[0]), published(names[1])]))
    lines = adopted(book, dict.fromkeys(["case/tip", *(f"{name}-02" for name in names)], "tip.md"))
    assert sorted(line.name for line in lines) == [f"{name}-02" for name in names]  # type: ignore[union-attr]


DAYS = st.integers(0, 3000)


@given(
    DAYS, st.lists(st.tuples(st.sampled_from(["put right", "later", "both"]), st.integers(0, 40)), max_size=6)
)
def test_whatever_is_done_to_verdicts_each_keeps_its_id(first: int, edits: list[tuple[str, int]]) -> None:
    """Days are put right by less than what lies between two verdicts; a later one is never taken for them."""
    days, ids = [first], ["0"]
    book = Book(frozenset([published("case/tip")])).extended([_line(first, "0")])
    for number, (edit, by) in enumerate(edits, 1):
        if edit != "later":
            which = by % len(days)
            days[which] += by - 20
        if edit != "put right":
            days.append(max(days) + 100 + by)
            ids.append(str(number))
        present = dict.fromkeys(["case/tip", *map(_name, days)], "tip.md")
        book = book.extended(adopted(book, present))
        assert missing(book, present) == ()
        for day, name in zip(days, ids, strict=True):
            if not book.knows(_name(day)):
                book = book.extended([_line(day, name)])
        assert [book.id_of(_name(day), "") for day in days] == [f"tag:x,2010:{name}" for name in ids]


@given(DAYS, st.lists(st.tuples(st.sampled_from(["put right", "new"]), DAYS, DAYS), max_size=8))
def test_a_name_that_was_given_up_is_nobodys_again(first: int, edits: list[tuple[str, int, int]]) -> None:
    """Days are put right to any, and back; what is written where another stood is another."""
    days, ids = [first], ["0"]
    book = Book(frozenset([published("case/tip")])).extended([_line(first, "0")])
    for number, (edit, which, day) in enumerate(edits, 1):
        if day in days:
            continue
        if edit == "new":
            days.append(day)
            ids.append(str(number))
        else:
            days[which % len(days)] = day
        present = dict.fromkeys(["case/tip", *called(book, *map(_name, days))], "tip.md")
        book = book.extended(adopted(book, present))
        assert missing(book, present) == ()
        for name, own in zip(called(book, *map(_name, days)), ids, strict=True):
            if not book.knows(name):
                book = book.extended([Published(name, f"tag:x,2010:{own}", DATE)])
        names = called(book, *map(_name, days))
        assert [book.id_of(name, "") for name in names] == [f"tag:x,2010:{own}" for own in ids]
        # All of them are what is left of the case when it is withdrawn.
        assert sorted(book.changes_in["case/tip"]) == sorted(names)


def called(book: Book, *names: str) -> list[str]:
    """Return what the ledger calls changes whose anchors give them these names."""
    return [book.free_name(name) for name in names]


def _name(day: int) -> str:
    return f"event/tip/timeline-verdict-reach-{date(2000, 1, 1) + timedelta(days=day)}"


def _line(day: int, name: str) -> Published:
    return Published(_name(day), f"tag:x,2010:{name}", DATE)


def test_a_post_that_becomes_a_case_goes_on() -> None:
    present = without("post/dance", **{"case/dance": "posts/dance.md"})
    book = BOOK.extended(adopted(BOOK, present))
    assert book.id_of("case/dance", "") == f"{TAG}post/dance"
    assert missing(book, present) == ()
