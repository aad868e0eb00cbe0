"""What is due, cut into pages: where there is much, each also says how much, and where every kind begins."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from ..words import number as figure
from .addresses import page_of
from .desk import Desk
from .due import OrderedDue, due_items, due_view, with_items
from .lists.paging import cut, numbered
from .pages import DueCount, DueItem, DueKind, DueView


def due_views(desk: Desk, lang: str, told: Iterable[OrderedDue] | None = None) -> Iterator[DueView]:
    """Yield every page of what is due in a language; `told` is as for `due_view`."""
    whole, size = due_view(desk, lang, told), desk.settings.per_page
    items = due_items(whole)
    shown = cut(items, size)
    if len(shown) > 1:
        whole = replace(whole, pages=len(shown), counts=dict(_counts(whole, items, size)))
    for number, own in enumerate(shown, 1):
        yield with_items(numbered(whole, number), own)


def _counts(whole: DueView, items: Sequence[DueItem], size: int) -> Iterator[tuple[DueKind, DueCount]]:
    passed = 0
    for kind, found in groupby(items, key=lambda item: item.kind):
        count = len(list(found))
        begins = page_of(whole.path, passed // size + 1)
        yield kind, DueCount(text=figure(count, whole.words), path=begins)
        passed += count
