"""Columns: which reading stands before, after and latest."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.figures import Columns, join
from casebook.model import Case, Metric


@pytest.fixture(scope="session")
def columns_in(case_of: Callable[..., Case], metric_of: Callable[..., Metric]) -> Callable[..., Columns]:
    """Return a maker of columns: the observations of one metric, in a campaign of these dates."""

    def make(*observations: Any, start: str | None = None, end: str | None = None, **written: Any) -> Columns:
        dates = {name: date for name, date in (("start", start), ("end", end)) if date}
        case = case_of(campaign=dates, metrics=[metric_of(*observations, **written)])
        return join(case).metrics[0].columns

    return make


def placed(columns: Columns) -> tuple[str | None, ...]:
    readings = (columns.before, columns.after, columns.latest)
    return tuple(reading and reading.date.edtf for reading in readings)


JANUARY, MARCH, MAY, JULY = (
    ("2010-01-10", "1"),
    ("2010-03-10", "2"),
    ("2010-05-10", "3"),
    ("2010-07-10", "4"),
)


@pytest.mark.parametrize(
    ("start", "end", "observations", "expected"),
    [
        # Before is the last on or before the start, after the first on or after the end.
        ("2010-02-01", "2010-04-01", [JANUARY, MARCH, MAY, JULY], ("2010-01-10", "2010-05-10", "2010-07-10")),
        ("2010-01-10", "2010-05-10", [JANUARY, MAY], ("2010-01-10", "2010-05-10", None)),
        ("2010-04-01", "2010-06-01", [JANUARY, MARCH, JULY], ("2010-03-10", "2010-07-10", None)),
        # Nothing before the start: the earliest before the end.
        ("2010-01-01", "2010-04-01", [JANUARY, MARCH, MAY], ("2010-01-10", "2010-05-10", None)),
        # Nothing before the end either: no before at all.
        ("2010-01-01", "2010-02-01", [MARCH, MAY, JULY], (None, "2010-03-10", "2010-07-10")),
        # Nothing since the end: after is the last.
        ("2010-02-01", "2010-12-01", [JANUARY, MARCH, MAY], ("2010-01-10", "2010-05-10", None)),
        # No end known: after is the last.
        ("2010-02-01", None, [JANUARY, MARCH, MAY], ("2010-01-10", "2010-05-10", None)),
        ("2010-01-01", None, [MARCH, MAY], ("2010-03-10", "2010-05-10", None)),
        # No start known.
        (None, "2010-04-01", [JANUARY, MARCH, MAY, JULY], ("2010-01-10", "2010-05-10", "2010-07-10")),
        # No dates: the first and the last.
        (None, None, [JANUARY, MARCH, MAY], ("2010-01-10", "2010-05-10", None)),
        # One observation alone stands where its date puts it.
        ("2010-02-01", None, [JANUARY], ("2010-01-10", None, None)),
        ("2010-02-01", None, [MARCH], (None, "2010-03-10", None)),
        ("2010-02-01", "2010-04-01", [MARCH], ("2010-03-10", None, None)),
        ("2010-02-01", "2010-04-01", [MAY], (None, "2010-05-10", None)),
        (None, "2010-04-01", [MAY], (None, "2010-05-10", None)),
        (None, None, [JANUARY], ("2010-01-10", None, None)),
        ("2010-02-01", "2010-04-01", [], (None, None, None)),
        # A start counts as its first day, an end as its last.
        (
            "2010-03",
            None,
            [("2010-03-01", "1"), ("2010-03-02", "2"), MAY],
            ("2010-03-01", "2010-05-10", None),
        ),
        (
            "2010-01",
            "2010-05",
            [JANUARY, ("2010-05-30", "2"), ("2010-05-31", "3")],
            ("2010-01-10", "2010-05-31", None),
        ),
        # A partial date is its first day, so that a month may lie before a day in it.
        ("2009-11-10?", None, [("2009-11?", "122"), ("2010-02?", "158")], ("2009-11?", "2010-02?", None)),
        # After is later than before, and not of the same day.
        (None, None, [("2010-03", "1"), ("2010-03-01", "2")], ("2010-03-01", None, None)),
    ],
)
def test_each_reading_stands_where_the_rule_puts_it(
    columns_in: Callable[..., Columns],
    start: str | None,
    end: str | None,
    observations: list[tuple[str, str]],
    expected: tuple[str | None, ...],
) -> None:
    assert placed(columns_in(*observations, start=start, end=end)) == expected


@pytest.mark.parametrize(
    ("start", "end", "observations", "late", "early"),
    [
        ("2010-02-01", "2010-04-01", [JANUARY, MAY], False, False),
        ("2010-01-01", "2010-04-01", [JANUARY, MAY], True, False),
        ("2010-01-01", None, [JANUARY, MAY], True, False),
        ("2010-01-10", "2010-12-01", [JANUARY, MAY], False, True),
        ("2010-01-01", "2010-12-01", [JANUARY, MAY], True, True),
        (None, "2010-04-01", [JANUARY, MARCH], False, True),
        (None, None, [JANUARY, MAY], False, False),
    ],
)
def test_a_reading_taken_during_the_campaign_is_noted(
    columns_in: Callable[..., Columns],
    start: str | None,
    end: str | None,
    observations: list[tuple[str, str]],
    late: bool,
    early: bool,
) -> None:
    columns = columns_in(*observations, start=start, end=end)
    assert (columns.taken_after_start, columns.taken_before_end) == (late, early)


def phased(date: str, value: str, phase: str) -> dict[str, str]:
    return {"date": date, "value": value, "phase": phase}


@pytest.mark.parametrize(
    ("observations", "expected"),
    [
        ([JANUARY, phased("2010-03-10", "2", "before"), MAY], ("2010-03-10", "2010-05-10", None)),
        ([JANUARY, phased("2010-03-10", "2", "after"), MAY], ("2010-01-10", "2010-03-10", "2010-05-10")),
        ([JANUARY, MARCH, phased("2010-05-10", "3", "latest")], ("2010-01-10", "2010-03-10", "2010-05-10")),
        ([phased("2010-01-10", "1", "after"), MARCH], (None, "2010-01-10", "2010-03-10")),
        ([phased("2010-01-10", "1", "before")], ("2010-01-10", None, None)),
        (
            [phased("2010-05-10", "3", "before"), phased("2010-01-10", "1", "after")],
            ("2010-05-10", "2010-01-10", None),
        ),
    ],
)
def test_the_choice_of_the_author_overrides_the_rule(
    columns_in: Callable[..., Columns], observations: list[Any], expected: tuple[str | None, ...]
) -> None:
    assert placed(columns_in(*observations)) == expected


def test_a_missing_figure_stands_in_its_column_all_the_same(columns_in: Callable[..., Columns]) -> None:
    columns = columns_in(("2010-01-10", "not measured"), MAY)
    assert placed(columns) == ("2010-01-10", "2010-05-10", None)
    assert columns.change is not None
    assert columns.change.words_only == "missing"


def test_there_is_no_change_where_a_column_is_missing(columns_in: Callable[..., Columns]) -> None:
    columns = columns_in(JANUARY)
    assert (columns.change, columns.latest_change) == (None, None)


def test_both_changes_start_from_before(columns_in: Callable[..., Columns]) -> None:
    columns = columns_in(JANUARY, MARCH, JULY, start="2010-01-10", end="2010-02-01", target="5")
    assert columns.change is not None
    assert columns.latest_change is not None
    assert (str(columns.change.absolute), str(columns.latest_change.absolute)) == ("1", "3")
    assert str(columns.covered) == "75"


def test_the_way_is_covered_until_after_where_there_is_no_latest(columns_in: Callable[..., Columns]) -> None:
    assert str(columns_in(JANUARY, MARCH, target="5").covered) == "25"
    assert columns_in(JANUARY, target="5").covered is None
    assert columns_in(JANUARY, MARCH).covered is None


@pytest.mark.parametrize(
    ("broken", "change", "latest_change"),
    [
        ("2010-01-10", None, None),  # what changed at the first reading divides nothing
        ("2010-03-10", "break", "break"),
        ("2010-07-10", None, "break"),
    ],
)
def test_a_break_divides_what_lies_on_its_two_sides(
    columns_in: Callable[..., Columns], broken: str, change: str | None, latest_change: str | None
) -> None:
    told = [
        {"date": date, "value": value, **({"break": "counted by the page now"} if date == broken else {})}
        for date, value in (JANUARY, MARCH, JULY)
    ]
    columns = columns_in(*told, start="2010-01-10", end="2010-02-01", target="5")
    assert columns.change is not None
    assert columns.latest_change is not None
    assert (columns.change.words_only, columns.latest_change.words_only) == (change, latest_change)
    assert (columns.covered is None) == (latest_change == "break")


def test_states_are_words_even_where_they_look_like_numbers(columns_in: Callable[..., Columns]) -> None:
    columns = columns_in(("2010-01-10", "404"), ("2010-03-10", "online"), type="state", target="200")
    assert columns.before is not None
    assert (str(columns.before.value), str(columns.target)) == ("404", "200")
    assert columns.change is not None
    assert (columns.change.words_only, columns.change.direction) == ("states", None)
    assert columns.covered is None


def test_a_benchmark_makes_columns_of_its_own_without_the_target(
    case_of: Callable[..., Case], metric_of: Callable[..., Metric]
) -> None:
    elsewhere = {
        "label": "Where there was none",
        "observations": [{"date": "2010-01", "value": "10"}, {"date": "2010-06", "value": "11"}],
    }
    case = case_of(metrics=[metric_of(JANUARY, MARCH, target="5", benchmark=elsewhere)])
    figures = join(case).metrics[0]
    assert figures.benchmark is not None
    assert figures.benchmark.change is not None
    assert str(figures.benchmark.change.absolute) == "1"
    assert (figures.benchmark.target, figures.benchmark.covered) == (None, None)
    assert [str(reading.value) for reading in figures.benchmark_readings] == ["10", "11"]


DATES = st.sampled_from(
    ["2009", "2009-11?", "2009-11", "2009-11-10", "2010-01-14?", "2010-02~", "2010-02-20"]
)
OBSERVATIONS = st.dictionaries(
    DATES,
    st.fixed_dictionaries(
        {"value": st.sampled_from(["0", "7", "~8", "5+", "1..9", "unknown"])},
        optional={"phase": st.sampled_from(["before", "after", "latest"]), "break": st.just("counted anew")},
    ),
)
ENDS = st.none() | DATES


@given(observations=OBSERVATIONS, start=ENDS, end=ENDS, data=st.data())
def test_the_order_of_observations_does_not_matter(
    columns_in: Callable[..., Columns],
    observations: dict[str, Any],
    start: str | None,
    end: str | None,
    data: st.DataObject,
) -> None:
    told = [{"date": date, **rest} for date, rest in observations.items()]
    shuffled = data.draw(st.permutations(told))
    assert columns_in(*told, start=start, end=end) == columns_in(*shuffled, start=start, end=end)


@given(observations=OBSERVATIONS, start=ENDS, end=ENDS)
def test_by_the_rule_after_is_later_than_before_and_latest_than_after(
    columns_in: Callable[..., Columns], observations: dict[str, Any], start: str | None, end: str | None
) -> None:
    told = [{"date": date, "value": rest["value"]} for date, rest in observations.items()]
    columns = columns_in(*told, start=start, end=end)
    shown = [reading for reading in (columns.before, columns.after, columns.latest) if reading]
    days = [reading.date.first for reading in shown]
    assert days == sorted(set(days))
    # No observation is worse than one that hides: where there is any, a column shows one.
    assert bool(shown) == bool(told)
