"""The comparison table: a row a metric, each figure with its date and source, each change worked out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from ..figures import Change, Columns, Dossier, Entry, MetricFigures, Reading, Silence
from ..figures.aftermath import aftermath
from ..figures.strength import strength
from ..figures.timeline import timeline
from ..model import Metric, Missing, Quantity
from ..words import (
    Words,
    change,
    covered,
    label,
    listed,
    no_observation,
    period,
    stretch,
    value,
)
from .addresses import part_anchor
from .channels import channel_name
from .charts import chart_view
from .dates import date_view
from .desk import Desk
from .parts import ChangeView, FigureView, LinkView, MetricRow, SourceRef, TableView
from .sources import source_ref

SMALL_BASE = 30
"""From a baseline under this a percentage says little; it is shown smaller."""


@dataclass(frozen=True)
class Sheet:
    """A dossier about to become a table, in one language. `path` is the address of the case's page."""

    dossier: Dossier
    desk: Desk
    lang: str
    path: str = ""

    @property
    def words(self) -> Words:
        """The words of the table's language."""
        return self.desk.words(self.lang)

    @cached_property
    def entries(self) -> tuple[Entry | Silence, ...]:
        """The entries of the timeline, as of today."""
        return timeline(self.dossier, self.desk.today)

    @cached_property
    def several_observers(self) -> bool:
        """Whether each figure has to say who took it; else one sentence under the table does."""
        return len(strength(self.dossier).measured_by) > 1

    def ref(self, reference: str | None, origin: str | None = None) -> SourceRef | None:
        """Return the pointer to the source a document names; None where there is none to point to."""
        if reference is None or not self.desk.settings.has("sources"):
            return None
        record = self.dossier.source(reference, origin)
        return source_ref(record) if record else None

    @property
    def names(self) -> Mapping[str, str]:
        """Words of the original in the words of this language."""
        return self.dossier.case.names


def table_view(sheet: Sheet, figures: Iterable[MetricFigures] | None = None) -> TableView | None:
    """Return the table of a case, or of some of its metrics; None where there is none to show."""
    chosen = tuple(sheet.dossier.metrics if figures is None else figures)
    rows = tuple(row for metric in chosen for row in _rows(sheet, metric))
    if not rows:
        return None
    has_latest = any(row.latest for row in rows)
    return TableView(
        anchor="section-figures",
        caption=_caption(sheet, chosen),
        rows=rows,
        has_latest=has_latest,
        has_target=any(row.target for row in rows),
        has_chart=any(row.chart for row in rows),
        frame=tuple(_frame(sheet, chosen)),
    )


def _rows(sheet: Sheet, figures: MetricFigures) -> Iterator[MetricRow]:
    charts = sheet.desk.settings.has("charts")
    yield _row(sheet, figures, figures.columns, chart=charts)
    if figures.benchmark is not None:
        yield _row(sheet, figures, figures.benchmark, benchmark=True)


def _row(
    sheet: Sheet, figures: MetricFigures, columns: Columns, *, chart: bool = False, benchmark: bool = False
) -> MetricRow:
    metric, words = figures.metric, sheet.words
    anchor = part_anchor("benchmark" if benchmark else "metric", metric.id)
    return MetricRow(
        id=metric.id,
        anchor=anchor,
        label=metric.benchmark.label if benchmark and metric.benchmark else metric.label,
        unit=_unit(metric),
        level=label("level", metric.level, words) if metric.level and not benchmark else None,
        before=_figure(sheet, metric, columns.before),
        after=_figure(sheet, metric, columns.after),
        change=_change(sheet, metric, columns.change),
        latest=figure_view(sheet, metric, columns.latest) if columns.latest else None,
        latest_change=_change(sheet, metric, columns.latest_change),
        target=value(columns.target, words, metric.type, metric.unit, sheet.names)
        if columns.target and not benchmark
        else None,
        covered=covered(columns.covered, words) if columns.covered and not benchmark else None,
        notes=tuple(_notes(sheet, figures, columns, benchmark=benchmark)),
        chart=chart_view(figures, words, sheet.names) if chart else None,
        benchmark=benchmark,
        channel=channel_name(metric.channel, sheet.names, words) if metric.channel else None,
    )


