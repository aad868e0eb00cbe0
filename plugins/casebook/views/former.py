"""Former anchors: where a link leads that cites a page by an anchor which nothing on it has any more.

Nobody sees anything of that but who follows such a link: it leads to what stands nearest, where it then says
that this is not what was cited.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from ..figures.anchors import anchor as timeline_anchor
from ..ledger.names import name_of
from ..reader import Entry
from ..words import Words
from .anchors import entries_of, handed_out, rows_of
from .desk import Desk
from .pages import PostView
from .parts import FormerView

View = TypeVar("View", bound=PostView)
Former = Mapping[str, tuple[FormerView, ...]]
"""What was cited, by where it is led to: the anchor of a row or of an entry, a part, or nothing."""

_PARTS = {
    "claim": "claims",
    "promise": "promises",
    "request": "requests",
    "metric": "metrics",
    "benchmark": "metrics",
}
"""In which part stands what has an anchor that begins so; all else is of the timeline."""
_DATED = re.compile(r"(.+?)-([0-9]{4}(?:-[0-9]{2}){0,2})(?:-[0-9]{1,2})?")
_WEIGHTS = (372, 31, 1)
_RESERVED = ("casebook-", "chart-", "cite-", "comparison-", "footer-", "section-", "source-", "words-")
_OF_THE_FRAME = ("before-and-after", "found", "main", "related", "said", "tags")
_OF_A_TABLE = ("-caption", "-name")


def with_former(desk: Desk, entry: Entry, view: View, figures: Callable[[], Collection[str]] = tuple) -> View:
    """Return the view of a page that leads on from its former anchors.

    `figures` gives the anchors of all figures that the case has, whether its table shows them or not.
    """
    if view.withdrawn or view.draft or not desk.remembers:
        return view
    name = name_of(entry.kind or "post", entry.lasting_id, entry.lang if entry.translation else "")
    present = frozenset(handed_out(view))
    gone = [each for each in desk.gone_from(name, present) if _is_free(each, present, entry)]
    return _leading(view, _Places.of(view, figures()).led(gone, view.words)) if gone else view


def _is_free(anchor: str, present: Collection[str], entry: Entry) -> bool:
    """Tell whether nothing else can have an anchor: the frame of the page, a table, a heading of the text."""
    taken = anchor.startswith(_RESERVED) or anchor in _OF_THE_FRAME
    taken = taken or any(anchor.endswith(end) and anchor.removesuffix(end) in present for end in _OF_A_TABLE)
    return not taken and f'id="{anchor}"' not in entry.html


@dataclass(frozen=True)
class _Places:
    """What a page has to lead to: rows and entries by their anchors, and parts. `figures` are the case's."""

    rows: frozenset[str]
    entries: frozenset[str]
    parts: frozenset[str]
    figures: Collection[str]

    @classmethod
    def of(cls, view: PostView, figures: Collection[str]) -> _Places:
        """Return the places of a page."""
        rows, entries = (row.anchor for row in rows_of(view)), (entry.anchor for entry in entries_of(view))
        fields = {part: "table" if part == "metrics" else part for part in (*_PARTS.values(), "timeline")}
        parts = (part for part, field in fields.items() if getattr(view, field, None))
        return cls(frozenset(rows), frozenset(entries), frozenset(parts), figures)

    def led(self, gone: Iterable[str], words: Words) -> Former:
        """Return where each of some anchors leads, and what is said there."""
        found: dict[str, list[FormerView]] = defaultdict(list)
        for anchor in gone:
            moved = self._of_figure(anchor)
            found[moved or self._nearest(anchor)].append(FormerView(anchor, _said(bool(moved), words)))
        return {place: tuple(former) for place, former in found.items()}

    def _of_figure(self, anchor: str) -> str:
        """Return the entry of a figure that is there, and which the table has no room for any more."""
        dated = _DATED.fullmatch(anchor) if anchor in self.figures else None
        entry = timeline_anchor("figures", dated[2]) if dated else ""
        return entry if entry in self.entries else ""

    def _nearest(self, anchor: str) -> str:
        part = _PARTS.get(anchor.partition("-")[0], "timeline")
        near = {"metrics": self._row, "timeline": self._entry}.get(part)
        return (near(anchor) if near else "") or (part if part in self.parts else "")

    def _row(self, anchor: str) -> str:
        """Return the row of a figure, or that of what was compared with it."""
        dated = _DATED.fullmatch(anchor)
        own = dated[1] if dated else anchor
        names = (own, own.replace("benchmark-", "metric-", 1))
        return next((name for name in names if name in self.rows), "")

    def _entry(self, anchor: str) -> str:
        """Return the entry that tells of the same on another day, of several the nearest."""
        dated = _DATED.fullmatch(anchor) if anchor.startswith("timeline-") else None
        if dated is None:
            return ""
        others = (
            found for each in self.entries if (found := _DATED.fullmatch(each)) and found[1] == dated[1]
        )
        near = min(others, key=lambda found: (abs(_days(found[2]) - _days(dated[2])), found[0]), default=None)
        return near[0] if near else ""


def _days(written: str) -> int:
    """Return about the number of a day, which need not be any."""
    return sum(int(part) * weight for part, weight in zip(written.split("-"), _WEIGHTS, strict=False))


def _said(moved: bool, words: Words) -> str:
    if moved:
        return words.gettext("What this link led to stands here now.")
    return words.gettext(
        "What this link led to is not here any more: it was corrected, renamed, replaced or taken out."
    )


def _leading(view: View, former: Former) -> View:
    """Return a view with what was cited in its rows and entries, and in `former` what is led to parts."""
    view = replace(view, former={place: each for place, each in former.items() if _is_part(place)})
    told: dict[str, Any] = {}
    for name, field, has in (("table", "rows", rows_of), ("timeline", "entries", entries_of)):
        if any(each.anchor in former for each in has(view)):
            part = getattr(view, name)
            told[name] = replace(part, **{field: _with(getattr(part, field), former)})
    return replace(view, **told) if told else view


def _is_part(place: str) -> bool:
    return place in ("", "timeline", *_PARTS.values())


def _with(things: Sequence[Any], former: Former) -> tuple[Any, ...]:
    """Return rows or entries with what is led to each of them; a silence has no anchor."""
    led = {place: each for place, each in former.items() if not _is_part(place)}
    found = ((each, led.get(getattr(each, "anchor", ""))) for each in things)
    return tuple(replace(each, former=own) if own else each for each, own in found)
