"""What old feeds had goes on: found by its address, however that is written, or by how it ends."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.ledger.book import Book
from casebook.ledger.former import moved, path_of
from casebook.ledger.lines import Former, Line, NotALine, read_line, written
from casebook.ledger.news import Issued

from .samples import DATE, DAY, published

OLD = "tag:blog.example,2019-03-02:/dance.html"
DANCE = Former("dance.html", OLD, DATE)
WORDS = st.text("abc-", min_size=1, max_size=4)


def book(*lines: Line) -> Book:
    return Book(frozenset(lines))


def text(name: str, path: str) -> Issued:
    return Issued(name=name, id="", published=DAY, updated=DAY, path=path, file=f"{name}.md")


@pytest.mark.parametrize(
    ("address", "path"),
    [
        ("https://blog.example/dance.html", "dance.html"),
        ("http://www.old.example/2019/dance/", "2019/dance/"),
        ("https://blog.example/dance/index.html", "dance/"),
        ("https://blog.example/dance/?utm_source=rss#more", "dance/"),
        ("https://blog.example/%C3%A5ret.html", "året.html"),
        ("https://blog.example/a\u030aret.html", "året.html"),
        ("/dance.html", "dance.html"),
        ("dance.html", "dance.html"),
        ("https://blog.example", ""),
        ("https://blog.example/index.html", ""),
        ("https://blog.example/my-index.html", "my-index.html"),
    ],
)
def test_a_page_has_one_path_however_its_address_is_written(address: str, path: str) -> None:
    assert path_of(address) == path


def test_a_path_begins_where_the_site_does() -> None:
    assert path_of("https://a.example/blog/dance/", "https://a.example/blog") == "dance/"
    assert path_of("https://a.example/blog/dance/", "https://a.example/blog/") == "dance/"
    assert path_of("https://a.example/blogging/", "https://a.example/blog") == "blogging/"
    assert path_of("https://a.example/dance/", "https://a.example/blog") == "dance/"


def test_a_text_keeps_the_id_and_the_date_that_it_had() -> None:
    move = moved(book(DANCE), [text("post/dance", "dance.html"), text("post/new", "new.html")])
    assert [(line.name, line.id, line.date) for line in move.known] == [("post/dance", OLD, DATE)]
    assert move.lost == ()


def test_without_a_date_it_has_that_of_its_text() -> None:
    move = moved(book(replace(DANCE, date="")), [text("post/dance", "dance.html")])
    assert [line.date for line in move.known] == [DATE]


def test_a_post_that_has_become_a_case_is_the_same_to_its_readers() -> None:
    assert [line.name for line in moved(book(DANCE), [text("case/dance", "dance.html")]).known] == [
        "case/dance"
    ]


def test_what_is_published_keeps_the_id_that_it_has() -> None:
    move = moved(book(DANCE, published("post/dance")), [text("post/dance", "dance.html")])
    assert (move.known, move.lost) == ((), ())


def test_where_addresses_have_changed_the_end_tells() -> None:
    move = moved(book(DANCE), [text("post/dance", "posts/2019/dance/"), text("post/x", "posts/x/")])
    assert [line.name for line in move.known] == ["post/dance"]


def test_what_ends_as_another_does_is_not_guessed() -> None:
    two = [text("post/dance", "posts/2019/dance/"), text("post/dance-2", "posts/2020/dance/")]
    assert moved(book(DANCE), two).lost == (DANCE,)
    other = Former("2019/dance.html", f"{OLD}#2", DATE)
    assert set(moved(book(DANCE, other), two[:1]).lost) == {DANCE, other}


def test_an_address_counts_more_than_an_end() -> None:
    texts = [text("post/dance", "posts/dance/"), text("post/old", "dance.html")]
    assert [line.name for line in moved(book(DANCE), texts).known] == ["post/old"]


def test_what_has_no_text_any_more_is_told() -> None:
    assert moved(book(DANCE), [text("post/x", "x.html")]).lost == (DANCE,)
    assert moved(book(), [text("post/x", "x.html")]).lost == ()


@given(
    st.lists(st.builds(Former, WORDS.map("{}.html".format), WORDS.map("tag:{}".format), st.just(DATE))),
    st.lists(st.tuples(WORDS.map("post/{}".format), WORDS.map("posts/{}/".format)), unique_by=lambda x: x[0]),
)
def test_each_entry_goes_on_once_or_is_lost(former: list[Former], texts: list[tuple[str, str]]) -> None:
    kept = book(*former)
    move = moved(kept, [text(*each) for each in texts])
    ids = [line.id for line in move.known] + [line.id for line in move.lost]
    assert sorted(ids) == sorted({line.id for line in kept.former})
    assert len({line.path for line in kept.former}) == len(kept.former)
    assert len({line.name for line in move.known}) == len(move.known)


@pytest.mark.parametrize("line", [DANCE, replace(DANCE, date="")])
def test_its_line_is_read_as_it_was_written(line: Former) -> None:
    assert read_line(written(line)) == line


@pytest.mark.parametrize("wrong", [{"id": "12"}, {"id": "tag: x"}, {"date": "yesterday"}, {"path": ""}])
def test_a_line_that_no_feed_can_be_made_of_is_damaged(wrong: dict[str, str]) -> None:
    with pytest.raises(NotALine):
        read_line(written(replace(DANCE, **wrong)))
