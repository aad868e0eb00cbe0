"""All arithmetic: model in, numbers out. Nothing here knows words, pages or the day it is.

`join` makes a case and its follow-ups one `Dossier`; everything else is asked of that. What depends on the
day (clocks, what is due, the state of an entry) takes `today`.
"""

from __future__ import annotations

from .aftermath import Aftermath, Applause
from .changes import Change
from .clocks import CheckClock, PromiseClock, RequestClock
from .columns import Columns
from .days import Days, days_between
from .dossier import Dossier, MetricFigures
from .due import Due
from .readings import Origin, Reading
from .records import (
    ClaimRecord,
    OutcomeRecord,
    PromiseRecord,
    RequestRecord,
    Ruling,
    SourceRecord,
    Standing,
)
from .series import Course, Point
from .strength import Strength
from .timeline import Entry, Found, Judged, Sighting, Silence

__all__ = [
    "Aftermath",
    "Applause",
    "Change",
    "CheckClock",
    "ClaimRecord",
    "Columns",
    "Course",
    "Days",
    "Dossier",
    "Due",
    "Entry",
    "Found",
    "Judged",
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
    "Standing",
    "Strength",
    "days_between",
]
