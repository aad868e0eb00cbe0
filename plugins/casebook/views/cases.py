"""The view of a case: everything its page shows, from top to bottom."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from ..figures import TimelineItem
from ..figures.clocks import check_clock
from ..figures.editions import updated
from ..model import Event
from ..reader import Entry
from ..words import Words, country, language_name
from ..words import check_clock as check_clock_text
from .anchors import anchors_of_figures
from .case.campaigns import campaign_view, said_view, strength_view
from .case.citations import Citing
from .case.judged import things_of
from .case.leading import leading_figure
from .case.outcomes import alike, outcome_view
from .case.requests import event_link, request_view
from .case.rulings import claim_view, promise_view
from .case.sheet import Sheet
from .case.tables import table_view
from .case.timelines import timeline_view, timeline_view_then
from .cited import BesidesText, cited
from .common import noted, organisation_links, page_fields, placed_rows
from .dates import date_view, last_day, maybe_date
from .desk import Desk
from .former import with_former
from .pages import CaseView
from .parts import LinkView, OutcomeView, TableView, TimelineEntry, TimelineView
from .withdrawals import replaced

_MOST_RELATED = 6
"""Other cases to read; among more than these nobody chooses."""


def sheet_of(desk: Desk, entry: Entry) -> Sheet:
    """Return the sheet of a case in an entry's language."""
    return Sheet(desk.dossier(entry), desk, entry.lang, desk.path(entry))


def case_view(desk: Desk, entry: Entry) -> CaseView:
    """Return the view of a case with all its published follow-ups."""
    sheet = sheet_of(desk, entry)
    dossier, words = sheet.dossier, sheet.words
    case, judged = dossier.case, _judged(sheet, entry)
    fields = page_fields(desk, entry)
    fields["description"] = fields["description"] or _judgement(judged["outcome"])
    view = CaseView(
        **fields,
        **judged,
        **_listed_parts(sheet, entry),
        **_of_the_day(sheet, timeline_view(sheet) if sheet.has("timeline") else None),
        id=case.lasting_id,
        organisations=organisation_links(desk, [entry], entry.lang),
        countries=tuple(desk.list_link("countries", c, entry.lang, country(c, words)) for c in case.country),
        purpose=case.names.get(case.purpose or "", case.purpose),
        sector=case.names.get(case.sector or "", case.sector),
        campaign=campaign_view(sheet),
        follow_ups=tuple(desk.link(each, entry.lang) for each in _in_order(sheet)),
        follow_ups_text=follow_ups_text(len(dossier.standing_follow_ups), words),
        updated=date_view(updated(dossier, desk.today), words),
        **noted(case),
        related=tuple(desk.link(other, entry.lang) for other in desk.near(entry, _MOST_RELATED)),
        leading=leading_figure(sheet),
        replaces=tuple(desk.link(each, entry.lang) for each in replaced(desk, entry)),
    )
    view = with_former(desk, entry, view, partial(anchors_of_figures, dossier))
    return _cited(sheet, entry, view)


def _without_follow_ups(view: CaseView) -> CaseView:
    """Return the view of a case that was withdrawn, without what follow-ups have told of it."""
    nothing: dict[str, Any] = dict.fromkeys(
        ("said", "outcome", "campaign", "timeline", "leading", "last_checked", "built")
    )
    return replace(view, **nothing, sources=(), citations={}, revisions=(), replies=())


def _cited(sheet: Sheet, entry: Entry, view: CaseView) -> CaseView:
    desk, dossier = sheet.desk, sheet.dossier
    if view.withdrawn:
        return cited(desk, entry, _without_follow_ups(view), BesidesText())
    things = partial(things_of, sheet, view.table)
    sources = [record.source for record in dossier.sources] if sheet.has("sources") else []
    return cited(desk, entry, view, BesidesText(dossier.follow_ups, things, sources))


def case_view_then(then: Sheet, view: CaseView) -> CaseView:
    """Return the view of a case as of the day of a sheet, given that of any other day: most stays."""
    if view.withdrawn:
        return view
    timeline = timeline_view_then(then, view.timeline) if then.has("timeline") else None
    return replace(view, **_of_the_day(then, timeline))


def _judgement(outcome: OutcomeView | None) -> str | None:
    """Say what came of it in a sentence or two, for a case whose author has not summed it up."""
    said = filter(None, (outcome.goal_text, outcome.attribution_text)) if outcome else ()
    return " ".join(said) or None


def follow_ups_text(count: int, words: Words) -> str:
    """Say how many follow-ups a case has."""
    return (
        words.ngettext("{num} follow-up", "{num} follow-ups", count)
        if count
        else words.gettext("no follow-up yet")
    )


