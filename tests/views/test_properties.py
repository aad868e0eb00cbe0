"""What holds of every case: a translation tells the same figures, and the day changes clocks alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from casebook.figures import join
from casebook.model import Case
from casebook.reader import Library
from casebook.reader.sanitise import clean
from casebook.settings import Settings
from casebook.views.case.sheet import Sheet
from casebook.views.case.tables import table_view
from casebook.views.desk import Desk
from casebook.views.parts import FigureView, MetricRow, TableView

VALUES = st.one_of(
    st.integers(0, 10**9).map(str),
    st.integers(0, 10**6).map(lambda number: f"~{number}"),
    st.integers(0, 10**6).map(lambda number: f"{number}+"),
    st.integers(0, 10**6).map(lambda number: f"<={number}"),
    st.tuples(st.integers(0, 10**6), st.integers(0, 10**6)).map(lambda ends: f"{min(ends)}..{max(ends)}"),
    st.sampled_from(["unknown", "not measured", "not published", "removed", "not applicable"]),
)
DATES = st.dates(date(2008, 1, 1), date(2012, 12, 31)).map(date.isoformat)
OBSERVATIONS = st.lists(st.tuples(DATES, VALUES), max_size=5, unique_by=lambda observation: observation[0])
METRICS = st.fixed_dictionaries(
    {
        "observations": OBSERVATIONS.map(lambda told: [{"date": day, "value": value} for day, value in told]),
        "better": st.sampled_from(["higher", "lower", "neither"]),
    },
    optional={"target": st.integers(0, 10**6).map(str)},
)
LANGUAGES = ("en", "sv", "da")


def table_in(lang: str, metric: dict[str, Any], today: date = date(2026, 11, 27)) -> TableView:
    """Return the table of one metric in a language."""
    case = Case(
        kind="case",
        title="T",
        date="2010-01-01",
        slug="c",
        organisation="ISS",
        campaign={"start": "2009-11-10", "end": "2010-03-01"},
        metrics=[{"id": "fans", "label": "Fans", **metric}],
    )
    desk = Desk(Library(()), {}, Settings(), today, clean)
    table = table_view(Sheet(join(case), desk, lang))
    assert table is not None
    return table


def numbers(text: str) -> list[Decimal]:
    """Return the numbers in a text, however its language writes them."""
    bare = re.sub(r"(?<=\d)[\s\u00a0.,](?=\d{3}(?!\d))", "", text)
    return [Decimal(found.replace(",", ".")) for found in re.findall(r"\d+(?:[.,]\d+)?", bare)]


def texts(view: object) -> Iterator[str]:
    """Yield every figure of a row as it is shown."""
    if isinstance(view, FigureView):
        yield view.text
    elif is_dataclass(view):
        for field in fields(view):
            value = getattr(view, field.name)
            if field.name in ("absolute", "percent", "target", "covered") and value:
                yield value
            else:
                yield from texts(value)


@given(metric=METRICS)
def test_a_figure_differs_between_languages_in_how_it_is_written_alone(metric: dict[str, Any]) -> None:
    english, *others = (table_in(lang, metric) for lang in LANGUAGES)
    for other in others:
        for row, same in zip(english.rows, other.rows, strict=True):
            assert [numbers(text) for text in texts(row)] == [numbers(text) for text in texts(same)]
            assert _structure(row) == _structure(same)


def _structure(row: MetricRow) -> list[Any]:
    """Return what of a row no language may change."""
    shown = [row.before, row.after, row.latest]
    changes = [change and (change.direction, change.small_base) for change in (row.change, row.latest_change)]
    dates = [figure.date.iso for figure in shown if figure and figure.date]
    return [[figure and figure.kind for figure in shown], changes, dates, row.id, row.anchor]


@given(metric=METRICS, days=st.integers(1, 4000))
def test_no_table_depends_on_the_day(metric: dict[str, Any], days: int) -> None:
    later = date(2026, 11, 27) + timedelta(days=days)
    assert table_in("en", metric) == table_in("en", metric, later)


@given(metric=METRICS)
def test_the_columns_say_what_some_row_has(metric: dict[str, Any]) -> None:
    table = table_in("en", metric)
    assert table.has_latest is any(row.latest for row in table.rows)
    assert table.has_target is any(row.target for row in table.rows)
    assert table.has_chart is any(row.chart for row in table.rows)
    for row in table.rows:
        assert all(figure.text for figure in (row.before, row.after))
        assert (row.change is None) == ("none" in (row.before.kind, row.after.kind))
