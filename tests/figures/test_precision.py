"""One precision a row."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.figures import join
from casebook.figures.precision import aligned
from casebook.model import Case, Metric, Quantity

NUMBERS = st.decimals("-1000", "1000", places=2).map(lambda number: number.normalize())


def row_of(
    case_of: Callable[..., Case], metric_of: Callable[..., Metric], *values: str, **more: object
) -> list[str]:
    observations = [(str(2009 + number), value) for number, value in enumerate(values)]
    metric = metric_of(*observations, **{"type": "number", **more})
    figures = join(case_of(metrics=[metric], campaign={"start": "2009", "end": "2010-01-01"})).metrics[0]
    columns = aligned(figures.columns, metric.type)
    told = [reading and reading.value for reading in (columns.before, columns.after, columns.latest)]
    changes = [change and change.absolute for change in (columns.change, columns.latest_change)]
    return [str(each) for each in (*told, columns.target, *changes) if each is not None]


@pytest.mark.parametrize(
    ("values", "more", "row"),
    [
        (("0.10", "0.3"), {}, ["0.10", "0.30", "0.20"]),
        (("0", "0.5"), {"type": "percent"}, ["0.0", "0.5", "0.5"]),
        (("1", "2", "3"), {}, ["1", "2", "3", "1", "2"]),
        (("1", "2", "3"), {"target": "4.25"}, ["1.00", "2.00", "3.00", "4.25", "1.00", "2.00"]),
        (("~1", "2.5"), {}, ["~1.0", "2.5", "~1.5"]),
        (("1..2", "2.50"), {}, ["1.00..2.00", "2.50", "0.50..1.50"]),
        ((">=1.5", "3"), {}, [">=1.5", "3.0", "<=1.5"]),
        (("12.0", "7"), {"type": "count"}, ["12", "7", "-5"]),
        (("unknown", "7.5"), {}, ["unknown", "7.5"]),
        (("1.50", "gone"), {"type": "state"}, ["1.50", "gone"]),
        ((), {}, []),
    ],
)
def test_the_figures_of_a_row_have_the_same_decimals(
    case_of: Callable[..., Case],
    metric_of: Callable[..., Metric],
    values: tuple[str, ...],
    more: dict[str, object],
    row: list[str],
) -> None:
    assert row_of(case_of, metric_of, *values, **more) == row


@given(before=NUMBERS, after=NUMBERS)
def test_no_figure_is_changed(
    case_of: Callable[..., Case], metric_of: Callable[..., Metric], before: Decimal, after: Decimal
) -> None:
    metric = metric_of(("2009", f"{before:f}"), ("2010", f"{after:f}"), type="rating")
    columns = join(case_of(metrics=[metric])).metrics[0].columns
    written = aligned(columns, metric.type)
    assert written.before
    assert written.after
    assert written.change
    assert columns.change
    told = (written.before.value, written.after.value, written.change.absolute)
    assert told == (Quantity.exactly(before), Quantity.exactly(after), columns.change.absolute)
    assert len({str(each).partition(".")[2].__len__() for each in told}) == 1
