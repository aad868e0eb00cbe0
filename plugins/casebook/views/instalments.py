"""What is due, cut into pages: where there is much, each also says how much, and where every kind begins."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from ..words import number
from .addresses import page_of
from .desk import Desk
from .due import Told, due_items, due_view, with_items
from .pages import DueCount, DueItem, DueKind, DueView


def due_views(desk: Desk, lang: str, told: Iterable[Told] | None = None) -> Iterator[DueView]:
    """Yield every page of what is due in a language; `told` is as for `due_view`."""
    whole, size = due_view(desk, lang, told), desk.settings.per_page
    items = due_items(whole)
    pages = -(-len(items) // size)
    if pages < 2:
        yield whole
        return
    whole = replace(whole, pages=pages, counts=dict(_counts(whole, items, size)))
    for place in range(pages):
        yield with_items(_numbered(whole, place + 1), items[place * size :][:size])


def _counts(whole: DueView, items: Sequence[DueItem], size: int) -> Iterator[tuple[DueKind, DueCount]]:
    passed = 0
    for kind, found in groupby(items, key=lambda item: item.kind):
        count = len(list(found))
        begins = page_of(whole.path, passed // size + 1)
        yield kind, DueCount(text=number(count, whole.words), path=begins)
        passed += count


def _numbered(whole: DueView, place: int) -> DueView:
    title = whole.words.gettext("{list}, page {number}", list=whole.title, number=place)
    return replace(
        whole,
        path=page_of(whole.path, place),
        title=whole.title if place == 1 else title,
        number=place,
        translations=whole.translations if place == 1 else (),
        previous_path=page_of(whole.path, place - 1) if place > 1 else None,
        next_path=page_of(whole.path, place + 1) if place < whole.pages else None,
    )
