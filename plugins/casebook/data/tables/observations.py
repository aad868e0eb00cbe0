"""`observations.csv`: one row a figure, whether the case or a follow-up tells of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ...figures import Columns, Reading
from ...figures.strength import AUTHOR
from ...model import Missing, Quantity, Value
from ...words.marks import N_, P_
from ..case import CaseData
from ..cells import figure, span, text
from ..columns import (
    CASE,
    FOLLOW_UP,
    OF_CASE,
    OF_FOLLOW_UP,
    OF_SOURCE,
    SOURCE,
    Column,
    Reference,
    Table,
    codes_of,
    dated,
)

_SERIES = (
    ("metric", "series", P_("series", "of the campaign itself")),
    ("benchmark", "series", P_("series", "the same figure where there was no campaign")),
)
_KINDS = (
    ("exact", "figure", P_("figure", "that number")),
    ("about", "figure", P_("figure", "about that number")),
    ("at_least", "figure", P_("figure", "that number or more")),
    ("at_most", "figure", P_("figure", "that number or less")),
    ("between", "figure", P_("figure", "between two numbers, both included")),
    ("missing", "figure", P_("figure", "no figure, and why")),
    ("state", "figure", P_("figure", "a state in words")),
)


@dataclass(frozen=True)
class _Series:
    """The readings of a metric, or of the same figure where there was no campaign."""

    of: CaseData
    begin: tuple[str, str, str]
    columns: Columns

    def rows(self, readings: Iterable[Reading]) -> Iterator[list[str]]:
        return (self._row(number, reading) for number, reading in enumerate(readings, start=1))

    def _row(self, number: int, reading: Reading) -> list[str]:
        return [
            *self.begin,
            str(number),
            *span(reading.date),
            figure(reading.value),
            *_exactly(reading.value),
            self._column(reading),
            text(self.of.source(reading.source, reading.origin)),
            reading.by or AUTHOR,
            text(reading.phase),
            text(reading.break_),
            text(reading.note),
            text(self.of.follow_up(reading.origin)),
        ]

    def _column(self, reading: Reading) -> str:
        placed = (self.columns.before, self.columns.after, self.columns.latest)
        names = ("before", "after", "latest")
        return next((name for name, each in zip(names, placed, strict=True) if each is reading), "")


def _rows(of: CaseData) -> Iterator[list[str]]:
    case = text(of.id)
    for figures in of.dossier.metrics:
        metric = text(figures.metric.id)
        yield from _Series(of, (case, metric, "metric"), figures.columns).rows(figures.readings)
        if figures.benchmark:
            benchmark = _Series(of, (case, metric, "benchmark"), figures.benchmark)
            yield from benchmark.rows(figures.benchmark_readings)


def _exactly(value: Value) -> tuple[str, str, str]:
    """Return what kind of figure it is, and the numbers that it lies between."""
    if isinstance(value, Quantity):
        low, high = ("" if end is None else f"{end:f}" for end in (value.low, value.high))
        return value.kind, low, high
    return "missing" if isinstance(value, Missing) else "state", "", ""


OBSERVATIONS = Table(
    "observations",
    N_("Observations"),
    N_("One row a figure that was read on a day, with its source. The changes in the metrics rest on these."),
    key=("case", "metric", "series", "observation"),
    columns=(
        CASE,
        Column("metric", "text", N_("the id of the metric"), "facebook-fans", must=True),
        Column("series", "word", N_("what the figure is of"), "metric", _SERIES, must=True),
        Column(
            "observation", "integer", N_("its number in the series, in the order of dates"), "1", must=True
        ),
        *dated("date", N_("when it was read"), "2009-11?", must=True),
        Column("value", "figure", N_("the figure, as it is shown in the metrics"), "122", must=True),
        Column("value_kind", "word", N_("what kind of figure that is"), "exact", _KINDS, must=True),
        Column(
            "value_low", "number", N_("the least number that it can be; about, that number itself"), "122"
        ),
        Column(
            "value_high", "number", N_("the greatest number that it can be; about, that number itself"), "122"
        ),
        Column("column", "word", N_("where it stands in the metrics"), "before", codes_of("phase")),
        SOURCE,
        Column("by", "word", N_("who read it"), "author", codes_of("observer"), must=True),
        Column(
            "phase",
            "word",
            N_("where its author wants it to stand, whatever its date"),
            "",
            codes_of("phase"),
        ),
        Column(
            "break",
            "text",
            N_("how the way of counting changed from here on: no change is worked out across it"),
        ),
        Column("note", "text", N_("a note on that")),
        FOLLOW_UP,
    ),
    rows=_rows,
    references=(
        OF_CASE,
        Reference(("case", "metric"), "metrics", ("case", "metric")),
        OF_SOURCE,
        OF_FOLLOW_UP,
    ),
)
