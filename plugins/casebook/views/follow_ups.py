"""The view of a follow-up: which cases it answers, and what it found."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from ..figures import OutcomeRecord, SourceRecord, Standing
from ..model import Case, FollowUp
from ..reader import Entry
from ..words import label
from .cases import sheet_of
from .citations import Citing
from .common import followed, organisation_links, page_fields
from .dates import maybe_date
from .desk import Desk
from .pages import FollowUpView
from .parts import ClaimView, OutcomeView, PromiseView, TableView
from .rulings import claim_view, outcome_view, promise_view
from .tables import Sheet, table_view


def follow_up_view(desk: Desk, entry: Entry) -> FollowUpView:
    """Return the view of a follow-up beside its cases."""
    document, words = entry.document, desk.words(entry.lang)
    assert isinstance(document, FollowUp)
    cases = followed(desk, entry)
    sheets = [replace(sheet_of(desk, case), lang=entry.lang) for case in cases]
    by = document.by
    return FollowUpView(
        **{**page_fields(desk, entry), **_sources(sheets, entry)},
        id=document.lasting_id,
        type=document.type,
        type_text=label("event", document.type, words),
        speaker=", ".join(filter(None, (by.name, by.role, by.organisation))) if by else None,
        follows=tuple(desk.link(case, entry.lang) for case in cases),
        organisations=tuple(
            link
            for case in cases
            if isinstance(case.document, Case)
            for link in organisation_links(desk, case.document, entry.lang)
        ),
        table=_table(sheets, document) if desk.settings.has("comparison-table") else None,
        claims=tuple(_claims(sheets, document)) if desk.settings.has("claims") else (),
        promises=tuple(_promises(sheets, document)) if desk.settings.has("promises") else (),
        outcome=_outcome(sheets, document) if desk.settings.has("outcome") else None,
        next_check=maybe_date(document.next_check, words),
        next_check_text=None,
    )


def _table(sheets: list[Sheet], document: FollowUp) -> TableView | None:
    """Return the rows of the metrics that the follow-up measured, of all its cases in one table."""
    tables = []
    for sheet in sheets:
        added = [f for f in sheet.dossier.metrics if any(r.origin == document.slug for r in f.readings)]
        table = table_view(sheet, added) if added else None
        tables += [table] if table else []
    if len(tables) < 2:
        return tables[0] if tables else None
    first = tables[0]
    return replace(
        first,
        caption="; ".join(table.caption for table in tables),
        rows=tuple(row for table in tables for row in table.rows),
        has_latest=any(table.has_latest for table in tables),
        has_target=any(table.has_target for table in tables),
        has_chart=any(table.has_chart for table in tables),
        frame=tuple(dict.fromkeys(said for table in tables for said in table.frame)),
    )


def _claims(sheets: list[Sheet], document: FollowUp) -> Iterator[ClaimView]:
    for sheet in sheets:
        for record in sheet.dossier.claims:
            if any(ruling.origin == document.slug for ruling in record.rulings):
                yield claim_view(sheet, record)


def _promises(sheets: list[Sheet], document: FollowUp) -> Iterator[PromiseView]:
    for sheet in sheets:
        for record in sheet.dossier.promises:
            if any(ruling.origin == document.slug for ruling in record.rulings):
                yield promise_view(sheet, record)


def _outcome(sheets: list[Sheet], document: FollowUp) -> OutcomeView | None:
    """Return what the follow-up itself judged."""
    for sheet in sheets:
        own: tuple[OutcomeRecord, ...] = tuple(o for o in sheet.dossier.outcomes if o.origin == document.slug)
        if own:
            found = outcome_view(sheet, Standing(own[-1], own[-1]), own)
            # It stands on the follow-up's own page: a link to it would lead nowhere else.
            return replace(found, link=None) if found else None
    return None


def _sources(sheets: list[Sheet], entry: Entry) -> dict[str, Any]:
    if not sheets or not sheets[0].desk.settings.has("sources"):
        return {}
    citing = _citing(sheets, entry)
    return {"sources": citing.sources, "citations": citing.citations}


def _citing(sheets: list[Sheet], entry: Entry) -> Citing:
    """Return the follow-up's own sources and those of its cases, numbered as on the case's page."""
    slug, lang = entry.document.slug, entry.lang
    by_anchor: dict[str, SourceRecord] = {}
    for sheet in sheets:
        for record in sheet.dossier.sources:
            if record.origin in (None, slug):
                by_anchor.setdefault(record.anchor, record)

    def find(name: str) -> SourceRecord | None:
        found = (sheet.dossier.source(name, slug) for sheet in sheets)
        return next((record for record in found if record), None)

    return Citing(tuple(by_anchor.values()), entry.cited, find, sheets[0].desk.words(lang))
