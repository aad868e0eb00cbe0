"""`metrics.csv`: one row a metric, exact numbers with a point, in the order of `COLUMNS`.

UTF-8, LF, RFC 4180. A cell for what does not exist is empty; a missing figure is its word.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from io import StringIO

from ..figures import Change, Columns, Dossier, MetricFigures, Reading
from ..figures.intervals import rounded
from ..model import Metric, Quantity

COLUMNS = (
    "case",
    "metric",
    "label",
    "channel",
    "type",
    "unit",
    "better",
    "before",
    "before_date",
    "after",
    "after_date",
    "change",
    "change_percent",
    "latest",
    "latest_date",
    "latest_change",
    "latest_change_percent",
    "target",
    "direction",
)
_LINES = re.compile(r"[\r\n]+")
_FORMULA = ("=", "+", "-", "@", "\t", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""What a spreadsheet takes for the beginning of a formula; the wide forms in Japanese and Chinese too."""


def metrics_csv(dossiers: Iterable[Dossier]) -> bytes:
    """Return the file for some cases, in the given order."""
    return csv_of(map(metric_rows, dossiers))


def csv_of(rows: Iterable[bytes]) -> bytes:
    """Return a file of rows that `metric_rows` gave, in the given order."""
    return b"".join([_written([COLUMNS]), *rows])


def metric_rows(dossier: Dossier) -> bytes:
    """Return the rows of a case without the headings: they follow from its dossier alone, and can be kept."""
    return _written(_row(dossier, figures) for figures in dossier.metrics)


def _written(rows: Iterable[Sequence[str]]) -> bytes:
    written = StringIO()
    csv.writer(written, lineterminator="\n").writerows(rows)
    return written.getvalue().encode()


def _row(dossier: Dossier, figures: MetricFigures) -> list[str]:
    metric, columns = figures.metric, figures.columns
    texts = [dossier.case.lasting_id, metric.id, metric.label, metric.channel, metric.type, metric.unit]
    return [*(disarmed(text or "") for text in texts), better_of(metric), *_figures(columns)]


def better_of(metric: Metric) -> str:
    """Return which way of a metric is better: of a state always neither."""
    return "neither" if metric.type == "state" else metric.better


def _figures(columns: Columns) -> Iterator[str]:
    yield from _reading(columns.before)
    yield from _reading(columns.after)
    yield from _change(columns.change)
    yield from _reading(columns.latest)
    yield from _change(columns.latest_change)
    yield _cell(columns.target)
    yield (columns.change.direction or "") if columns.change else ""


def _reading(reading: Reading | None) -> tuple[str, str]:
    return (_cell(reading.value), reading.date.edtf) if reading else ("", "")


def _change(change: Change | None) -> tuple[str, str]:
    """Return a change and its percentage, rounded half to even to one decimal."""
    if change is None:
        return "", ""
    percent = rounded(change.percent) if change.percent else None
    return _cell(change.absolute), _cell(percent)


def _cell(value: object) -> str:
    """Return a number as it is, and any other text so that no spreadsheet runs it."""
    if value is None or (isinstance(value, Quantity) and value.kind == "any"):
        return ""
    return str(value) if isinstance(value, Quantity) else disarmed(str(value))


def disarmed(text: str) -> str:
    """Return a text on one line, with an apostrophe before what a spreadsheet would take for a formula."""
    line = _LINES.sub(" ", text)
    return f"'{line}" if line.startswith(_FORMULA) else line
