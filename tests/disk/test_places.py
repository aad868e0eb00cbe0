"""A place is inside the output, fits every file system, and belongs to one page."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.disk.places import (
    NAME,
    Claim,
    Occupied,
    collisions,
    likeness,
    misplaced,
    outside,
    tidy,
    unpublishable,
)
from casebook.errors import Problem


@pytest.mark.parametrize("place", ["../x", "a/../../x", "/etc/x", "", ".", "..", "a/..", "//x", "./../x"])
def test_a_place_that_is_not_in_the_output(place: str) -> None:
    assert outside(place)


@pytest.mark.parametrize(
    "place", ["index.html", "a/b.html", "a/../b.html", "..a/b", "a//b", "./a", "a...html"]
)
def test_a_place_in_the_output(place: str) -> None:
    assert not outside(place)


@given(st.text(alphabet="./ab", max_size=12))
def test_no_place_that_passes_leads_out(place: str) -> None:
    depth = 0
    for part in tidy(place).split("/"):
        depth += {"..": -1, ".": 0, "": 0}.get(part, 1)
        assert outside(place) or depth > 0


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ("../x.html", ("place-outside", {"place": "../x.html"})),
        ("a\x00b.html", ("place-character", {"place": "a\x00b.html", "sign": "U+0000"})),
        ('a"b.html', ("place-character", {"place": 'a"b.html', "sign": '"'})),
        ("a\\b.html", ("place-character", {"place": "a\\b.html", "sign": "\\"})),
        ("a\udcffb.html", ("place-character", {"place": "a\udcffb.html", "sign": "U+DCFF"})),
        ("å" * 128 + "/i.html", ("place-name-too-long", {"place": "å" * 128 + "/i.html", "limit": 255})),
        ("a/" * 451, ("place-too-long", {"place": "a/" * 451, "limit": 900})),
    ],
)
def test_a_place_that_cannot_be_kept_is_a_problem(
    place: str, expected: tuple[str, dict[str, object]]
) -> None:
    claim = Claim(place, "content/a.md", field="save_as")
    assert list(misplaced([claim])) == [Problem("content/a.md", 1, 1, "save_as", *expected)]


def test_places_that_can_be_kept_are_none() -> None:
    assert not list(misplaced([Claim("x" * 250 + ".html", "a"), Claim("sv/å ä/'ö' (1).html", "b")]))


def found(*claims: Claim | tuple[str, str]) -> list[tuple[str, str, dict[str, object]]]:
    return [(problem.file, problem.key, dict(problem.params)) for problem in collisions(claims)]


def test_two_pages_cannot_have_one_place() -> None:
    assert found(("a/index.html", "one.md"), ("a/./index.html", "two.md")) == [
        ("two.md", "place-taken", {"place": "a/./index.html", "other": "one.md"})
    ]


@pytest.mark.parametrize(("one", "other"), [("Case.html", "case.html"), ("\u00e5.html", "a\u030a.html")])
def test_two_places_that_some_computers_take_for_one(one: str, other: str) -> None:
    assert found((one, "one.md"), (other, "two.md")) == [
        ("two.md", "place-nearly-taken", {"place": other, "taken": one, "other": "one.md"})
    ]


def test_a_page_cannot_be_a_file_where_another_needs_a_folder() -> None:
    assert found(("a/b/index.html", "one.md"), ("A", "two.md")) == [
        ("one.md", "place-in-the-way", {"place": "a/b/index.html", "taken": "A", "other": "two.md"})
    ]


def test_the_author_is_told_when_a_page_and_the_theme_want_one_place() -> None:
    theme = Claim("index.html", "theme/templates/index.html", authored=False)
    author = Claim("index.html", "content/a.md", field="save_as")
    expected = [
        ("content/a.md", "place-of-the-site", {"place": "index.html", "other": "theme/templates/index.html"})
    ]
    assert found(theme, author) == expected
    assert found(author, theme) == expected


def test_a_page_that_the_site_is_in_the_way_of_is_told_once_and_what_belongs_to_it_not_at_all() -> None:
    listed = Claim("cases/index.html", "list.html", authored=False)
    beside = [Claim(f"cases/index.html/{name}", NAME, authored=False) for name in ("a.csv", "b/c.json")]
    page = Claim("cases/index.html/index.html", "one.md")
    params = {"place": page.place, "taken": listed.place, "other": "list.html"}
    assert found(listed, *beside, page) == [("one.md", "place-below-the-site", params)]
    assert [(file, key) for file, key, _ in found(listed, beside[0])] == [(NAME, "place-below-the-site")]
    params = {"place": "cases/x", "taken": "cases/x/a.csv", "other": NAME}
    x = [Claim(f"cases/x/{name}", NAME, authored=False) for name in ("a.csv", "b.csv")]
    assert found(*x, Claim("cases/x", "one.md")) == [("one.md", "place-below-the-site", params)]


def test_the_theme_may_say_the_same_thing_twice() -> None:
    assert not found(Claim("a.css", "a", authored=False), Claim("a.css", "b", authored=False))


@given(st.lists(st.text(alphabet="abAÅåé", min_size=1, max_size=4), unique_by=likeness, max_size=8))
def test_places_that_differ_to_every_computer_do_not_collide(names: list[str]) -> None:
    assert not collisions((f"{name}.html", f"{name}.md") for name in names)


@pytest.mark.parametrize(
    ("place", "key", "params"),
    [
        (".htaccess", "place-hidden", {}),
        (".git/hooks/x", "place-hidden", {}),
        ("a/./.b/index.html", "place-hidden", {}),
        ("shell.php", "place-of-no-page", {"kind": ".php"}),
        ("a/b.CGI", "place-of-no-page", {"kind": ".CGI"}),
    ],
)
def test_a_page_is_not_where_no_page_is(place: str, key: str, params: dict[str, object]) -> None:
    found = list(unpublishable([Claim(place, "content/a.md", field="save_as")]))
    assert found == [Problem("content/a.md", 1, 1, "save_as", key, {"place": place, **params})]


@pytest.mark.parametrize(
    "place", ["a.html", "./a/b/index.htm", "a/b", "robots.txt", ".well-known/x.txt", "a/v1.2/index.html"]
)
def test_and_is_wherever_one_may_be(place: str) -> None:
    assert list(unpublishable([Claim(place, "content/a.md", field="save_as")])) == []


def test_a_place_has_room_where_nothing_stands_neither_above_nor_below() -> None:
    occupied = Occupied(["a/index.html", "B.html", "å/x/y.html"])
    for place in ("a/b.html", "c.html", "a/index/x.html", "å/z.html"):
        assert occupied.has_room(place), place
    for place in (
        "a/index.html",
        "A/Index.html",
        "b.html",
        "b.html/x.html",
        "a",
        "a\u030a/x",
        "./a//index.html",
    ):
        assert not occupied.has_room(place), place
    assert occupied.has("b.html")
    assert not occupied.has("a")
    assert occupied.has_below("a/")
    assert occupied.has_below("å")
    assert not occupied.has_below("c/")


_PLACES = st.lists(st.sampled_from(["a", "A", "a/b", "a/b/c", "b", "B/a", "b/a"]), min_size=1, max_size=5)


@given(_PLACES)
def test_what_has_room_collides_with_nothing(places: list[str]) -> None:
    *others, last = places
    kept: list[str] = []
    for place in others:
        if Occupied(kept).has_room(place):
            kept.append(place)
    claims = [Claim(place, str(number)) for number, place in enumerate((*kept, last))]
    assert Occupied(kept).has_room(last) is (collisions(claims) == [])
