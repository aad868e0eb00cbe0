"""All arithmetic: model in, numbers out. Nothing here knows words, pages or the day it is.

`join` makes a case and its follow-ups one `Dossier`; everything else is asked of that. What depends on the
day (clocks, what is due, the state of an entry) takes `today`.

- The dossier: `dossier`, `joining`, `references`; `records` of what was said, and later found.
- Figures: `readings`, `placing` in `columns`, `changes` by `intervals`, `progress`, one `precision` a row, a
  `series` and its `plot`.
- Findings: `rulings`, `answers`, `outcomes`, `checks`, `strength`, `sources`.
- The timeline: `timeline`, `entries` and `entry`, `sightings`, `silences`, `aftermath`.
- All cases: `findings` of each, `tallies` of them, `medians` of what changed.
- The day: `days`, `clocks`, `due`; when a text last changed, `editions`; what it says of a day, `quoted`.
- Names: `names`, `anchors`.
"""

from __future__ import annotations

from .aftermath import Aftermath, Applause, aftermath
from .anchors import event_name
from .changes import Change, change_between
from .clocks import CheckClock, PromiseClock, RequestClock, check_clock, promise_clock, request_clock
from .columns import Columns
from .days import Days, days_between
from .dossier import Dossier, MetricFigures
from .due import Due, due
from .entry import Found, Judged, Sighting, Silence, TimelineItem
from .intervals import rounded
from .joining import join
from .names import plain_name
from .readings import Origin, Reading
from .records import (
    ClaimRecord,
    LatestOutcome,
    OutcomeRecord,
    PromiseRecord,
    RequestRecord,
    Ruling,
    SourceRecord,
)
from .series import Course, Point, course
from .sightings import first_gone, last_seen
from .strength import Strength, strength
from .timeline import Chronicle

__all__ = [
    "Aftermath",
    "Applause",
    "Change",
    "CheckClock",
    "Chronicle",
    "ClaimRecord",
    "Columns",
    "Course",
    "Days",
    "Dossier",
    "Due",
    "Found",
    "Judged",
    "LatestOutcome",
    "MetricFigures",
    "Origin",
    "OutcomeRecord",
    "Point",
    "PromiseClock",
    "PromiseRecord",
    "Reading",
    "RequestClock",
    "RequestRecord",
    "Ruling",
    "Sighting",
    "Silence",
    "SourceRecord",
    "Strength",
    "TimelineItem",
    "aftermath",
    "change_between",
    "check_clock",
    "course",
    "days_between",
    "due",
    "event_name",
    "first_gone",
    "join",
    "last_seen",
    "plain_name",
    "promise_clock",
    "request_clock",
    "rounded",
    "strength",
]
