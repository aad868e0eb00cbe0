"""The timeline."""

from __future__ import annotations

from typing import Literal

from ...model.light import light
from .former import FormerView
from .inline import DateView, LinkView, ProseView, SourceRef

Side = Literal["said", "found", "neither"]
"""The two columns of the ledger: what was said, and what was found."""


@light()
class TimelineEntry:
    """One entry of the timeline. `kind` is its kind as a class name; `label` the same in words.

    `state` is `past`, `to-come` or `overdue`, in words in `state_text` where it is not past. `weight` is
    `applause` for coverage and praise, `check` for what somebody looked up, else `plain`.
    """

    kind: str
    label: str
    anchor: str
    title: str
    date: DateView | None
    side: Side
    weight: Literal["applause", "check", "reply", "plain"]
    state: Literal["past", "to-come", "overdue"] = "past"
    state_text: str | None = None
    body: ProseView | None = None
    lines: tuple[str, ...] = ()
    by: str | None = None
    link: LinkView | None = None
    sources: tuple[SourceRef, ...] = ()
    due_iso: str | None = None
    address: str | None = None
    """Where what happened can itself be read, such as the answer of an organisation; not of this site."""
    former: tuple[FormerView, ...] = ()
    """What was cited elsewhere and is told here, or was told by it on another day."""


@light()
class SilenceView:
    """A gap of 60 days or more in which nothing is known to have happened ("no sign for 5 months")."""

    text: str
    days: int
    kind: str = "silence"


@light()
class TimelineView:
    """The timeline in date order. `summary` tells applause and aftermath in a sentence or two, or nothing."""

    anchor: str
    entries: tuple[TimelineEntry | SilenceView, ...]
    summary: str | None = None

    @property
    def ends(self) -> bool:
        """Tell whether it is known when the campaign ended."""
        return any(entry.kind == "end" for entry in self.entries)