def case_table(sheet: Sheet, entry: Entry | None = None) -> TableView | None:
    """Return the comparison table of a case, with the addresses of its figures as files.

    The text of the `entry` may place some of its rows.
    """
    table, folder = table_view(sheet, placed=placed_rows(entry) if entry else ()), _files(sheet)
    if table is None or folder is None:
        return table
    files = replace(table, csv_path=f"{folder}metrics.csv", json_path=f"{folder}case.json")
    lang = sheet.desk.library.cases[sheet.dossier.case.slug].lang
    if lang == sheet.lang:
        return files
    return replace(files, files_lang=lang, files_language=language_name(lang, sheet.words))


def _files(sheet: Sheet) -> str | None:
    """Return the address that those of the case's files begin with; None where it has none."""
    desk, slug = sheet.desk, sheet.dossier.case.slug
    original = desk.library.cases.get(slug)
    has_files = original and desk.has_page(original) and desk.settings.has("data")
    return desk.folder(slug) if has_files else None


def _judged(sheet: Sheet, entry: Entry) -> dict[str, Any]:
    dossier, has = sheet.dossier, sheet.desk.settings.has
    outcome = outcome_view(sheet, dossier.outcomes) if has("outcome") else None
    return {
        "said": said_view(sheet),
        "outcome": outcome and replace(outcome, alike=tuple(alike(sheet.desk, entry, outcome))),
        "strength": strength_view(sheet),
        "table": case_table(sheet, entry) if has("comparison-table") else None,
        "json_path": f"{folder}case.json" if (folder := _files(sheet)) else None,
    }


def _listed_parts(sheet: Sheet, entry: Entry) -> dict[str, Any]:
    dossier, has = sheet.dossier, sheet.desk.settings.has
    citing = Citing(dossier.sources, entry.cited, dossier.source, sheet.words, sheet.desk.settings)
    return {
        "claims": tuple(claim_view(sheet, c) for c in dossier.claims) if has("claims") else (),
        "sources": citing.sources if has("sources") else (),
        "citations": citing.citations if has("sources") else {},
    }


def _of_the_day(sheet: Sheet, timeline: TimelineView | None) -> dict[str, Any]:
    """Return what depends on the day: clocks, who has answered by then, and the timeline that is told."""
    dossier, has = sheet.dossier, sheet.desk.settings.has
    seen = {
        "promises": tuple(promise_view(sheet, p) for p in dossier.promises) if has("promises") else (),
        "requests": tuple(request_view(sheet, r) for r in dossier.requests) if has("requests") else (),
        "timeline": timeline,
        "replies": _replies(sheet),
        **_upkeep(sheet),
    }
    return {**seen, "built": sheet.desk.today.isoformat() if any(_clocks(seen)) else None}


def _clocks(seen: Mapping[str, Any]) -> Iterator[str | None]:
    """Yield the day of every clock that the browser sets."""
    yield seen["next_check_iso"]
    yield from (promise.due_iso or promise.since_iso for promise in seen["promises"])
    yield from (request.due_iso or request.since_iso for request in seen["requests"])
    entries = seen["timeline"].entries if seen["timeline"] else ()
    yield from (entry.due_iso for entry in entries if isinstance(entry, TimelineEntry))


def _upkeep(sheet: Sheet) -> dict[str, Any]:
    dossier, words = sheet.dossier, sheet.words
    clock = check_clock(dossier, sheet.desk.today)
    upkeep = dossier.case.maintenance
    closed = upkeep.because or words.gettext("No further checks are planned.")
    return {
        "last_checked": maybe_date(dossier.last_checked, words),
        "next_check": maybe_date(clock.date if clock.state in ("to-come", "missed") else None, words),
        "next_check_text": check_clock_text(clock, words),
        "next_check_late": clock.state == "missed",
        "next_check_iso": last_day(clock.date) if clock.state in ("to-come", "missed") else None,
        "closed": closed if upkeep.is_ == "closed" else None,
    }


def _in_order(sheet: Sheet) -> list[Entry]:
    """Return the entries of a case's follow-ups in the order of their dates."""
    library = sheet.desk.library
    return [library.follow_ups[f.slug] for f in sheet.dossier.follow_ups if f.slug in library.follow_ups]


def _replies(sheet: Sheet) -> tuple[LinkView, ...]:
    """Return where the organisation answers: in follow-ups, or where there is none in events of the case."""
    said = [
        e for e in sheet.entries if isinstance(e, TimelineItem) and e.type == "reply" and e.state == "past"
    ]
    later = [link for entry in said if entry.origin and (link := sheet.follow_up(entry.origin))]
    events = (event_link(sheet, entry.subject) for entry in said if isinstance(entry.subject, Event))
    return tuple(later or events)
