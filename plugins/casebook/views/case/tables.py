"""The comparison table: a row a metric, each figure with its date and source, each change worked out."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any

from ...figures import Columns, Days, MetricFigures, Reading
from ...figures.aftermath import last_figure
from ...figures.precision import aligned
from ...figures.strength import measured_by
from ...model import Metric
from ...words import Words, covered, label, listed, period, reached_before, stretch
from ..channels import channel_name
from ..dates import date_view
from ..parts import MetricRow, TablePart, TableView
from .cells import change_view, figure_view, value_text
from .charts import chart_view
from .sheet import Sheet


def table_view(
    sheet: Sheet, figures: Iterable[MetricFigures] | None = None, placed: Sequence[Collection[str]] = ()
) -> TableView | None:
    """Return the table of a case, or of some of its metrics; None where there is none to show.

    `placed` are the ids of rows that stand together in tables of their own.
    """
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
        parts=tuple(_parts(sheet, chosen, placed)),
    )


def _parts(
    sheet: Sheet, figures: Sequence[MetricFigures], placed: Sequence[Collection[str]]
) -> Iterator[TablePart]:
    """Yield what is said of each table that is placed, and of the one of all the other rows."""
    ids = [sheet.id(each.metric.id) for each in figures]
    named = {name for names in placed for name in names}
    for names in (*placed, [name for name in ids if name not in named]) if placed else ():
        some = tuple(each for name, each in zip(ids, figures, strict=True) if name in names)
        own = tuple(name for name in ids if name in names)
        if own and len(own) < len(ids):
            yield TablePart(own, _caption(sheet, some), tuple(_frame(sheet, some)))


def _rows(sheet: Sheet, figures: MetricFigures) -> Iterator[MetricRow]:
    yield metric_row(sheet, figures)
    if figures.benchmark is not None:
        yield _benchmark_row(sheet, figures, figures.benchmark)


def metric_row(sheet: Sheet, figures: MetricFigures) -> MetricRow:
    """Return the row of a metric."""
    metric, words = figures.metric, sheet.words
    columns = aligned(figures.columns, metric.type)
    return _row(
        sheet,
        metric,
        columns,
        level=label("level", metric.level, words) if metric.level else None,
        target=value_text(sheet, metric, columns.target) if columns.target else None,
        covered=_covered(columns, words),
        notes=_notes(sheet, metric, figures.readings, columns, metric.note),
        chart=chart_view(sheet, figures) if sheet.has("charts") else None,
    )


def _covered(columns: Columns, words: Words) -> str | None:
    if columns.was_reached:
        return reached_before(words)
    return covered(columns.covered, words) if columns.covered else None


def _benchmark_row(sheet: Sheet, figures: MetricFigures, columns: Columns) -> MetricRow:
    """Return the row of the same figure where there was no campaign."""
    metric = figures.metric
    columns = aligned(columns, metric.type)
    return _row(
        sheet,
        metric,
        columns,
        anchor=sheet.anchor("benchmark", metric.id),
        label=metric.benchmark.label if metric.benchmark else metric.label,
        notes=_notes(sheet, metric, figures.benchmark_readings, columns),
        benchmark=True,
    )


def _row(sheet: Sheet, metric: Metric, columns: Columns, **told: Any) -> MetricRow:
    """Return the row of some figures of a metric, with what is told of it besides or in another way."""
    row = told.get("anchor") or sheet.anchor("metric", metric.id)
    fields = {
        "id": sheet.id(metric.id),
        "anchor": row,
        "label": metric.label,
        "unit": _unit(metric),
        "level": None,
        "before": figure_view(sheet, metric, columns.before, row),
        "after": figure_view(sheet, metric, columns.after, row),
        "change": change_view(sheet, metric, columns.change),
        "latest": figure_view(sheet, metric, columns.latest, row) if columns.latest else None,
        "latest_change": change_view(sheet, metric, columns.latest_change),
        "channel": channel_name(metric.channel, sheet.names, sheet.words) if metric.channel else None,
        "case": sheet.case,
    }
    return MetricRow(**{**fields, **told})


def _unit(metric: Metric) -> str | None:
    """Return the unit that stands with the name; money and percentages carry theirs with each figure."""
    return metric.unit if metric.type not in ("money", "percent", "state") else None


def _notes(
    sheet: Sheet, metric: Metric, readings: Sequence[Reading], columns: Columns, note: str | None = None
) -> tuple[str, ...]:
    about_all = (note,) if note else ()
    shown = [each for each in (columns.before, columns.after, columns.latest) if each]
    of_shown = tuple(reading.note for reading in shown if reading.note)
    others = _notes_of_others(sheet, metric, readings, of_shown)
    return tuple(dict.fromkeys((*about_all, *_noted(sheet, readings, columns), *of_shown, *others)))


def _noted(sheet: Sheet, readings: Iterable[Reading], columns: Columns) -> Iterator[str]:
    words = sheet.words
    if columns.taken_after_start:
        yield words.gettext("The figure before was taken after the campaign had started.")
    if columns.taken_before_end:
        yield words.gettext("The figure after was taken before the campaign had ended.")
    for reading in readings:
        if reading.break_:
            day = date_view(reading.date, words).text
            yield words.gettext("Counted in another way from {date}: {how}", date=day, how=reading.break_)


def _notes_of_others(
    sheet: Sheet, metric: Metric, readings: Iterable[Reading], said: Collection[str]
) -> Iterator[str]:
    """Yield what is noted of the readings that stand in no column, each with its day and its figure."""
    for reading in readings:
        if reading.note and reading.note not in said:
            yield sheet.words.gettext(
                "{date}, {figure}: {note}",
                date=date_view(reading.date, sheet.words).text,
                figure=value_text(sheet, metric, reading.value),
                note=reading.note,
            )


def _caption(sheet: Sheet, figures: Iterable[MetricFigures]) -> str:
    """Say whose figures these are and over which time."""
    words, case = sheet.words, sheet.dossier.case
    whose = listed([case.names.get(name, name) for name in case.organisation], words)
    dates = dict.fromkeys(reading.date for each in figures for reading in each.readings)
    if not dates:
        return whose
    start, end = (min(dates, key=lambda day: day.first), max(dates, key=lambda day: day.last))
    return words.gettext("{whose}, {period}", whose=whose, period=period(start, end, words))


def _frame(sheet: Sheet, figures: tuple[MetricFigures, ...]) -> Iterator[str]:
    """Say what the figures cannot: how late the last was taken, that a change is no proof, who measured."""
    words, last = sheet.words, _last_figure(sheet, figures)
    if last is not None:
        days = stretch(last, words)
        yield words.gettext("The last figure was taken {days} after the campaign had ended.", days=days)
    if any(_has_changed(each.columns) for each in figures):
        if any(each.benchmark for each in figures):
            yield words.gettext("The rows of comparison show the same figure where there was no campaign.")
        else:
            yield words.gettext("A change during a campaign does not prove that the campaign caused it.")
    observers = sheet.observers if figures is sheet.dossier.metrics else measured_by(figures)
    if observers:
        who = listed([label("observer", by, words) for by in observers], words)
        yield words.gettext("Measured by {who}.", who=who)


def _last_figure(sheet: Sheet, figures: tuple[MetricFigures, ...]) -> Days | None:
    if figures is sheet.dossier.metrics:
        return sheet.aftermath.last_figure
    end = sheet.dossier.case.campaign.end
    return last_figure(figures, end) if end else None


def _has_changed(columns: Columns) -> bool:
    return any(change and change.absolute for change in (columns.change, columns.latest_change))
