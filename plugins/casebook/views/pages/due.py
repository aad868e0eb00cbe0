"""The page of what is due."""

from __future__ import annotations

from typing import Literal

from ...model.light import light
from ..parts import DateView, LinkView
from .page import PageView


@light(kw_only=True)
class DueItem:
    """One thing that is due: what, of which case (`slug`), since or until when, in words."""

    kind: Literal["check", "promise", "request", "check-to-come"]
    label: str
    title: str
    slug: str
    case: LinkView
    date: DateView | None
    clock: str
    late: bool
    organisations: tuple[LinkView, ...] = ()
    due_iso: str | None = None
    """The last day it can mean to be due on: the browser sets the clock by it."""
    changed_iso: str = ""
    """The day on which its case was last told something of."""


@light(kw_only=True)
class DueView(PageView):
    """What is due on `today`: missed checks, overdue promises, unanswered requests, planned checks."""

    heading: str
    intro: str
    today: DateView
    missed_checks: tuple[DueItem, ...] = ()
    promises: tuple[DueItem, ...] = ()
    requests: tuple[DueItem, ...] = ()
    to_come: tuple[DueItem, ...] = ()
    empty: str = ""
    calendar_path: str = ""
    """The same as a calendar."""
