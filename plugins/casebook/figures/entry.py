"""What a timeline is made of: items, and the silences between them."""

from __future__ import annotations

import datetime
from typing import Literal

from ..model import Campaign, Event, FollowUp, Goal, Metric, PartialDate
from ..model.light import light
from .readings import Origin, Reading
from .records import ClaimRecord, OutcomeRecord, PromiseRecord, RequestRecord, Ruling, SourceRecord

Kind = Literal[
    "start", "goal", "claim", "promise", "event", "observation", "request", "reply", "follow-up", "verdict",
    "status", "outcome", "source-seen", "source-gone", "end", "due", "next-check",
]  # fmt: skip
"""The kinds of item, in the order in which they stand on one date."""

State = Literal["past", "to-come", "overdue"]


@light()
class Sighting:
    """One reading of an observation entry, and its metric; `benchmark` where it is of the comparison."""

    metric: Metric
    reading: Reading
    benchmark: bool = False


@light()
class Found:
    """A ruling as an entry: what it is about, and the ruling before it, None where it is the first."""

    record: ClaimRecord | PromiseRecord
    ruling: Ruling
    earlier: Ruling | None = None


@light()
class Judged:
    """An outcome as an entry, and the judgement before it, None where it is the first."""

    outcome: OutcomeRecord
    earlier: OutcomeRecord | None = None


Subject = (
    Campaign | Goal | ClaimRecord | PromiseRecord | Event | tuple[Sighting, ...] | RequestRecord
    | FollowUp | Found | Judged | SourceRecord | PartialDate
)  # fmt: skip


@light()
class TimelineItem:
    """One item of the timeline of a case, before it is worded: `views.parts.TimelineEntry` is what is shown.

    `subject` is what it tells about:

    - `start`, `end`: the Campaign; `goal`: the Goal; `claim`: a ClaimRecord
    - `promise`, `due`: a PromiseRecord; an open promise without a due date has a `due` without one
    - `event`: the Event; `reply`: an Event of type `reply`, or a RequestRecord answered outside the site
    - `observation`: a tuple of Sighting, all readings of that date; `request`: a RequestRecord
    - `follow-up`: the FollowUp; `verdict`, `status`: a Found; `outcome`: a Judged
    - `source-seen`, `source-gone`: a SourceRecord; `next-check`: the PartialDate

    `type` is the type of an event or a follow-up (`coverage`, `check` …), None for all else and for a
    follow-up that was withdrawn. `origin` is the follow-up that tells it, None for the case. `anchor` is
    unique in the timeline, derived from ids and dates, and does not depend on the day or on the order in the
    file. `state` does depend on the day: a settled promise is past even where its due date is not.
    """

    kind: Kind
    date: PartialDate | None
    anchor: str
    subject: Subject
    origin: Origin = None
    state: State = "past"
    type: str | None = None

    @property
    def day(self) -> datetime.date | None:
        """The day it stands on: the first its date can mean, of an end or of what is due the last."""
        if self.date is None:
            return None
        return self.date.last if self.kind in ("end", "due", "next-check") else self.date.first


@light()
class Silence:
    """A gap between two things that happened, of 60 days or more however the dates are read.

    `days` is the least number of days that the precision of the two dates allows.
    """

    since: PartialDate
    until: PartialDate
    days: int
