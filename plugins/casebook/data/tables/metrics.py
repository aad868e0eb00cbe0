"""`metrics.csv`: one row a metric, exact numbers with a point; also beside each case."""

from __future__ import annotations

from collections.abc import Iterator

from ...figures import Change, Columns, MetricFigures, Reading
from ...figures.intervals import rounded
from ...model import Metric
from ...words.marks import N_, P_
from ..case import CaseData
from ..cells import date, figure, quantity, text
from ..columns import CASE, OF_CASE, Column, Table, codes_of

_DIRECTIONS = (
    ("better", "change", P_("change", "better")),
    ("worse", "change", P_("change", "worse")),
    ("same", "change", P_("change", "the same")),
)


def _rows(of: CaseData) -> Iterator[list[str]]:
    case = text(of.id)
    return (_row(case, figures) for figures in of.dossier.metrics)


def _row(case: str, figures: MetricFigures) -> list[str]:
    metric, columns = figures.metric, figures.columns
    texts = [metric.id, metric.label, metric.channel, metric.type, metric.unit]
    return [case, *map(text, texts), better_of(metric), *_figures(columns)]


def better_of(metric: Metric) -> str:
    """Return which way of a metric is better: of a state always neither."""
    return "neither" if metric.type == "state" else metric.better


def _figures(columns: Columns) -> Iterator[str]:
    yield from _reading(columns.before)
    yield from _reading(columns.after)
    yield from _change(columns.change)
    yield from _reading(columns.latest)
    yield from _change(columns.latest_change)
    yield figure(columns.target)
    yield (columns.change.direction or "") if columns.change else ""


def _reading(reading: Reading | None) -> tuple[str, str]:
    return (figure(reading.value), date(reading.date)) if reading else ("", "")


def _change(change: Change | None) -> tuple[str, str]:
    """Return a change and its percentage, rounded half to even to one decimal."""
    if change is None:
        return "", ""
    percent = rounded(change.percent) if change.percent else None
    return quantity(change.absolute), quantity(percent)


METRICS = Table(
    "metrics",
    N_("Metrics"),
    N_("One row a metric: the figure before, after and latest, and what changed."),
    key=("case", "metric"),
    columns=(
        CASE,
        Column("metric", "text", N_("the id of the metric"), "facebook-fans", must=True),
        Column("label", "text", N_("what it is called"), "Fans on Facebook", must=True),
        Column("channel", "text", N_("the channel it is measured on"), "facebook"),
        Column("type", "word", N_("what kind of figure it is"), "count", codes_of("type"), must=True),
        Column("unit", "text", N_("what is counted; of money the currency"), "people"),
        Column("better", "word", N_("which way is better"), "higher", codes_of("better"), must=True),
        Column("before", "figure", N_("the figure before"), "122"),
        Column("before_date", "date", N_("its date"), "2009-11?"),
        Column("after", "figure", N_("the figure after"), "158"),
        Column("after_date", "date", N_("its date"), "2010-02?"),
        Column("change", "change", N_("after − before; of percentages in percentage points"), "36"),
        Column("change_percent", "change", N_("the same in percent of before, to one decimal"), "29.5"),
        Column("latest", "figure", N_("the latest figure, where it is later than the one after"), ">=150"),
        Column("latest_date", "date", N_("its date"), "2012-05"),
        Column("latest_change", "change", N_("latest − before; of percentages in percentage points"), ">=28"),
        Column(
            "latest_change_percent", "change", N_("the same in percent of before, to one decimal"), ">=23.0"
        ),
        Column("target", "figure", N_("what was to be reached"), "50000"),
        Column(
            "direction",
            "word",
            N_("which way the change went; empty where that cannot be said"),
            "better",
            _DIRECTIONS,
        ),
    ),
    rows=_rows,
    references=(OF_CASE,),
)
