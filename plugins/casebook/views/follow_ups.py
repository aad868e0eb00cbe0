"""The view of a follow-up: which cases it answers, and what it found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from ..figures import Ruling, SourceRecord
from ..model import FollowUp
from ..reader import Entry
from ..words import Words, label
from . import apart
from .case.citations import Citing
from .case.numbering import numbered_through
from .case.outcomes import outcome_view
from .case.rulings import claim_view, promise_view
from .case.sheet import Sheet
from .case.sources import refs_in
from .case.tables import table_view
from .case.telling import speaker_of
from .cases import sheet_of
from .cited import BesidesText, cited
from .common import noted, organisation_links, page_fields, placed_rows
from .dates import maybe_date
from .desk import Desk
from .former import with_former
from .pages import FollowUpView
from .parts import ClaimView, DateView, OutcomeView, PromiseView, TableView
from .posts import post_citing
from .withdrawals import gone_from


def follow_up_view(desk: Desk, entry: Entry) -> FollowUpView:
    """Return the view of a follow-up beside its cases."""
    document, words = entry.document, desk.words(entry.lang)
    assert isinstance(document, FollowUp)
    cases = desk.followed(entry)
    sheets = _sheets(desk, cases, entry)
    view = FollowUpView(
        **page_fields(desk, entry),
        id=document.lasting_id,
        type=document.type,
        type_text=label("event", document.type, words),
        speaker=speaker_of(document),
        follows=tuple(desk.link(case, entry.lang) for case in cases),
        organisations=organisation_links(desk, cases, entry.lang),
        table=_table(sheets, entry) if desk.settings.has("comparison-table") else None,
        claims=tuple(_claims(sheets, document)) if desk.settings.has("claims") else (),
        promises=tuple(_promises(sheets, document)) if desk.settings.has("promises") else (),
        outcome=_outcome(sheets, document) if desk.settings.has("outcome") else None,
        next_check=_next_check(cases, document, words),
        gone=gone_from(desk, entry),
        **noted(document),
    )
    has_clock = any(promise.due_iso or promise.since_iso for promise in view.promises)
    view = replace(view, built=desk.today.isoformat() if has_clock else None)
    view = replace(view, **_sources(desk, sheets, entry, view)) if desk.settings.has("sources") else view
    view = with_former(desk, entry, view, cases=lambda: [apart.Told.of(sheet.dossier) for sheet in sheets])
    return cited(desk, entry, view, BesidesText(sources=document.sources))


def _next_check(cases: Sequence[Entry], document: FollowUp, words: Words) -> DateView | None:
    """Return when to look again; of what was withdrawn nothing is left to look at."""
    return None if cases and all(case.withdrawn for case in cases) else maybe_date(document.next_check, words)


def _sheets(desk: Desk, cases: Sequence[Entry], entry: Entry) -> list[Sheet]:
    """Return the sheets of the cases in the follow-up's language; of several, made for one page."""
    host, lang = entry.document.slug, entry.lang
    sheets = [replace(sheet_of(desk, case), lang=lang, host=host) for case in cases]
    return numbered_through(sheets) if len(sheets) > 1 else sheets


def _table(sheets: Iterable[Sheet], entry: Entry) -> TableView | None:
    """Return the rows of the metrics that the follow-up measured, of all its cases in one table."""
    tables = [table for sheet in sheets if (table := _table_of(sheet, entry))]
    if not tables:
        return None
    return replace(
        tables[0],
        caption="; ".join(table.caption for table in tables),
        rows=tuple(row for table in tables for row in table.rows),
        has_latest=any(table.has_latest for table in tables),
        has_target=any(table.has_target for table in tables),
        has_chart=any(table.has_chart for table in tables),
        frame=tuple(dict.fromkeys(said for table in tables for said in table.frame)),
        parts=tables[0].parts if len(tables) == 1 else (),
    )


def _table_of(sheet: Sheet, entry: Entry) -> TableView | None:
    measured = [
        figures
        for figures in sheet.dossier.metrics
        if any(reading.origin == entry.document.slug for reading in figures.readings)
    ]
    return table_view(sheet, measured, placed_rows(entry)) if measured else None


def _claims(sheets: Iterable[Sheet], document: FollowUp) -> Iterator[ClaimView]:
    for sheet in sheets:
        ruled = (record for record in sheet.dossier.claims if _ruled_by(document, record.rulings))
        yield from (claim_view(sheet, record) for record in ruled)


def _promises(sheets: Iterable[Sheet], document: FollowUp) -> Iterator[PromiseView]:
    for sheet in sheets:
        ruled = (record for record in sheet.dossier.promises if _ruled_by(document, record.rulings))
        yield from (promise_view(sheet, record) for record in ruled)


def _ruled_by(document: FollowUp, rulings: Iterable[Ruling]) -> bool:
    return any(ruling.origin == document.slug for ruling in rulings)


def _outcome(sheets: Iterable[Sheet], document: FollowUp) -> OutcomeView | None:
    """Return what the follow-up itself judged, which is the same of all its cases that still stand."""
    for sheet in sheets:
        if sheet.dossier.case.withdrawal:
            continue
        own = tuple(record for record in sheet.dossier.outcomes if record.origin == document.slug)
        return outcome_view(sheet, own)
    return None


def _sources(desk: Desk, sheets: Sequence[Sheet], entry: Entry, view: FollowUpView) -> dict[str, Any]:
    """Return the list of sources and the citations in the text; where there is no case to see, its own."""
    citing = _citing(sheets, entry, view) if sheets else post_citing(desk, entry)
    return {"sources": citing.sources, "citations": citing.citations}


def _citing(sheets: Sequence[Sheet], entry: Entry, view: FollowUpView) -> Citing:
    """Return the follow-up's own sources and all that its page points to, numbered as on the case's page."""
    slug = entry.document.slug

    def find(name: str) -> SourceRecord | None:
        case, _, _ = name.rpartition("/")
        asked = (sheet for sheet in sheets if case in ("", sheet.dossier.case.slug))
        found = (sheet.dossier.source(name, slug) for sheet in asked)
        return next((record for record in found if record), None)

    cited = {record.anchor for record in map(find, entry.cited) if record}
    pointed = {ref.anchor for ref in refs_in(view)} | cited
    records = {record.anchor: record for sheet in sheets for record in sheet.dossier.sources}
    shown = (record for record in records.values() if record.origin == slug or record.anchor in pointed)
    return Citing(tuple(shown), entry.cited, find, sheets[0].words, sheets[0].desk.settings)
