"""From a file of the library to what feeds know of it.

A feed is the same on any day on which nothing happened: what depends on the day (a promise's clock, a check
that is overdue) is told as of the last day on which something did, not as of the build's.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, tzinfo

from markupsafe import Markup

from ..figures import Entry as Moment
from ..model import Case, FollowUp
from ..reader import Entry
from ..views.cases import case_view_then, sheet_of
from ..views.desk import Desk
from ..views.follow_ups import follow_up_view
from ..views.pages import CaseView, PostView
from ..views.sheet import Sheet
from ..views.timelines import entry_view
from .story import News, Story

_CHANGES = ("verdict", "status", "outcome", "reply")
_EVENTS = ("check", "correction", "reply")
_TO_COME = ("due", "next-check")


def story_of(desk: Desk, entry: Entry, view: PostView, text: Markup, zone: tzinfo) -> Story | None:
    """Return what feeds know of a published entry; None of a translation, and of what has no date.

    `view` is its page's, `text` its finished HTML without the parts it places. A day without a time begins in
    `zone`.
    """
    document = entry.document
    if document.translation or document.date is None or not document.slug:
        return None
    story = Story(
        id=document.slug,
        file=entry.source.shown,
        view=view,
        text=text,
        published=document.date.instant(zone),
        updated=(document.modified or document.date).instant(zone),
    )
    if isinstance(document, Case):
        return _of_case(story, desk, entry, zone)
    if isinstance(document, FollowUp):
        return _of_follow_up(story, desk, entry, document)
    return story


def _of_case(story: Story, desk: Desk, entry: Entry, zone: tzinfo) -> Story:
    case, view = entry.document, story.view
    assert isinstance(case, Case)
    assert isinstance(view, CaseView)
    happened = [day for _, day in _happened(sheet_of(desk, entry))]
    updated = desk.dossier(entry).updated.instant(zone)
    then = desk.as_of(max([updated.date(), *happened]))
    news = tuple(_news(then, entry, story.published))
    return replace(
        story,
        id=case.lasting_id,
        view=case_view_then(sheet_of(then, entry), view),
        updated=max([updated, *(one.date for one in news)]),
        cases=(case.lasting_id,),
        folder=desk.folder(case.slug),
        organisations=case.organisation,
        channels=case.channels,
        news=news,
    )


def _of_follow_up(story: Story, desk: Desk, entry: Entry, follow_up: FollowUp) -> Story:
    then = desk.as_of(story.updated.date())
    followed = [desk.library.cases[slug].document for slug in follow_up.follows if slug in desk.library.cases]
    cases = tuple(case.lasting_id for case in followed if isinstance(case, Case))
    return replace(story, id=follow_up.lasting_id, view=follow_up_view(then, entry), cases=cases)


def _news(desk: Desk, entry: Entry, published: datetime) -> Iterator[News]:
    """Yield what the case itself tells of later than its publication, as its timeline shows it.

    That is every check, reply and correction, and every change of a verdict, a status or an outcome. What is
    older is part of the case's own entry; what a follow-up tells is the follow-up's.
    """
    sheet = sheet_of(desk, entry)
    for moment, day in _happened(sheet):
        if moment.origin is not None or day <= published.date():
            continue
        if moment.kind in _CHANGES or moment.type in _EVENTS:
            morning = datetime.combine(day, time(), tzinfo=published.tzinfo)
            yield News(entry_view(sheet, moment), morning)


def _happened(sheet: Sheet) -> Iterator[tuple[Moment, date]]:
    """Yield what has happened by the sheet's day, with its own day."""
    for moment in sheet.entries:
        if not isinstance(moment, Moment) or moment.state != "past" or moment.kind in _TO_COME:
            continue
        if moment.day:
            yield moment, moment.day
