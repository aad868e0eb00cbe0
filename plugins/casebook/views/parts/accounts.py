"""What was claimed, promised and asked, and what was found of it."""

from __future__ import annotations

from ...model.light import light
from .former import FormerView
from .inline import DateView, LinkView, SourceRef


@light()
class RulingView:
    """What was found on a day: an earlier one stands in the history of its claim, promise or outcome."""

    text: str
    date: DateView | None = None
    because: str | None = None
    link: LinkView | None = None


@light()
class ClaimView:
    """A claim and its verdict. `verdict` is the word's key (for a class), `verdict_text` the word.

    `case` is the case that it is of, where claims of several stand on one page.
    """

    id: str
    anchor: str
    text: str
    verdict: str
    verdict_text: str
    by: str | None = None
    date: DateView | None = None
    source: SourceRef | None = None
    because: str | None = None
    checked: DateView | None = None
    evidence: tuple[SourceRef | LinkView, ...] = ()
    history: tuple[RulingView, ...] = ()
    link: LinkView | None = None
    case: LinkView | None = None
    former: tuple[FormerView, ...] = ()
    """By what else it was cited once."""


@light()
class PromiseView:
    """A promise, what became of it, and its clock ("61 days after it was due: no sign of it").

    `case` is the case that it is of, where promises of several stand on one page.
    """

    id: str
    anchor: str
    text: str
    by: str
    status: str
    status_text: str
    clock: str | None = None
    late: bool = False
    date: DateView | None = None
    due: DateView | None = None
    source: SourceRef | None = None
    because: str | None = None
    checked: DateView | None = None
    history: tuple[RulingView, ...] = ()
    link: LinkView | None = None
    due_iso: str | None = None
    """The last day it can mean to be due on, while it is open: the browser sets the clock by it."""
    since_iso: str | None = None
    """Of one without a date the day on which it was made, while its clock counts from there."""
    case: LinkView | None = None
    former: tuple[FormerView, ...] = ()
    """By what else it was cited once."""


@light()
class RequestView:
    """A question put to somebody, and the answer or since when there is none.

    While it is unanswered, `due_iso` is the last day of its deadline, and `since_iso` the day on which it was
    put: the browser sets the clock by them.
    """

    anchor: str
    to: str
    question: str | None
    date: DateView
    clock: str
    answered: DateView | None = None
    deadline: DateView | None = None
    answer: LinkView | None = None
    late: bool = False
    due_iso: str | None = None
    since_iso: str | None = None
