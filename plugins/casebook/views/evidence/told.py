"""What a case tells the pages of evidence in one language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from ...figures.findings import NOBODY, OPEN, Finding, best_first, counted_under, finding
from ...model import Case
from ...reader import Entry
from ...words import Words, counted_as, country, label, listed
from ..case.leading import leading_figure
from ..case.sheet import Sheet
from ..channels import channel_meant, channel_name
from ..common import organisation_links
from ..desk import Desk
from ..filters import query_of
from ..pages import EvidenceRow

Order = tuple[tuple[int, ...], int, str]
"""What cases are sorted by: the best shown first, of equals the newest, then by slug."""


class ToldCase(NamedTuple):
    """A case: its place among others, what it has to show, its row, and what it calls its values."""

    order: Order
    finding: Finding
    row: EvidenceRow
    names: Mapping[str, Mapping[str, str]]


def evidence_of(desk: Desk, original: Entry, lang: str) -> tuple[ToldCase, ...]:
    """Return what a case tells the pages of a language: nothing where these have no such case."""
    entry = desk.in_language(original, lang)
    if lang not in (desk.default_lang, entry.lang):
        return ()
    sheet = Sheet(desk.dossier(entry), desk, lang, desk.path(entry))
    case = sheet.dossier.case
    if case.withdrawal:
        return ()
    shared = desk.in_language(original, desk.default_lang).document
    names = _meant(desk, original, case, shared.names if isinstance(shared, Case) else {})
    found = finding(sheet.dossier, desk.today, names)
    assert case.date is not None, "what is published has a date"
    order = (best_first(found), -case.date.day.first.toordinal(), entry.slug)
    return (ToldCase(order, found, _row(sheet, entry, found), _names(sheet, case, names)),)


def _row(sheet: Sheet, entry: Entry, found: Finding) -> EvidenceRow:
    desk, lang, words = sheet.desk, sheet.lang, sheet.words
    return EvidenceRow(
        case=desk.link(entry, lang),
        lang=entry.lang,
        organisations=organisation_links(desk, [entry], lang),
        goal=counted_as("outcome", found.facets["outcome"][0], words),
        attribution=counted_as("attribution", found.facets["attribution"][0], words),
        measured=_measured(found, words),
        figure=leading_figure(sheet),
        facets=" ".join(query_of(name, each) for name, values in found.facets.items() for each in values),
    )


def _measured(found: Finding, words: Words) -> str:
    """Say how it was measured, and by whom if at all."""
    design = counted_as("design", found.facets["design"][0], words)
    who = [label("observer", each, words) for each in reversed(found.facets["measured-by"]) if each != NOBODY]
    return " · ".join(
        [design, *([words.gettext("measured by {who}", who=listed(who, words))] if who else [])]
    )


def _meant(desk: Desk, original: Entry, case: Case, shared: Mapping[str, str]) -> Mapping[str, str]:
    """Return what words are counted under: a known channel under one word, whatever language it is in."""
    own, common = desk.words(original.lang), desk.words(desk.default_lang)
    meant = {
        each: channel_meant(*((shared[each], common) if each in shared else (each, own)))
        for each in case.channels
    }
    return {**shared, **meant}


def _names(sheet: Sheet, case: Case, shared: Mapping[str, str]) -> Mapping[str, Mapping[str, str]]:
    """Return by the values that a case is counted as what it calls them in this language."""
    words, names, purposes = sheet.words, sheet.names, filter(None, [case.purpose])
    found = {
        "channel": {
            counted_under(each, shared): names.get(each) or channel_name(shared[each], {}, words)
            for each in case.channels
        },
        "purpose": {counted_under(each, shared): names.get(each, each) for each in purposes},
        "country": {code.lower(): country(code, words) for code in case.country},
    }
    assert tuple(found) == OPEN
    return found
