"""By what readers could cite something is known for good; what is gone is told once."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.ledger.anchors import gone_anchors, kind_and_id, new_anchors
from casebook.ledger.book import Book
from casebook.ledger.citable import Anchors, Gone, Landmarks
from casebook.ledger.lines import Included, Line, NotALine, read_line, written
from casebook.ledger.news import news

from .samples import ANCHORS, LINES, TEXTS, published
from .test_news import TIP

KINDS = ("claim", "metric", "promise", "request")
PRESENT = st.dictionaries(TEXTS, ANCHORS.map(lambda anchors: tuple(anchors.split())))


@given(st.lists(LINES, max_size=20), PRESENT)
def test_what_a_page_has_is_new_once(lines: list[Line], present: dict[str, tuple[str, ...]]) -> None:
    book = Book(frozenset(lines))
    added = tuple(new_anchors(book, present.items(), []))
    after = book.extended(added)
    assert all(set(anchors) <= after.anchors[name] for name, anchors in present.items())
    assert all(line.each for line in added)
    assert not any(book.anchors.get(line.name, frozenset()) & set(line.each) for line in added)
    assert tuple(new_anchors(after, present.items(), [])) == ()
    # Where another branch has published the same, both sets of lines say what one of them says.
    assert after.extended(new_anchors(book, reversed(present.items()), [])).anchors == after.anchors


@given(st.lists(LINES, max_size=20), PRESENT)
def test_what_is_gone_is_told_once(lines: list[Line], present: dict[str, tuple[str, ...]]) -> None:
    book = Book(frozenset(lines))
    for name, anchors in present.items():
        gone = gone_anchors(book, name, anchors, KINDS)
        if gone:
            told = set(gone.anchors.split())
            assert told <= book.anchors[name] - set(anchors)
            assert not told & book.told_gone.get(name, frozenset())
            assert gone_anchors(book.extended([gone]), name, anchors, KINDS) is None


def test_headings_and_sources_have_a_line_of_their_own() -> None:
    present = {"case/tip": ("claim-reach", "#claim-cost", "#at-the-start", "@source-paper", "#a b")}
    lines = list(new_anchors(Book(), present.items(), []))
    landmarks = Landmarks("case/tip", "at-the-start claim-cost", "source-paper")
    assert lines == [Anchors("case/tip", "claim-reach"), landmarks]
    assert landmarks.each == ("#at-the-start", "#claim-cost", "@source-paper")
    assert read_line(written(landmarks)) == landmarks
    book = Book(frozenset(lines))
    assert book.linked == {"case/tip": {"claim-reach", *landmarks.each}}
    assert list(new_anchors(book, present.items(), [])) == []
    # Nobody is told of a heading that is called as a claim might be.
    assert gone_anchors(book, "case/tip", ["claim-reach"], KINDS) is None


def test_what_has_another_name_now_has_all_by_which_it_was_linked() -> None:
    lines = [
        Anchors("case/tip", "claim-reach"),
        Landmarks("post/tip", "once", ""),
        replace(published("case/tip"), was="post/tip"),
    ]
    linked = Book(frozenset(lines)).linked
    assert linked["case/tip"] == linked["post/tip"] == {"claim-reach", "#once"}


def test_what_has_a_line_of_its_own_has_no_other() -> None:
    lines = [Included("event/tip/check"), published("event/tip/check/sv"), published("event/tip/reply")]
    present = [("case/tip", ("check", "reply", "claim-reach")), ("case/tip/sv", ("check", "reply"))]
    assert list(new_anchors(Book(), present, lines)) == [
        Anchors("case/tip", "claim-reach"),
        Anchors("case/tip/sv", "reply"),
    ]
    assert Book(frozenset(lines)).anchors == {"case/tip": {"check", "reply"}, "case/tip/sv": {"check"}}


def test_a_publication_says_by_what_its_pages_can_be_cited() -> None:
    cited = replace(TIP, anchors=("metric-fans-2009", "claim-reach", "check"))
    lines = news(Book(), [cited], ["event/tip/check"], "tag:x,2026:feed")
    assert Anchors("case/tip", "claim-reach metric-fans-2009") in lines
    book = Book(frozenset(lines))
    assert news(book, [cited], ["event/tip/check"], "") == ()
    assert news(book, [replace(cited, anchors=("claim-cost", "check"))], ["event/tip/check"], "") == (
        Anchors("case/tip", "claim-cost"),
    )


def test_what_no_line_can_say_is_not_said_each_time_anew() -> None:
    assert list(new_anchors(Book(), [("case/tip", ("a b", "", "a\0", "\ud800", " a"))], [])) == []


@pytest.mark.parametrize(
    ("anchor", "told"),
    [
        ("claim-reach", True),
        ("promise-reward", True),
        ("request-why", True),
        ("request-2", False),
        ("metric-fans", True),
        ("metric-fans-2009-11", False),
        ("metric-likes-2009", True),
        ("benchmark-fans", False),
        ("timeline-claim-reach", False),
        ("2009-11-10-coverage-in-the-papers", False),
    ],
)
def test_only_what_an_author_has_called_so_is_told(anchor: str, told: bool) -> None:
    book = Book(frozenset([Anchors("case/tip", f"metric-fans {anchor}")]))
    present = () if anchor == "metric-fans" else ("metric-fans",)
    assert gone_anchors(book, "case/tip", present, KINDS) == (Gone("case/tip", anchor) if told else None)
    kind, _ = kind_and_id(anchor)
    assert gone_anchors(book, "case/tip", present, [each for each in KINDS if each != kind]) is None


def test_an_anchor_that_is_no_word_leads_nowhere() -> None:
    assert Anchors("case/tip", "a\u2028b \ud800 c\0d e").each == ("a", "b", "e")
    assert written(Anchors("case/tip", "claim-reach metric-fans")) == (
        '{"what": "anchors", "name": "case/tip", "anchors": "claim-reach metric-fans"}'
    )
    for said in ('"anchors": ""', '"anchors": ["claim-reach"]', '"anchor": "claim-reach"'):
        with pytest.raises(NotALine):
            read_line(f'{{"what": "anchors", "name": "case/tip", {said}}}')
