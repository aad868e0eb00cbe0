"""The spreadsheet: what its cells hold, read back by openpyxl; and that it is always the same."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from casebook.data import CaseData, data_set, files_of, rows_of
from casebook.data.package import Publisher
from casebook.data.tables import TABLES
from casebook.data.workbook import workbook
from casebook.figures import Dossier
from casebook.words import words_of

TEXTS = st.text(st.characters(codec="utf-8"), min_size=1).filter(str.strip)
BY = Publisher(
    "The site", "https://x.example", "Somebody", "CC BY 4.0", "https://licence.example/", words_of("en")
)


def bytes_of(*dossiers: Dossier) -> bytes:
    files = files_of([rows_of(CaseData(each, "https://x.example/", "en", {})) for each in dossiers])
    return workbook({name: data for name, (_, data) in files.items()}, data_set(files), BY)


def opened(*dossiers: Dossier) -> Workbook:
    return load_workbook(BytesIO(bytes_of(*dossiers)))


def row(sheet: Any, number: int) -> dict[str, Any]:
    """Return the cells of a row that is no heading, by their columns."""
    names = [cell.value for cell in sheet[1]]
    return dict(zip(names, sheet[number + 1], strict=True))


def test_a_sheet_a_table_behind_one_that_says_where_it_is_from(full: Dossier) -> None:
    book = opened(full)
    assert book.sheetnames == ["About", *(table.name for table in TABLES)]
    about = {name.value: value.value for name, value in book["About"].iter_rows(max_col=2)}
    assert {key: about[key] for key in ("Data set", "Source", "Publisher", "Licence", "Newest change")} == {
        "Data set": "The site: the data set",
        "Source": "https://x.example/data/",
        "Publisher": "Somebody",
        "Licence": "CC BY 4.0 https://licence.example/",
        "Newest change": "2010-04-01",
    }


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_headings_are_bold_and_stay(full: Dossier, table: Any) -> None:
    sheet = opened(full)[table.name]
    assert sheet.freeze_panes == "A2"
    assert [cell.value for cell in sheet[1]] == list(table.names)
    assert all(cell.font.bold for cell in sheet[1])
    assert not any(cell.font.bold for cell in sheet[2])
    assert sheet.column_dimensions["A"].width >= 28 or table.name in ("events", "follow-ups", "sources")


def test_what_is_exact_is_a_number_or_a_day_and_what_is_not_is_text(full: Dossier) -> None:
    book = opened(full)
    counted, ranged = row(book["observations"], 1), row(book["observations"], 4)
    assert [(counted[name].value, counted[name].data_type) for name in ("value", "value_low", "date")] == [
        (122, "n"),
        (122, "n"),
        ("2009-11?", "s"),
    ]
    first = counted["date_first"]
    assert (first.value, first.is_date, first.number_format) == (datetime(2009, 11, 1), True, "mm-dd-yy")
    assert [ranged[name].value for name in ("value", "value_low", "value_high")] == ["100..200", 100, 200]
    assert row(book["sources"], 1)["shared"].value is False
    assert row(book["metrics"], 2)["change_percent"].value == 50
    assert row(book["cases"], 1)["campaign_end"].value is None


def test_texts_are_as_they_were_written_and_never_run(dossier_of: Callable[..., Dossier]) -> None:
    said = ["=1+1", "'=1", "#N/A", "2009-11-10", "158", "_x0041_", "a;=1\n- b", "TRUE"]
    sheet = opened(dossier_of(campaign={"goal": [{"text": each} for each in said]}))["goals"]
    cells = [row(sheet, number)["text"] for number in range(1, len(said) + 1)]
    assert {cell.data_type for cell in cells} == {"s"}
    assert [cell.value for cell in cells] == [*said[:5], "_x005F_x0041_", *said[6:]]


def test_a_number_with_more_digits_than_a_spreadsheet_keeps_is_text(
    dossier_of: Callable[..., Dossier], metric_of: Callable[..., dict[str, Any]]
) -> None:
    metric = metric_of(("2009", "0.000000000000001"), ("2010", "999999999999999"), type="number")
    cells = row(opened(dossier_of(metrics=[metric]))["metrics"], 1)
    assert [(cells[name].value, cells[name].data_type) for name in ("before", "after", "change")] == [
        (1e-15, "n"),
        (999999999999999, "n"),
        ("999999999999998.999999999999999", "s"),
    ]


def test_a_day_that_no_spreadsheet_knows_is_text(dossier_of: Callable[..., Dossier]) -> None:
    cells = row(opened(dossier_of(date="1899-12-31"))["cases"], 1)
    assert (cells["published"].value, cells["published"].data_type) == ("1899-12-31", "s")


@settings(max_examples=5)
@given(st.lists(TEXTS, min_size=10, max_size=50))
def test_any_text_can_be_in_a_spreadsheet(dossier_of: Callable[..., Dossier], said: list[str]) -> None:
    sheet = opened(dossier_of(campaign={"goal": [{"text": each} for each in said]}))["goals"]
    assert {row(sheet, number)["text"].data_type for number in range(1, len(said) + 1)} == {"s"}


def test_a_text_that_is_longer_than_a_cell_is_cut(dossier_of: Callable[..., Dossier]) -> None:
    cell = row(opened(dossier_of(disclosure="å" * 40_000))["cases"], 1)["disclosure"]
    assert cell.value == "å" * 32_767


def test_without_a_case_there_are_headings_alone() -> None:
    book = opened()
    assert {sheet.max_row for sheet in book if sheet.title != "About"} == {1}


MAKE = """
import sys
from tests.data.conftest import CASE, LATER, REPLY
from tests.data.test_workbook import bytes_of
from casebook.figures import join
from casebook.model import Case, FollowUp
sys.stdout.buffer.write(bytes_of(join(Case(**CASE), [FollowUp(**LATER), FollowUp(**REPLY)])))
"""


def test_it_is_the_same_at_any_time_and_place() -> None:
    root = Path(__file__).parents[2]
    made = []
    for zone, seed in (("Pacific/Auckland", "1"), ("America/Los_Angeles", "2")):
        environment = {
            **os.environ,
            "TZ": zone,
            "PYTHONHASHSEED": seed,
            "PYTHONPATH": f"{root}{os.pathsep}{root}/plugins",
        }
        done = subprocess.run([sys.executable, "-c", MAKE], env=environment, capture_output=True, check=True)
        made.append(done.stdout)
    assert made[0] == made[1]


def test_no_clock_is_in_it(full: Dossier) -> None:
    with ZipFile(BytesIO(bytes_of(full))) as parts:
        assert {part.date_time for part in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        core = parts.read("docProps/core.xml").decode()
    assert core.count("2010-04-01T00:00:00Z") == core.count("dcterms:W3CDTF") == 2
