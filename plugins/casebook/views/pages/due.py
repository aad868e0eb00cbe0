"""The page of what is due."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Literal

from ...model.light import light
from ..parts import DateView, LinkView
from .page import PagedView

DueKind = Literal["check", "promise", "request", "check-to-come"]
"""What can be due, in the order in which a page tells it."""


@light(kw_only=True)
class DueItem:
    """One thing that is due: what, of which case (`slug`), since or until when, in words."""

    kind: DueKind
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
class DueCount:
    """How many things of a kind are due, as the language writes it, and the page where they begin."""

    text: str
    path: str


@light(kw_only=True)
class DueView(PagedView):
    """What is due on `today`: missed checks, overdue promises, unanswered requests, planned checks.

    Where it goes on over several pages, each says in `counts` how much there is of every kind, and where that
    begins.
    """

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
    counts: Mapping[DueKind, DueCount] = field(default_factory=dict)
