"""Events: what happened around a campaign."""

from __future__ import annotations

from .fields import Date, EventType, Id, Names, Part, Reference, Text


class Event(Part):
    """One entry of the timeline, written by the author. `id` names its anchor and its feed entry for good."""

    id: Id | None = None
    date: Date
    type: EventType = "event"
    title: Text
    text: Text | None = None
    by: Text | None = None
    source: Names[Reference] = ()
