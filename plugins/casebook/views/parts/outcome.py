"""What came of it, and how strong the evidence is."""

from __future__ import annotations

from ...model.light import light
from .accounts import RulingView
from .inline import DateView, LinkView


@light()
class OutcomeView:
    """The outcome in two separate sentences; `goal` and `attribution` are the words' keys, for classes.

    `alike` leads to all cases of which the same is found, in each of the two readings.
    """

    goal: str | None
    goal_text: str | None
    attribution: str | None
    attribution_text: str | None
    because: tuple[str, ...] = ()
    date: DateView | None = None
    link: LinkView | None = None
    history: tuple[RulingView, ...] = ()
    alike: tuple[LinkView, ...] = ()


@light()
class StrengthView:
    """Strength of evidence in three separate readings, each in words."""

    design: str
    measured_by: str
    kept: str