def _unit(metric: Metric) -> str | None:
    """Return the unit that stands with the name; money and percentages carry theirs with each figure."""
    return metric.unit if metric.type not in ("money", "percent", "state") else None


def figure_view(sheet: Sheet, metric: Metric, reading: Reading) -> FigureView:
    """Return one figure with its date, its source and who took it."""
    words = sheet.words
    missing = isinstance(reading.value, Missing)
    return FigureView(
        kind="missing" if missing else "value",
        text=value(reading.value, words, metric.type, metric.unit, sheet.names),
        date=date_view(reading.date, words),
        source=sheet.ref(reading.source, reading.origin),
        by=label("observer", reading.by or "author", words) if sheet.several_observers else None,
        note=reading.note,
        link=follow_up_link(sheet, reading.origin) if not reading.source else None,
    )


def _figure(sheet: Sheet, metric: Metric, reading: Reading | None) -> FigureView:
    if reading is None:
        return FigureView("none", no_observation(sheet.words))
    return figure_view(sheet, metric, reading)


def follow_up_link(sheet: Sheet, origin: str | None) -> LinkView | None:
    """Return the link to the follow-up that something comes from; None for the case itself."""
    entry = sheet.desk.library.follow_ups.get(origin or "")
    if entry is None or not sheet.desk.has_page(entry):
        return None
    return sheet.desk.link(entry, sheet.lang)


def _change(sheet: Sheet, metric: Metric, found: Change | None) -> ChangeView | None:
    if found is None:
        return None
    text = change(found, sheet.words, metric.type, metric.unit, sheet.names)
    return ChangeView(
        absolute=text.absolute,
        whole=text.whole,
        percent=text.percent or text.from_zero,
        word=text.word,
        direction=found.direction,
        small_base=_is_small(found),
    )


def _is_small(found: Change) -> bool:
    before = found.before
    return isinstance(before, Quantity) and before.low is not None and abs(before.low) < SMALL_BASE


def _notes(sheet: Sheet, figures: MetricFigures, columns: Columns, *, benchmark: bool) -> Iterator[str]:
    words = sheet.words
    if figures.metric.note and not benchmark:
        yield figures.metric.note
    if columns.taken_after_start:
        yield words.gettext("The figure before was taken after the campaign had started.")
    if columns.taken_before_end:
        yield words.gettext("The figure after was taken before the campaign had ended.")
    readings = figures.benchmark_readings if benchmark else figures.readings
    for reading in readings:
        if reading.break_:
            day = date_view(reading.date, words).text
            yield words.gettext("Counted in another way from {date}: {how}", date=day, how=reading.break_)
    shown = (columns.before, columns.after, columns.latest)
    yield from dict.fromkeys(reading.note for reading in shown if reading and reading.note)


def _caption(sheet: Sheet, figures: Iterable[MetricFigures]) -> str:
    words, case = sheet.words, sheet.dossier.case
    whose = listed(case.organisation, words)
    dates = sorted((r.date for f in figures for r in f.readings), key=lambda day: (day.first, day.last))
    if not dates:
        return whose
    return words.gettext("{whose}, {period}", whose=whose, period=period(dates[0], dates[-1], words))


def _frame(sheet: Sheet, figures: tuple[MetricFigures, ...]) -> Iterator[str]:
    """Say what the figures cannot: how late the last was taken, and that a change is no proof."""
    words = sheet.words
    last = aftermath(sheet.dossier).last_figure
    if last is not None:
        days = stretch(last, words)
        yield words.gettext("The last figure was taken {days} after the campaign had ended.", days=days)
    if any(f.columns.change and f.columns.change.absolute for f in figures):
        if any(f.benchmark for f in figures):
            yield words.gettext("The rows of comparison show the same figure where there was no campaign.")
        else:
            yield words.gettext("A change during a campaign does not prove that the campaign caused it.")
    observers = {reading.by or "author" for f in figures for reading in f.readings}
    if observers:
        order = ("organisation", "author", "third-party")
        who = listed([label("observer", by, words) for by in order if by in observers], words)
        yield words.gettext("Measured by {who}.", who=who)
