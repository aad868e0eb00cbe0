"""`metrics.csv`: one row a metric, as the design lays it down."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable
from io import StringIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.data import METRICS, CaseData, file_of
from casebook.data.cells import armed, written
from casebook.figures import Dossier

Make = Callable[..., Dossier]
MakeMetric = Callable[..., dict[str, Any]]

HEADINGS = (
    "case,metric,label,channel,type,unit,better,before,before_date,after,after_date,change,change_percent,"
    "latest,latest_date,latest_change,latest_change_percent,target,direction"
)


def metric_rows(dossier: Dossier) -> bytes:
    return written(METRICS.rows(CaseData(dossier)))


def metrics_csv(dossiers: list[Dossier]) -> bytes:
    return file_of(METRICS, map(metric_rows, dossiers))


def rows(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(data.decode(), newline="")))


def told(row: dict[str, str]) -> dict[str, str]:
    """Return what a row says beyond what names its metric."""
    names = ("case", "metric", "label", "type", "better")
    return {key: cell for key, cell in row.items() if cell and key not in names}


@pytest.fixture
def row(dossier_of: Make, metric_of: MakeMetric) -> Callable[..., dict[str, str]]:
    """Return a maker of what the row of one metric says."""

    def make(*observations: tuple[str, str], **written: Any) -> dict[str, str]:
        return told(rows(metrics_csv([dossier_of(metrics=[metric_of(*observations, **written)])]))[0])

    return make


def test_the_whole_file(dossier_of: Make, metric_of: MakeMetric) -> None:
    described = {"channel": "facebook", "unit": "people", "better": "lower", "target": "200"}
    figures = (("2009-11?", "122"), ("2010-02~", "158"), ("2010", "1 200.5"))
    full = metric_of(*figures, id="f", label="Fans, all", type="number", **described)
    one = dossier_of(metrics=[full], campaign={"start": "2009-12", "end": "2010-01"}, id="iss")
    two = dossier_of(metrics=[metric_of()])
    assert metrics_csv([one, two]).decode() == (
        f"{HEADINGS}\n"
        'iss,f,"Fans, all",facebook,number,people,lower,'
        "122,2009-11?,158,2010-02~,36,29.5,,,,,200,worse\n"
        "a-case,fans,Fans,,count,,higher,,,,,,,,,,,,\n"
    )


def test_without_cases_there_are_the_headings_alone() -> None:
    assert metrics_csv([]) == f"{HEADINGS}\n".encode()


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("122", "158", {"before": "122", "after": "158", "change": "36", "change_percent": "29.5"}),
        ("158", "122", {"before": "158", "after": "122", "change": "-36", "change_percent": "-22.8"}),
        ("50", "50", {"before": "50", "after": "50", "change": "0", "change_percent": "0.0"}),
        ("0", "1", {"before": "0", "after": "1", "change": "1"}),
        (
            "50 000",
            "80_000",
            {"before": "50000", "after": "80000", "change": "30000", "change_percent": "60.0"},
        ),
        (
            "~50000",
            "80000",
            {"before": "~50000", "after": "80000", "change": "~30000", "change_percent": "~60.0"},
        ),
        (
            "100..200",
            "300",
            {"before": "100..200", "after": "300", "change": "100..200", "change_percent": "50.0..200.0"},
        ),
        ("50+", "80", {"before": ">=50", "after": "80", "change": "<=30", "change_percent": "<=60.0"}),
        ("50", "80+", {"before": "50", "after": ">=80", "change": ">=30", "change_percent": ">=60.0"}),
        ("<=10", "20", {"before": "<=10", "after": "20", "change": "10..20"}),
        ("~5", "1..9", {"before": "~5", "after": "1..9"}),
        ("unknown", "158", {"before": "unknown", "after": "158"}),
        ("122", "not measured", {"before": "122", "after": "not measured"}),
        ("not published", "removed", {"before": "not published", "after": "removed"}),
    ],
)
def test_figures_and_their_change(
    row: Callable[..., dict[str, str]], before: str, after: str, expected: dict[str, str]
) -> None:
    found = row(("2009", before), ("2010", after))
    assert {
        key: found[key] for key in found if key not in ("before_date", "after_date", "direction")
    } == expected


@pytest.mark.parametrize(
    ("after", "percent"),
    [
        ("20005", "0.0"),
        ("20015", "0.1"),
        ("20025", "0.1"),
        ("20010", "0.0"),
        ("20030", "0.2"),
        ("19990", "0.0"),
    ],
)
def test_percentages_are_rounded_half_to_even(
    row: Callable[..., dict[str, str]], after: str, percent: str
) -> None:
    """Here 0.025, 0.05, 0.075, 0.125, 0.15 and −0.05 percent."""
    assert row(("2009", "20000"), ("2010", after))["change_percent"] == percent


@pytest.mark.parametrize(
    ("before", "after", "better", "direction"),
    [
        ("1", "2", "higher", "better"),
        ("1", "2", "lower", "worse"),
        ("2", "2", "lower", "same"),
        ("1", "2", "neither", None),
        ("1..3", "2", "higher", None),
        ("unknown", "2", "higher", None),
    ],
)
def test_the_direction_is_that_of_the_change(
    row: Callable[..., dict[str, str]], before: str, after: str, better: str, direction: str | None
) -> None:
    assert row(("2009", before), ("2010", after), better=better).get("direction") == direction


def test_the_latest_has_columns_of_its_own_and_no_direction(dossier_of: Make, metric_of: MakeMetric) -> None:
    fans = metric_of(("2009", "10"), ("2010-02", "20"), ("2012-05-06", "5"))
    dossier = dossier_of(metrics=[fans], campaign={"start": "2009", "end": "2010-01"})
    assert told(rows(metrics_csv([dossier]))[0]) == {
        "before": "10",
        "before_date": "2009",
        "after": "20",
        "after_date": "2010-02",
        "change": "10",
        "change_percent": "100.0",
        "latest": "5",
        "latest_date": "2012-05-06",
        "latest_change": "-5",
        "latest_change_percent": "-50.0",
        "direction": "better",
    }


def test_states_stand_as_they_are_and_change_in_no_number(row: Callable[..., dict[str, str]]) -> None:
    found = row(("2009", "online"), ("2010", "gone"), type="state", better="neither", target="back")
    assert found == {
        "before": "online",
        "before_date": "2009",
        "after": "gone",
        "after_date": "2010",
        "target": "back",
    }


def test_a_state_is_better_neither_way(dossier_of: Make, metric_of: MakeMetric) -> None:
    dossier = dossier_of(metrics=[metric_of(("2009", "online"), type="state")])
    assert rows(metrics_csv([dossier]))[0]["better"] == "neither"


def test_percentages_change_in_points(row: Callable[..., dict[str, str]]) -> None:
    found = row(("2009", "12.5"), ("2010", "10"), type="percent")
    assert (found["change"], "change_percent" in found, found["direction"]) == ("-2.5", False, "worse")


def test_across_a_break_there_is_no_change(dossier_of: Make) -> None:
    told_twice = [{"date": "2009", "value": "1"}, {"date": "2010", "value": "9", "break": "bots left out"}]
    fans = {"id": "fans", "label": "Fans", "observations": told_twice}
    found = told(rows(metrics_csv([dossier_of(metrics=[fans])]))[0])
    assert found == {"before": "1", "before_date": "2009", "after": "9", "after_date": "2010"}


def test_follow_ups_count(dossier_of: Make, metric_of: MakeMetric) -> None:
    later = {"slug": "later", "observations": [{"metric": "fans", "value": "158"}]}
    found = told(rows(metrics_csv([dossier_of(later, metrics=[metric_of(("2009-11", "122"))])]))[0])
    assert (found["after"], found["after_date"]) == ("158", "2010-05-01")


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20"])
def test_no_cell_is_run_as_a_formula(dossier_of: Make, metric_of: MakeMetric, sign: str) -> None:
    bad = f"{sign}1+1"
    fans = metric_of(
        ("2009", bad), ("2010", "gone"), label=bad, channel=bad, unit=bad, type="state", target=bad
    )
    found = rows(metrics_csv([dossier_of(metrics=[fans], slug=bad)]))[0]
    cells = ("case", "label", "channel", "unit", "before", "target")
    assert {found[cell] for cell in cells} == {f"'{bad}"}


def test_a_negative_number_is_a_number(row: Callable[..., dict[str, str]]) -> None:
    assert row(("2009", "-3"), ("2010", "-5"), type="number")["before"] == "-3"


TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), min_size=1).filter(str.strip)


@given(labels=st.lists(TEXTS, min_size=1, max_size=3))
def test_any_text_comes_back_from_the_file(
    dossier_of: Make, metric_of: MakeMetric, labels: list[str]
) -> None:
    metrics = [metric_of(id=f"m{number}", label=label) for number, label in enumerate(labels)]
    data = metrics_csv([dossier_of(metrics=metrics)])
    assert [armed(row["label"]) for row in rows(data)] == [
        re.sub(r"\r\n?", "\n", label.strip()) for label in labels
    ]
    assert (data.count(b"\r"), data[-1:]) == (0, b"\n")


@given(st.permutations(["1", "2", "~3"]), st.integers(0, 3))
def test_rows_that_were_kept_make_the_same_file(
    dossier_of: Make, metric_of: MakeMetric, values: list[str], count: int
) -> None:
    cases = [
        dossier_of(metrics=[metric_of(("2010", value))], id=f"c-{number}")
        for number, value in enumerate(values[:count])
    ]
    kept = {case.case.lasting_id: metric_rows(case) for case in cases}
    assert file_of(METRICS, (kept[case.case.lasting_id] for case in cases)) == metrics_csv(cases)
