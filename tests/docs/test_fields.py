"""The manual names every field of the case format and every word of its closed lists, and no other."""

from __future__ import annotations

import pytest

import casebook.model
from casebook.model import vocabulary

from .fields import TABLES, inner_models, is_part, leaves_of
from .pages import Page, Row, anchor_of

FIELDS = ("field", "write", "it says")
WORDS = ("word", "means")


@pytest.mark.parametrize("heading", TABLES)
def test_a_table_has_the_fields_of_the_format(manual: Page, heading: str) -> None:
    table = manual.table(heading)
    assert table.head == FIELDS
    assert [row.code(0) for row in table.rows] == [[row.code(0)[0]] for row in table.rows]
    assert sorted(row.code(0)[0] for row in table.rows) == sorted(leaves_of(heading))


@pytest.mark.parametrize("heading", TABLES)
def test_a_table_says_what_is_required(manual: Page, heading: str) -> None:
    leaves = leaves_of(heading)
    said = {row.code(0)[0]: row.cells[2].startswith("Required") for row in manual.table(heading).rows}
    assert said == {name: leaf.required for name, leaf in leaves.items()}


@pytest.mark.parametrize("heading", TABLES)
def test_a_table_has_the_words_of_closed_lists(manual: Page, heading: str) -> None:
    leaves = leaves_of(heading)
    rows = {row.code(0)[0]: row for row in manual.table(heading).rows}
    closed = {name: leaf.words for name, leaf in leaves.items() if leaf.words}
    assert {name: _words(rows[name], manual) for name in closed} == closed


def test_every_class_of_the_format_stands_in_a_table() -> None:
    shown = {model for models in TABLES.values() for model in models}
    for model in list(shown):
        shown |= set(inner_models(model))
    everything = {model for model in vars(casebook.model).values() if is_part(model)}
    assert {model.__name__ for model in everything - shown} == {"Post"}  # has what every file has


def test_every_closed_list_is_used_by_a_field() -> None:
    known = {words for name, words in vars(vocabulary).items() if name.isupper() and "OPEN" not in name}
    used = {frozenset(leaf.words) for heading in TABLES for leaf in leaves_of(heading).values()}
    assert [words for words in known if not any(set(words) <= one for one in used)] == []


def test_every_table_of_words_belongs_to_a_field(manual: Page) -> None:
    linked = {anchor for heading in TABLES for row in manual.table(heading).rows for anchor in row.anchors(1)}
    assert [
        table.heading
        for table in manual.tables
        if table.head == WORDS and anchor_of(table.heading) not in linked
    ] == []


def test_every_other_table_of_fields_is_known(manual: Page) -> None:
    assert {table.heading for table in manual.tables if table.head == FIELDS} == set(TABLES)


def _words(row: Row, manual: Page) -> frozenset[str]:
    """Return the words that a row offers, itself or in the tables that it leads to."""
    tables = [
        table for table in manual.tables if anchor_of(table.heading) in row.anchors(1) and table.head == WORDS
    ]
    return frozenset(row.code(1)).union(*(each.code(0) for table in tables for each in table.rows))
