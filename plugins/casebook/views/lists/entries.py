"""An entry of a list: a case, a follow-up or a post in a few lines."""

from __future__ import annotations

from typing import Any

from ...figures.clocks import check_clock
from ...model import Case, FollowUp
from ...reader import Entry
from ...words import check_clock as check_clock_text
from ...words import label
from ..case.leading import leading_figure
from ..case.sheet import Sheet
from ..cases import follow_ups_text, sheet_of
from ..common import organisation_links, plain_summary
from ..dates import date_view, last_day
from ..desk import Desk
from ..pages import EntryView
from ..titles import title_of
from ..withdrawals import notice_of


def entry_view(desk: Desk, entry: Entry) -> EntryView:
    """Return an entry of a list in the entry's own language."""
    fields = _common(desk, entry)
    if isinstance(entry.document, Case) and entry.document.withdrawal:
        return EntryView(**fields, organisations=organisation_links(desk, [entry], entry.lang))
    if isinstance(entry.document, Case):
        return EntryView(**fields, **_of_case(desk, entry))
    if isinstance(entry.document, FollowUp):
        return EntryView(**{**fields, **_of_follow_up(desk, entry, entry.document)})
    return EntryView(**fields)


def _of_follow_up(desk: Desk, entry: Entry, document: FollowUp) -> dict[str, Any]:
    cases = desk.followed(entry)
    return {
        "label": label("event", document.type, desk.words(entry.lang)),
        "organisations": organisation_links(desk, cases, entry.lang),
        "follows": tuple(desk.link(case, entry.lang) for case in cases),
    }


def _common(desk: Desk, entry: Entry) -> dict[str, Any]:
    document, words = entry.document, desk.words(entry.lang)
    kind, withdrawn = document.kind or "post", notice_of(desk, entry)
    assert document.date is not None, "what has no date stands in no list"
    return {
        "kind": kind,
        "label": label("kind", kind, words),
        "title": title_of(document, words),
        "path": desk.path(entry),
        "lang": entry.lang,
        "date": date_view(document.date, words),
        "summary": withdrawn.text if withdrawn else plain_summary(entry),
        "translations": desk.translations(entry),
        "year": document.date.day.year,
        "words": words,
    }


def _of_case(desk: Desk, entry: Entry) -> dict[str, Any]:
    sheet = sheet_of(desk, entry)
    dossier, words = sheet.dossier, sheet.words
    standing, clock = dossier.outcome, check_clock(dossier, desk.today)
    goal, attribution = standing.goal, standing.attribution
    return {
        "organisations": organisation_links(desk, [entry], entry.lang),
        "verdict": label("goal", goal.goal, words) if goal and goal.goal else None,
        "verdict_key": goal.goal if goal else None,
        "attribution": label("attribution", attribution.attribution, words)
        if attribution and attribution.attribution
        else None,
        "follow_ups_text": follow_ups_text(len(dossier.standing_follow_ups), words),
        "late": check_clock_text(clock, words) if clock.state == "missed" else None,
        "due_iso": last_day(clock.date) if clock.state == "missed" else None,
        **_figure(sheet),
    }


def _figure(sheet: Sheet) -> dict[str, Any]:
    """Return the leading figure as an entry of a list shows it."""
    figure, words = leading_figure(sheet), sheet.words
    if figure is None:
        return {}
    course = words.gettext("{before} → {after}", before=figure.before, after=figure.after)
    return {
        "figure_label": figure.label,
        "figure_before": figure.before,
        "figure_after": figure.after,
        "figure_change": figure.change,
        "figure": words.gettext("{metric}: {figure}", metric=figure.label, figure=course),
    }
