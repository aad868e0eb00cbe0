"""Where on a page a former anchor leads: to what stands nearest to what was cited, and what is said there."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from ..figures.anchors import anchor as timeline_anchor
from ..ledger.citable import OF_SOURCE, bare, is_marked
from ..words import Words
from .anchors import accounts_of, entries_of, handed_out, rows_of
from .pages import PostView
from .parts import FormerView

Former = Mapping[str, tuple[FormerView, ...]]
"""What was cited, by where it is led to: the anchor of what is on the page, a part, or nothing."""
_PARTS = {
    "claim": "claims",
    "promise": "promises",
    "request": "requests",
    "metric": "metrics",
    "benchmark": "metrics",
}
"""In which part stands what has an anchor that begins so; all else is of the timeline."""
_ALL_PARTS = (*dict.fromkeys(_PARTS.values()), "timeline", "sources")
_DATED = re.compile(r"(.+?)-([0-9]{4}(?:-[0-9]{2}){0,2})(?:-[0-9]{1,2})?")
_WEIGHTS = (372, 31, 1)


@dataclass(frozen=True)
class Places:
    """What a page has to lead to: claims and promises, rows and entries by their anchors, and parts.

    `shown` is all that it hands out, `figures` are the case's.
    """

    shown: frozenset[str]
    accounts: frozenset[str]
    rows: frozenset[str]
    entries: frozenset[str]
    parts: frozenset[str]
    figures: Collection[str]

    @classmethod
    def of(cls, view: PostView, figures: Collection[str]) -> Places:
        """Return the places of a page."""
        shown, accounts = frozenset(handed_out(view)), (each.anchor for each in accounts_of(view))
        rows, entries = (row.anchor for row in rows_of(view)), (entry.anchor for entry in entries_of(view))
        fields = {part: "table" if part == "metrics" else part for part in _ALL_PARTS}
        parts = (part for part, field in fields.items() if getattr(view, field, None))
        return cls(shown, frozenset(accounts), frozenset(rows), frozenset(entries), frozenset(parts), figures)

    def led(self, gone: Iterable[str], called: Mapping[str, str], words: Words) -> Former:
        """Return where each of some anchors leads, and what is said there; `called` is what some are now."""
        found: dict[str, list[FormerView]] = defaultdict(list)
        for anchor in gone:
            if is_marked(anchor):
                found[self._beside(anchor)].append(FormerView(bare(anchor), _said(False, words)))
                continue
            now = called.get(anchor, anchor)
            moved = self._there(now) or self._of_figure(now)
            found[moved or self._nearest(now)].append(FormerView(anchor, _said(bool(moved), words)))
        return {place: tuple(former) for place, former in found.items()}

    def _beside(self, anchor: str) -> str:
        """Return the part in which a source stood; of a place in the text nothing but the page."""
        return "sources" if anchor.startswith(OF_SOURCE) and "sources" in self.parts else ""

    def _there(self, anchor: str) -> str:
        """Return the claim, the promise or the row that has an anchor, itself or by one of its figures."""
        dated = _DATED.fullmatch(anchor) if anchor in self.shown else None
        names = (anchor, dated[1]) if dated else (anchor,)
        return next((name for name in names if name in self.accounts or name in self.rows), "")

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


def is_part(place: str) -> bool:
    """Tell whether what is led to is a part of the page, or the page."""
    return place in ("", *_ALL_PARTS)
