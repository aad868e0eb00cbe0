"""Long lists, cut into pages."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from ..addresses import page_of
from ..pages import PagedView

Thing = TypeVar("Thing")
View = TypeVar("View", bound=PagedView)


def cut(things: tuple[Thing, ...], size: int) -> list[tuple[Thing, ...]]:
    """Return what each page of a list holds: `size` things at most, and on the only one there may be none."""
    return [things[start : start + size] for start in range(0, len(things) or 1, size)]


def numbered(whole: View, number: int) -> View:
    """Return the view of one page of a list; `whole` is what all `pages` share, at the address of the list.

    Only the first leads to the list in other languages, which may be cut elsewhere.
    """
    is_first, is_last = number == 1, number == whole.pages
    return replace(
        whole,
        path=page_of(whole.path, number),
        title=whole.title if is_first else _title(whole, number),
        translations=whole.translations if is_first else (),
        number=number,
        previous_path=None if is_first else page_of(whole.path, number - 1),
        next_path=None if is_last else page_of(whole.path, number + 1),
    )


def _title(whole: PagedView, number: int) -> str:
    return whole.words.gettext("{list}, page {number}", list=whole.title, number=number)
