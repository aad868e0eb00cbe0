"""Former anchors: where a link leads that cites a page by an anchor which nothing on it has any more.

Nobody sees anything of that but who follows such a link: it leads to what stands nearest, where it then says
that this is not what was cited.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from ..ledger.citable import OF_SOURCE, bare, is_marked
from ..ledger.names import name_of_text
from ..reader import Entry
from .anchors import ACCOUNTS, RESERVED, entries_of, handed_out, landmarks, rows_of
from .apart import Told, called_now
from .desk import Desk
from .nearest import Former, Places, is_part
from .pages import PostView

View = TypeVar("View", bound=PostView)

_OF_THE_FRAME = ("before-and-after", "found", "main", "related", "said", "tags")
_OF_A_TABLE = ("-caption", "-name")


def with_former(
    desk: Desk,
    entry: Entry,
    view: View,
    figures: Callable[[], Collection[str]] = tuple,
    cases: Callable[[], Sequence[Told]] = tuple,
) -> View:
    """Return the view of a page that leads on from its former anchors.

    `figures` gives the anchors of all figures that the case has, whether its table shows them or not; `cases`
    gives those that a follow-up is of.
    """
    if view.withdrawn or view.draft or entry.page or not desk.remembers:
        return view
    name = name_of_text(entry.kind, entry.lasting_id, entry.lang, translation=entry.translation)
    present = frozenset((*handed_out(view), *landmarks(view, entry)))
    gone = _each_once(each for each in desk.gone_from(name, present) if _is_free(each, present, entry))
    if not gone:
        return view
    return _leading(view, Places.of(view, figures()).led(gone, called_now(gone, cases()), view.words))


def _each_once(gone: Iterable[str]) -> list[str]:
    """Return anchors without those of headings by which something of an author's has been cited as well."""
    found = sorted(gone, key=is_marked)
    return list({bare(each): each for each in reversed(found)}.values())[::-1]


def _is_free(marked: str, present: Collection[str], entry: Entry) -> bool:
    """Tell whether nothing else can have an anchor: the frame of the page, a table, a heading of the text."""
    anchor, is_source = bare(marked), marked.startswith(OF_SOURCE)
    taken = anchor in present or anchor in _OF_THE_FRAME or (anchor.startswith(RESERVED) and not is_source)
    taken = taken or any(anchor.endswith(end) and anchor.removesuffix(end) in present for end in _OF_A_TABLE)
    return not taken and f'id="{anchor}"' not in entry.html


def _leading(view: View, former: Former) -> View:
    """Return a view with what was cited at what is led to, and in `former` what is led to parts."""
    view = replace(view, former={place: each for place, each in former.items() if is_part(place)})
    told: dict[str, Any] = {}
    for name in ACCOUNTS:
        if any(each.anchor in former for each in getattr(view, name, ())):
            told[name] = _with(getattr(view, name), former)
    for name, field, has in (("table", "rows", rows_of), ("timeline", "entries", entries_of)):
        if any(each.anchor in former for each in has(view)):
            part = getattr(view, name)
            told[name] = replace(part, **{field: _with(getattr(part, field), former)})
    return replace(view, **told) if told else view


def _with(things: Sequence[Any], former: Former) -> tuple[Any, ...]:
    """Return claims, rows or the like with what is led to each of them; a silence has no anchor."""
    led = {place: each for place, each in former.items() if not is_part(place)}
    found = ((each, led.get(getattr(each, "anchor", ""))) for each in things)
    return tuple(replace(each, former=own) if own else each for each, own in found)
