"""Long lists, cut into pages: nothing is left out, and each page leads to its neighbours."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from casebook.views.lists.paging import cut, numbered
from casebook.views.pages import PagedView
from casebook.views.parts import TranslationView
from casebook.words import words_of

WHOLE = PagedView(
    lang="sv",
    words=words_of("sv"),
    path="sv/cases/",
    title="Fall",
    translations=(TranslationView("en", "English", "cases/", "Cases"),),
    pages=3,
)


@given(things=st.lists(st.integers()).map(tuple), size=st.integers(1, 9))
def test_pages_hold_everything_in_its_order(things: tuple[int, ...], size: int) -> None:
    pages = cut(things, size)
    assert [thing for page in pages for thing in page] == [*things]
    assert all(len(page) == size for page in pages[:-1])
    assert pages == [()] or 0 < len(pages[-1]) <= size


def test_the_first_page_is_the_list_itself() -> None:
    assert numbered(WHOLE, 1) == replace(WHOLE, next_path="sv/cases/page/2/")
    assert numbered(replace(WHOLE, pages=1), 1) == replace(WHOLE, pages=1)


def test_a_later_page_says_so_and_leads_to_its_neighbours_alone() -> None:
    assert numbered(WHOLE, 2) == replace(
        WHOLE,
        path="sv/cases/page/2/",
        title="Fall, sida 2",
        translations=(),
        number=2,
        previous_path="sv/cases/",
        next_path="sv/cases/page/3/",
    )
    last = numbered(WHOLE, 3)
    assert (last.previous_path, last.next_path) == ("sv/cases/page/2/", None)
