"""An entry of a list: a case, a follow-up or a post in a few lines."""

from __future__ import annotations

from typing import Any

from ..figures import Change, MetricFigures
from ..figures.clocks import check_clock
from ..model import Case, FollowUp
from ..reader import Entry
from ..words import change, label
from ..words import check_clock as check_clock_text
from .cases import follow_ups_text, sheet_of
from .cells import value_text
from .common import organisation_links, plain_summary
from .dates import date_view, last_day
from .desk import Desk
from .pages import EntryView
from .sheet import Sheet
from .withdrawals import title_of, withdrawal_view


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
    kind, withdrawn = document.kind or "post", withdrawal_view(document, words)
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
        "follow_ups_text": follow_ups_text(len(dossier.follow_ups), words),
        "late": check_clock_text(clock, words) if clock.state == "missed" else None,
        "due_iso": last_day(clock.date) if clock.state == "missed" else None,
        **_leading_figure(sheet),
    }


def _leading_figure(sheet: Sheet) -> dict[str, Any]:
    """Return the first metric that has changed, before and at last, in words."""
    figures = next(filter(_has_changed, sheet.dossier.metrics), None)
    if figures is None:
        return {}
    metric, columns, words = figures.metric, figures.columns, sheet.words
    found = columns.latest_change if _is_number(columns.latest_change) else columns.change
    assert found is not None
    before, after = (value_text(sheet, metric, value) for value in (found.before, found.after))
    course = words.gettext("{before} → {after}", before=before, after=after)
    return {
        "figure_label": metric.label,
        "figure_before": before,
        "figure_after": after,
        "figure_change": change(found, words, metric.type, metric.unit, sheet.names).whole,
        "figure": words.gettext("{metric}: {figure}", metric=metric.label, figure=course),
    }


def _has_changed(figures: MetricFigures) -> bool:
    return _is_number(figures.columns.change) or _is_number(figures.columns.latest_change)


def _is_number(change: Change | None) -> bool:
    return change is not None and change.absolute is not None
