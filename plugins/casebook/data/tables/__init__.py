"""The tables of the data set, each a module: what its columns hold, and its rows of a case."""

from __future__ import annotations

from ..columns import Table
from .cases import CASES
from .claims import CLAIMS, VERDICTS
from .events import EVENTS
from .follow_ups import FOLLOW_UPS
from .goals import GOALS
from .metrics import METRICS
from .observations import OBSERVATIONS
from .outcomes import OUTCOMES
from .promises import PROMISES, STATUSES
from .requests import REQUESTS
from .revisions import REVISIONS
from .sources import SOURCES

TABLES: tuple[Table, ...] = (
    CASES,
    GOALS,
    METRICS,
    OBSERVATIONS,
    CLAIMS,
    VERDICTS,
    PROMISES,
    STATUSES,
    REQUESTS,
    EVENTS,
    OUTCOMES,
    FOLLOW_UPS,
    REVISIONS,
    SOURCES,
)
"""Every table, in the order in which the data set is told of."""
