"""An entry of a list: a case, a follow-up or a post in a few lines."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ..figures import MetricFigures
from ..figures.clocks import check_clock
from ..model import Case, FollowUp
from ..reader import Entry
from ..words import check_clock as check_clock_text
from ..words import label
from .cases import follow_ups_text, sheet_of
from .common import followed, organisation_links, plain_summary
from .dates import date_view
from .desk import Desk
from .pages import EntryView
from .parts import MetricRow
from .tables import Sheet, table_view


def entry_view(desk: Desk, entry: Entry) -> EntryView:
    """Return an entry of a list in the entry's own language."""
    document, words = entry.document, desk.words(entry.lang)
    if isinstance(document, Case):
        return EntryView(**_common(desk, entry), **_of_case(desk, entry))
    if isinstance(document, FollowUp):
        cases = followed(desk, entry)
        found = [
            link
            for c in cases
            if isinstance(c.document, Case)
            for link in organisation_links(desk, c.document, entry.lang)
        ]
        follows = tuple(desk.link(case, entry.lang) for case in cases)
        kind = label("event", document.type, words)
        return EntryView(
            **{**_common(desk, entry), "label": kind}, organisations=tuple(found), follows=follows
        )
    return EntryView(**_common(desk, entry))


def _common(desk: Desk, entry: Entry) -> dict[str, Any]:
    document, words = entry.document, desk.words(entry.lang)
    kind = document.kind or "post"
    assert document.date is not None, "what has no date stands in no list"
    return {
        "kind": kind,
        "label": label("kind", kind, words),
        "title": document.title,
        "path": desk.path(entry),
        "lang": entry.lang,
        "words": words,
        "date": date_view(document.date, words),
        "summary": plain_summary(entry),
        "translations": desk.translations(entry),
        "year": document.date.day.year,
    }


def _of_case(desk: Desk, entry: Entry) -> dict[str, Any]:
    sheet = sheet_of(desk, entry)
    dossier, words = sheet.dossier, sheet.words
    standing, clock = dossier.outcome, check_clock(dossier, desk.today)
    goal, attribution = standing.goal, standing.attribution
    return {
        "organisations": organisation_links(desk, dossier.case, entry.lang),
        "verdict": label("goal", goal.goal, words) if goal and goal.goal else None,
        "verdict_key": goal.goal if goal else None,
        "attribution": label("attribution", attribution.attribution, words)
        if attribution and attribution.attribution
        else None,
        "follow_ups_text": follow_ups_text(len(dossier.follow_ups), words),
        "late": check_clock_text(clock, words) if clock.state == "missed" else None,
        **_leading_figure(sheet),
    }


def _leading_figure(sheet: Sheet) -> dict[str, Any]:
    """Return the first metric with a change, or else with any figure, in words."""
    table = table_view(sheet, [f for f in sheet.dossier.metrics if _has_change(f)][:1])
    if table is None:
        return {}
    row: MetricRow = table.rows[0]
    after, change = (
        (row.latest, row.latest_change)
        if row.latest and row.latest.kind == "value"
        else (row.after, row.change)
    )
    return {
        "figure_label": row.label,
        "figure_before": row.before.text,
        "figure_after": after.text,
        "figure_change": change.whole if change else None,
        "figure": f"{row.label}: {row.before.text} → {after.text}",
    }


def _has_change(figures: MetricFigures) -> bool:
    return figures.columns.change is not None and figures.columns.change.absolute is not None


@dataclass(frozen=True)
class ForeignPost:
    """A published post that another reader read: its entry in lists, and the names they group it by."""

    view: EntryView
    tags: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()

    def names(self, kind: str) -> tuple[str, ...]:
        """Return the names under which the lists of a kind have it."""
        years = (f"{self.view.year:04}",)
        return {"tags": self.tags, "authors": self.authors, "archive": years}.get(kind, ())


def foreign_post(desk: Desk, described: Mapping[str, Any]) -> ForeignPost:
    """Return what lists need of a post that another reader read."""
    words = desk.words(described["lang"])
    view = EntryView(
        kind="post",
        label=label("kind", "post", words),
        title=described["title"],
        path=described["path"],
        lang=described["lang"],
        date=date_view(described["date"], words),
        summary=described["summary"],
        year=described["date"].year,
    )
    return ForeignPost(view, described["tags"], described["authors"])
