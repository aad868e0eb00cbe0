"""From a file of the library to what feeds know of it.

A feed is the same on any day on which nothing happened: what depends on the day (a promise's clock, a check
that is overdue) is told as of the last day on which something did, not as of the build's.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime, time, tzinfo

from markupsafe import Markup

from ..figures import TimelineItem
from ..figures.anchors import finding_in
from ..figures.editions import documents_of
from ..figures.quoted import quotable
from ..model import Case, Document, FollowUp
from ..reader import Entry
from ..views.case.sheet import Sheet
from ..views.case.timelines import entry_view
from ..views.cases import case_view_then, sheet_of
from ..views.desk import Desk
from ..views.follow_ups import follow_up_view
from ..views.pages import CaseView, PostView
from ..views.parts import TimelineEntry
from ..views.withdrawals import cases_gone
from .changes import changed_on, changes_of, edition_of, noticed, state_of, withdrawn_on
from .entry import EntryKind
from .facts import Facts, Happening
from .story import Story

_CHANGES = ("verdict", "status", "outcome", "reply")
_EVENTS = ("check", "correction", "reply")
_TO_COME = ("due", "next-check")


def facts_of(desk: Desk, entry: Entry, zone: tzinfo) -> Facts | None:
    """Return what places a published entry; None of what has no date.

    A day without a time begins in `zone`.
    """
    facts, document = facts_alone(desk, entry, zone), entry.document
    if facts and isinstance(document, Case):
        return _of_case(facts, desk, entry, zone)
    if facts and isinstance(document, FollowUp):
        return _of_follow_up(facts, desk, entry, zone)
    return facts


def facts_alone(desk: Desk, entry: Entry, zone: tzinfo) -> Facts | None:
    """Return what of this is written in the entry itself: enough to be answered."""
    document = entry.document
    if document.date is None or not document.slug:
        return None
    published = document.date.instant(zone)
    updated = max([published, *changed_on(document, desk.today, zone)])
    return Facts(
        id=document.lasting_id,
        file=entry.source.shown,
        kind=_kind_of(entry),
        lang=entry.lang,
        title=document.title,
        path=desk.path(entry),
        published=published,
        updated=updated,
        day=updated.date(),
        translation=document.translation,
        tags=document.tags,
        state=state_of(changes_of(document)),
        withdrawn=document.withdrawal is not None,
    )


def as_published(facts: Facts, document: Document, anchors: tuple[str, ...]) -> Facts:
    """Return the facts of a text with what the ledger is told of it, on a site that is published."""
    quoted = () if document.translation else tuple(_quoted(document))
    return replace(facts, anchors=anchors, quoted=quoted, edition=edition_of(document))


def _quoted(document: Document) -> Iterator[tuple[str, str]]:
    """Yield what it says of single days, by names; of one day two sources may say two things."""
    found: dict[str, set[str]] = defaultdict(set)
    for each in quotable(document):
        found[each.name].add(each.value)
    yield from ((name, "; ".join(sorted(values))) for name, values in sorted(found.items()))


def _kind_of(entry: Entry) -> EntryKind:
    if isinstance(entry.document, Case):
        return "case"
    return "follow-up" if isinstance(entry.document, FollowUp) else "post"


def story_of(facts: Facts, desk: Desk, entry: Entry, view: PostView, text: Markup) -> Story:
    """Return what the entries of a published entry tell.

    `view` is its page's, `text` its finished HTML without the parts it places.
    """
    then = desk.as_of(facts.day)
    if isinstance(entry.document, FollowUp):
        return Story(view=follow_up_view(then, entry), text=text)
    if not isinstance(view, CaseView):
        return Story(view=view, text=text)
    sheet = sheet_of(then, entry)
    return Story(view=case_view_then(sheet, view), text=text, news=_as_told(facts, sheet))


def _as_told(facts: Facts, sheet: Sheet) -> Mapping[str, TimelineEntry]:
    """Return the news of a case as its timeline tells them, by their anchors."""
    wanted = {each.anchor for each in facts.news}
    return {
        moment.anchor: entry_view(sheet, moment) for moment, _ in _happened(sheet) if moment.anchor in wanted
    }


def _of_case(facts: Facts, desk: Desk, entry: Entry, zone: tzinfo) -> Facts:
    case = entry.document
    assert isinstance(case, Case)
    updated = max(_changed(desk, entry, zone))
    sheet = sheet_of(desk, entry)
    day = max([updated.date(), *(day for _, day in _happened(sheet))])
    if day > desk.today:
        sheet = sheet_of(desk.as_of(day), entry)
    news = tuple(_news(sheet, facts.published))
    later = (each.date for each in news if each.date > facts.published)
    return replace(
        facts,
        updated=max([updated, *later]),
        state=state_of(_changes_of_case(desk, entry, news)),
        day=day,
        cases=(case.lasting_id,),
        folder=desk.folder(case.slug),
        organisations=case.organisation,
        channels=case.channels,
        news=news,
    )


def _changed(desk: Desk, entry: Entry, zone: tzinfo) -> Iterator[datetime]:
    """Yield when a case and the follow-ups that it shows were published, and when they have changed."""
    for document in documents_of(desk.dossier(entry)):
        yield document.date.instant(zone)
        yield from changed_on(document, desk.today, zone)


def _changes_of_case(desk: Desk, entry: Entry, news: Iterable[Happening]) -> Iterator[str]:
    """Yield all that was told of a case after it was written, in its own text and in follow-ups."""
    yield from changes_of(entry.document)
    if entry.document.withdrawal:
        return
    for follow_up in desk.dossier(entry).follow_ups:
        yield from (f"follow-up {follow_up.lasting_id}", *changes_of(follow_up))
    yield from (f"event {(finding_in(each.anchor) or [each.anchor])[0]}" for each in news)


def answered(desk: Desk, entry: Entry) -> Iterator[Entry]:
    """Yield the cases that a follow-up may answer: of each the original, and what is in its own language."""
    originals = (desk.library.cases[slug] for slug in entry.follows if slug in desk.library.cases)
    for original in originals:
        own = desk.in_language(original, entry.lang)
        yield from (
            each for each in ((original, own) if own is not original else (own,)) if desk.has_page(each)
        )


def _of_follow_up(facts: Facts, desk: Desk, entry: Entry, zone: tzinfo) -> Facts:
    document = entry.document
    assert isinstance(document, FollowUp)
    facts = replace(facts, cases=tuple(_followed(desk, document)))
    gone = cases_gone(desk, entry)
    if not gone:
        return facts
    # What was found of a case that is gone is gone from the follow-up, too, and a notice stands there.
    since = (day for each in gone for day in withdrawn_on(each.document, desk.today, zone))
    updated = max([facts.updated, *since])
    state = noticed(facts.state, (each.document.lasting_id for each in gone))
    return replace(facts, updated=updated, day=updated.date(), state=state)


def _followed(desk: Desk, follow_up: FollowUp) -> Iterator[str]:
    """Yield the ids of the cases that a follow-up follows."""
    entries = (desk.library.cases.get(slug) for slug in follow_up.follows)
    yield from (each.document.lasting_id for each in entries if each and isinstance(each.document, Case))


def _news(sheet: Sheet, published: datetime) -> Iterator[Happening]:
    """Yield what the case itself tells of as its timeline shows it, each with its own date.

    That is every check, reply and correction, and every change of a verdict, a status or an outcome; what a
    follow-up tells is the follow-up's.
    """
    for moment, day in _happened(sheet):
        if moment.origin is None and (moment.kind in _CHANGES or moment.type in _EVENTS):
            yield Happening(moment.anchor, datetime.combine(day, time(), tzinfo=published.tzinfo))


def _happened(sheet: Sheet) -> Iterator[tuple[TimelineItem, date]]:
    """Yield what has happened by the sheet's day, with its own day."""
    for moment in sheet.entries:
        if not isinstance(moment, TimelineItem) or moment.state != "past" or moment.kind in _TO_COME:
            continue
        if moment.day:
            yield moment, moment.day
