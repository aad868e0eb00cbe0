"""Changes written into a case itself that are news: each an entry of its own.

Every check, reply and correction, and every change of a verdict, a status or an outcome, dated after the case
was published. What is older is part of the case's own entry; what a follow-up tells is in the follow-up's.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time

from ..figures import Entry as Moment
from ..views.pages import CaseView
from ..views.parts import TimelineEntry
from .story import Story

_KINDS = ("reply", "verdict", "status", "outcome")
_EVENTS = ("check", "correction", "reply")


def news_of(story: Story) -> Iterator[tuple[TimelineEntry, datetime]]:
    """Yield what is news in a case, as its timeline shows it, with the instant it is dated."""
    if not isinstance(story.view, CaseView) or story.view.timeline is None:
        return
    shown = {entry.anchor: entry for entry in story.view.timeline.entries if isinstance(entry, TimelineEntry)}
    for moment in story.timeline:
        if _is_news(moment, story) and moment.anchor in shown:
            yield shown[moment.anchor], _instant(moment, story)


def _is_news(moment: Moment, story: Story) -> bool:
    if moment.origin is not None or moment.date is None or moment.state != "past":
        return False
    return (moment.kind in _KINDS or moment.type in _EVENTS) and moment.date.first > story.published.date()


def _instant(moment: Moment, story: Story) -> datetime:
    assert moment.date is not None
    return datetime.combine(moment.date.first, time(), tzinfo=story.published.tzinfo)
