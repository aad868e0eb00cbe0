"""Requests for comment as views: what was asked, and what was answered or since when nothing was."""

from __future__ import annotations

from ...figures import RequestRecord, TimelineItem
from ...figures.clocks import request_clock
from ...model import Event, FollowUp
from ...words import request_clock as request_clock_text
from ..addresses import part_anchor
from ..dates import date_view, last_day, maybe_date
from ..parts import LinkView, RequestView
from .sheet import Sheet


def request_view(sheet: Sheet, record: RequestRecord) -> RequestView:
    """Return a request with its answer, or since when there is none."""
    request, words = record.request, sheet.words
    clock = request_clock(record, sheet.desk.today)
    return RequestView(
        anchor=part_anchor("request", request.id or str(record.number)),
        to=request.to,
        question=request.question,
        date=date_view(request.date, words),
        clock=request_clock_text(clock, words),
        answered=maybe_date(record.answered, words),
        deadline=maybe_date(request.deadline, words),
        answer=_answer(sheet, record),
        late=clock.state == "overdue",
        due_iso=last_day(request.deadline) if clock.state != "answered" else None,
        since_iso=last_day(request.date) if clock.waited is not None else None,
    )


def _answer(sheet: Sheet, record: RequestRecord) -> LinkView | None:
    """Point to the follow-up or the entry of the timeline that holds an answer."""
    reply = record.reply
    if isinstance(reply, FollowUp):
        return sheet.follow_up(reply.slug)
    return event_link(sheet, reply) if reply else None


def event_link(sheet: Sheet, event: Event) -> LinkView:
    """Return the link to an event's place in the timeline, or its title where there is no timeline."""
    shown = sheet.entries if sheet.has("timeline") else ()
    entry = next((each for each in shown if isinstance(each, TimelineItem) and each.subject is event), None)
    return sheet.at(event.title, entry.anchor) if entry else LinkView(event.title)
