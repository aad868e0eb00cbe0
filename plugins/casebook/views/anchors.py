"""Anchors: by which of them readers can cite what stands on a page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import unescape

from ..figures import Dossier
from ..ledger.citable import OF_SOURCE, OF_TEXT
from ..reader import Entry
from .addresses import part_anchor
from .pages import PostView
from .parts import ClaimView, MetricRow, PromiseView, TableView, TimelineEntry, TimelineView

ACCOUNTS = ("claims", "promises")
"""What pages of cases and of follow-ups have that an author has given ids and words of its own."""
RESERVED = ("casebook-", "chart-", "cite-", "comparison-", "footer-", "section-", "source-", "words-")
"""What anchors begin with that are given to parts of a page, and to no place in a text."""
_ID = re.compile(r'<[a-z][a-z0-9]*\b[^<>]*?\sid="([^"\s]+)"')


def handed_out(view: PostView) -> tuple[str, ...]:
    """Return the anchors by which readers can cite what stands on a page, each once."""
    return tuple(dict.fromkeys(_handed_out(view)))


def _handed_out(view: PostView) -> Iterator[str]:
    yield from (each.anchor for each in accounts_of(view))
    yield from (each.anchor for each in getattr(view, "requests", ()))
    for row in rows_of(view):
        yield row.anchor
        figures = (row.before, row.after, row.latest)
        yield from (figure.anchor for figure in figures if figure and figure.anchor)
    yield from (entry.anchor for entry in entries_of(view))


def landmarks(view: PostView, entry: Entry) -> tuple[str, ...]:
    """Return the anchors of what else links lead to: places in the text and sources, each with its mark."""
    in_text = (unescape(found) for found in _ID.findall(entry.html))
    text = (f"{OF_TEXT}{each}" for each in in_text if ":" not in each and not each.startswith(RESERVED))
    return (*text, *(f"{OF_SOURCE}{source.anchor}" for source in view.sources))


def accounts_of(view: PostView) -> Iterator[ClaimView | PromiseView]:
    """Yield the claims and the promises of a page."""
    for part in ACCOUNTS:
        yield from getattr(view, part, ())


def rows_of(view: PostView) -> Sequence[MetricRow]:
    """Return the rows of the comparison table of a page, if it has one."""
    table: TableView | None = getattr(view, "table", None)
    return table.rows if table else ()


def entries_of(view: PostView) -> Iterator[TimelineEntry]:
    """Yield the entries of the timeline of a page, if it has one."""
    timeline: TimelineView | None = getattr(view, "timeline", None)
    for entry in timeline.entries if timeline else ():
        if isinstance(entry, TimelineEntry):
            yield entry


def anchors_of_figures(dossier: Dossier) -> frozenset[str]:
    """Return the anchors of all figures of a case, also of those that its table has no room for."""
    rows = [(part_anchor("metric", each.metric.id), each.readings) for each in dossier.metrics]
    rows += [(part_anchor("benchmark", each.metric.id), each.benchmark_readings) for each in dossier.metrics]
    return frozenset(f"{row}-{reading.date.iso}" for row, readings in rows for reading in readings)
