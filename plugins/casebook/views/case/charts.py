"""The small line chart of a metric, as the points of an SVG."""

from __future__ import annotations

from decimal import Decimal

from ...figures import MetricFigures, Point
from ...figures.plot import plot
from ...figures.series import course
from ...model import Metric
from ...words import date, value
from ..parts import ChartView
from .sheet import Sheet

WIDTH, HEIGHT, MARGIN = 120, 36, 4
_TENTH = Decimal("0.1")


def chart_view(sheet: Sheet, figures: MetricFigures) -> ChartView | None:
    """Return the chart of a metric; None where it has fewer than three figures."""
    found = course(figures.readings)
    if found is None:
        return None
    stretches = [[_written(xy) for xy in stretch] for stretch in plot(found, WIDTH, HEIGHT, MARGIN).stretches]
    metric, words = figures.metric, sheet.words
    start, end = date(found.points[0].reading.date, words), date(found.points[-1].reading.date, words)
    return ChartView(
        id=sheet.anchor("chart", metric.id),
        title=words.gettext("{metric}, {start} to {end}", metric=metric.label, start=start, end=end),
        description="; ".join([_said(sheet, point, metric) for point in found.points]),
        width=WIDTH,
        height=HEIGHT,
        lines=tuple([" ".join(map(",".join, stretch)) for stretch in stretches if len(stretch) > 1]),
        dots=tuple([xy for stretch in stretches for xy in stretch]),
        breaks=tuple(stretch[0][0] for stretch in stretches[1:]),
        last=stretches[-1][-1],
    )


def _said(sheet: Sheet, point: Point, metric: Metric) -> str:
    figure = value(point.reading.value, sheet.words, metric.type, metric.unit, sheet.names)
    return sheet.words.gettext("{date}: {figure}", date=date(point.reading.date, sheet.words), figure=figure)


def _written(xy: tuple[Decimal, Decimal]) -> tuple[str, str]:
    return str(xy[0].quantize(_TENTH)), str(xy[1].quantize(_TENTH))
