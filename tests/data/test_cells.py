"""Cells: no spreadsheet runs one, and every text comes back."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.data.cells import armed, disarmed, read, several, text, texts, written

SIGNS = "=+-@\t\uff1d\uff0b\uff0d\uff20"
HOSTILE = st.text(
    st.one_of(st.sampled_from([*SIGNS, ";", "'", '"', ",", "\n", " ", "x"]), st.characters(codec="utf-8"))
)
WORDS = HOSTILE.map(str.strip).filter(bool)


@pytest.mark.parametrize(
    ("said", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("'=1+1", "''=1+1"),
        ("'90s", "'90s"),
        ("a=1; b", "a=1; b"),
        ("a;=1", "a;'=1"),
        ("a\n- b\n- c", "a\n'- b\n'- c"),
        ("a\t@b", "a\t'@b"),
        ("\uff1d1", "'\uff1d1"),
        ("one\r\ntwo\rthree", "one\ntwo\nthree"),
        (None, ""),
    ],
)
def test_a_text_as_a_cell(said: str | None, cell: str) -> None:
    assert text(said) == cell


@given(HOSTILE)
def test_every_text_comes_back(said: str) -> None:
    assert armed(disarmed(said)) == said


@given(HOSTILE)
def test_no_part_of_a_cell_is_run_wherever_a_spreadsheet_cuts_it(said: str) -> None:
    cell = disarmed(said)
    assert [
        part for part in re.split("[;\t\n]", cell) if part.startswith(tuple(SIGNS.replace("\t", "")))
    ] == []
    assert not cell.startswith("\t")


@given(st.lists(WORDS))
def test_several_texts_come_back(said: list[str]) -> None:
    assert several(texts(said)) == [each.replace("\r\n", "\n").replace("\r", "\n") for each in said]


@given(st.lists(st.lists(HOSTILE.map(text), min_size=2, max_size=4), max_size=4))
def test_rows_come_back_from_a_file(rows: list[list[str]]) -> None:
    data = written(rows)
    assert [*read(data)] == rows
    assert b"\r" not in data
