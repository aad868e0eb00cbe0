"""What is due: checks missed, promises overdue, requests unanswered, checks to come."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ..model import PartialDate
from .clocks import CheckClock, PromiseClock, RequestClock
from .dossier import Dossier
from .records import PromiseRecord, RequestRecord

DueKind = Literal["check-missed", "promise-overdue", "request-unanswered", "check-to-come"]


@dataclass(frozen=True)
class Due:
    """One thing that is due.

    `date` is when it was or is due: of a request its deadline, or without one the day it was put. `subject`
    is the promise or the request, None for a check. `clock` says since or until when.
    """

    kind: DueKind
    dossier: Dossier
    date: PartialDate
    clock: CheckClock | PromiseClock | RequestClock
    subject: PromiseRecord | RequestRecord | None = None
