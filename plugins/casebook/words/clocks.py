"""Clocks in words: how long a promise has run, a question has waited, a check has been missed."""

from __future__ import annotations

from ..figures.clocks import CheckClock, PromiseClock, RequestClock
from .language import Words
from .spans import days, long, stretch


def promise_clock(clock: PromiseClock, words: Words) -> str | None:
    """Say where a promise stands in time: "61 days overdue"; None where it is settled.

    A promise of which nobody can tell whether it was kept stands where it stood when somebody looked.
    """
    if clock.state == "running" and clock.left is not None:
        return _left(clock.left, words)
    if clock.state == "overdue" and clock.late is not None:
        return "; ".join(
            [words.gettext("{days} overdue", days=long(clock.late, words)), *_seen(clock, words)]
        )
    if clock.state == "undeterminable":
        return "; ".join(_seen(clock, words)) or None
    return "; ".join(_without_date(clock, words)) if clock.state == "no-date" else None


def _without_date(clock: PromiseClock, words: Words) -> list[str]:
    if clock.old_when_checked:
        return _seen(clock, words)
    if clock.since_made is None:
        return [words.gettext("promised without a date, no sign of it so far")]
    made = long(clock.since_made, words)
    return [words.gettext("promised {days} ago without a date, no sign of it so far", days=made)]


def _seen(clock: PromiseClock, words: Words) -> list[str]:
    """Say how things were when somebody last looked."""
    if clock.late_when_checked:
        late = stretch(clock.late_when_checked, words)
        return [words.gettext("no sign of it when last checked, {span} after it was due", span=late)]
    if clock.old_when_checked:
        old = stretch(clock.old_when_checked, words)
        return [words.gettext("no sign of it when last checked, {span} after it was made", span=old)]
    return []


def request_clock(clock: RequestClock, words: Words) -> str:
    """Say how long an answer took, or how long there has been none."""
    if clock.state == "answered":
        return _answered(clock, words)
    if clock.late is not None:
        return words.gettext("no answer {days} after the deadline", days=long(clock.late, words))
    if clock.waited is not None:
        return words.gettext("no answer after {days}", days=long(clock.waited, words))
    return words.gettext("no answer")


def check_clock(clock: CheckClock, words: Words) -> str | None:
    """Say when the next check is due, or by how much it was missed; None where there is nothing to say."""
    if clock.state == "closed":
        return words.gettext("no further check is planned")
    if clock.state == "missed" and clock.late is not None:
        return words.gettext("missed by {days}", days=long(clock.late, words))
    return _left(clock.left, words) if clock.state == "to-come" and clock.left is not None else None


def _left(left: int, words: Words) -> str:
    if left == 0:
        return words.gettext("due today")
    return words.gettext("due in {days}", days=days(left, words))


def _answered(clock: RequestClock, words: Words) -> str:
    if clock.took is None:
        return words.gettext("answered")
    if clock.took.exact == 0:
        return words.gettext("answered the same day")
    return words.gettext("answered after {span}", span=stretch(clock.took, words))
