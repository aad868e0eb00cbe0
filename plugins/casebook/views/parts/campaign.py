"""The campaign at a glance, and what the organisation said."""

from __future__ import annotations

from ...model.light import light
from .inline import DateView, LinkView, SourceRef


@light()
class GoalView:
    """What the campaign was to reach. Several, dated, where it was moved."""

    text: str
    date: DateView | None = None
    by: str | None = None
    source: SourceRef | None = None


@light()
class CampaignView:
    """The campaign at a glance; `when` in words ("10 November 2009 (uncertain), end not known")."""

    name: str | None
    when: str | None
    start: DateView | None
    end: DateView | None
    goals: tuple[GoalView, ...]
    goal_was_moved: bool
    shape: str | None
    budget: str | None
    budget_note: str | None
    channels: tuple[LinkView, ...]


@light()
class SaidView:
    """The left column of the ledger: the leading thing the organisation said, and where."""

    text: str
    by: str | None
    date: DateView | None
    source: SourceRef | None
    kind: str
    """What it is, in words: "goal", "promise", "claim"."""
