"""The tables: what their columns hold is what is said of them, and their rows belong together."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal

import pytest

from casebook.data import CaseData, rows_of
from casebook.data.cells import read, several
from casebook.data.columns import Column, Reference, Table
from casebook.data.tables import TABLES
from casebook.figures import Dossier

BY_NAME: Mapping[str, Table] = {table.name: table for table in TABLES}
COLUMNS = [(table, column) for table in TABLES for column in table.columns]
PAGES = {"later": "https://x.example/later/", "reply": "https://x.example/reply/"}


@pytest.fixture(scope="module")
def filled(full: Dossier) -> dict[str, list[dict[str, str]]]:
    """Return the rows of a case that has something of everything, by the names of their tables."""
    instead = {None: [(full.case.lasting_id, "https://x.example/fifty/")]}
    made = rows_of(CaseData(full, "https://x.example/fifty/", "en", PAGES, replaced_by=instead))
    return {
        table.name: [dict(zip(table.names, row, strict=True)) for row in read(rows.lines)]
        for table, rows in zip(TABLES, made, strict=True)
    }


def fits(cell: str, column: Column) -> bool:
    """Tell whether a cell is what its column holds."""
    codes = {code for code, _, _ in column.codes}
    forms: Mapping[str, Callable[[], bool]] = {
        "word": lambda: cell in codes,
        "words": lambda: set(several(cell)) <= codes,
        "date": lambda: bool(re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?[?~%]?", cell)),
        "day": lambda: date.fromisoformat(cell).isoformat() == cell,
        "number": lambda: Decimal(cell).is_finite(),
        "integer": lambda: str(int(cell)) == cell,
        "yes-no": lambda: cell in ("true", "false"),
        "change": lambda: bool(re.fullmatch(r"(~|>=|<=)?-?[\d.]+", cell)),
    }
    return forms.get(column.kind, lambda: True)()


@pytest.mark.parametrize(
    "column",
    [column for _, column in COLUMNS],
    ids=[f"{table.name}-{column.name}" for table, column in COLUMNS],
)
def test_an_example_is_what_its_column_holds(column: Column) -> None:
    assert not column.example or fits(column.example, column)
    assert bool(column.codes) == (column.kind in ("word", "words"))


def test_every_cell_is_what_its_column_holds(filled: dict[str, list[dict[str, str]]]) -> None:
    wrong = [
        (table.name, column.name, row[column.name])
        for table, column in COLUMNS
        for row in filled[table.name]
        if (row[column.name] and not fits(row[column.name], column)) or (column.must and not row[column.name])
    ]
    assert wrong == []


def test_every_column_is_filled_somewhere(filled: dict[str, list[dict[str, str]]]) -> None:
    empty = {
        f"{table.name}.{column.name}"
        for table, column in COLUMNS
        if not any(row[column.name] for row in filled[table.name])
    }
    assert empty == {
        *(f"cases.{name}" for name in ("sector", "purpose", "withdrawn", "withdrawn_because")),
        *(f"follow-ups.{name}" for name in ("withdrawn", "withdrawn_because")),
        *(f"cases.campaign_end{end}" for end in ("", "_first", "_last")),
        *(f"metrics.{name}" for name in ("latest_change_percent", "latest_change", "latest", "latest_date")),
        "observations.phase",
        *(f"sources.{name}" for name in ("publisher", "author", "file", "alt", "note")),
    }


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_no_two_rows_have_one_key(table: Table, filled: dict[str, list[dict[str, str]]]) -> None:
    keys = [tuple(row[name] for name in table.key) for row in filled[table.name]]
    assert len(set(keys)) == len(keys) > 0


def references(table: Table, reference: Reference, row: dict[str, str]) -> list[tuple[str, ...]]:
    """Return what a row refers to; a list of texts to several rows."""
    *fixed, last = (row[name] for name in reference.columns)
    named = several(last) if reference in table.lists else [last] * bool(last)
    return [(*fixed, each) for each in named]


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_what_is_referred_to_is_there(table: Table, filled: dict[str, list[dict[str, str]]]) -> None:
    for reference in (*table.references, *table.lists):
        other = BY_NAME[reference.table]
        known = {tuple(row[name] for name in reference.to) for row in filled[other.name]}
        named = [each for row in filled[table.name] for each in references(table, reference, row)]
        assert [each for each in named if each not in known] == []
        assert named, f"nothing refers to {reference.table}"


def test_the_rows_of_a_case(filled: dict[str, list[dict[str, str]]]) -> None:
    (case,) = filled["cases"]
    assert {name: cell for name, cell in case.items() if cell} == {
        "case": "iss-50000",
        "title": "Fifty thousand",
        "url": "https://x.example/fifty/",
        "lang": "en",
        "organisations": "ISS; Kommunal",
        "countries": "SE; DK",
        "channels": "facebook",
        "tags": "a;; b; c",
        "authors": "Åsa Öberg",
        "published": "2009-11-20",
        "modified": "2009-12-01",
        "updated": "2010-04-01",
        "summary": "In *short*; so far.",
        "campaign": "50 000",
        "campaign_start": "2009-11-10?",
        "campaign_start_first": "2009-11-10",
        "campaign_start_last": "2009-11-10",
        "shape": "pilot",
        "budget": "~50000",
        "budget_currency": "SEK",
        "budget_note": "Told later.",
        "outcome_goal": "not-met",
        "outcome_attribution": "not-shown",
        "evidence_design": "comparison",
        "evidence_measured_by": "author; third-party",
        "sources": "5",
        "sources_kept": "1",
        "maintenance": "closed",
        "maintenance_because": "All is known.",
        "last_checked": "2010-03-01",
        "next_check": "2010-11",
        "disclosure": "None.",
    }


def test_a_case_that_was_withdrawn_says_so(dossier_of: Callable[..., Dossier]) -> None:
    withdrawal = {"date": "2012-05", "kind": "withdrawal", "note": "On request."}
    rows = rows_of(CaseData(dossier_of(revisions=[withdrawal]), "u", "en"))[0]
    (row,) = read(rows.lines)
    assert row[-2:] == ["2012-05", "On request."]


def test_a_follow_up_that_was_withdrawn_says_so(dossier_of: Callable[..., Dossier]) -> None:
    withdrawal = {"date": "2012-05", "kind": "withdrawal", "note": "On request."}
    dossier = dossier_of({"slug": "later", "revisions": [withdrawal]})
    made = rows_of(CaseData(dossier, "u", "en", replaced_by={"later": [("one", "u/1"), ("two", "u/2")]}))
    rows = {table.name: list(read(found.lines)) for table, found in zip(TABLES, made, strict=True)}
    assert [row[-2:] for row in rows["follow-ups"]] == [["2012-05", "On request."]]
    checked, updated = (BY_NAME["cases"].names.index(name) for name in ("last_checked", "updated"))
    assert [(row[checked], row[updated]) for row in rows["cases"]] == [("", "2012-05")]
    assert rows["revisions"] == [
        [
            *("a-case", "1", "a-case/later", "2012-05", "2012-05-01", "2012-05-31"),
            *("withdrawal", "On request.", "one; two"),
        ]
    ]


def test_what_was_put_right_is_told_of_the_case_and_of_its_follow_ups(
    filled: dict[str, list[dict[str, str]]],
) -> None:
    columns = ("revision", "follow_up", "date_first", "date_last", "kind", "note")
    assert shown(filled["revisions"], *columns) == [
        "1 |  | 2010-01-01 | 2010-01-01 | correction | 122, not 112.",
        "2 | iss-50000/later | 2010-03-02 | 2010-03-02 | minor | ",
        "3 | iss-50000/later | 2010-03-01 | 2010-03-31 | correction | '=200",
    ]


def shown(rows: list[dict[str, str]], *names: str) -> list[str]:
    return [" | ".join(row[name] for name in names) for row in rows]


def test_figures_are_told_with_their_source_and_exactly(filled: dict[str, list[dict[str, str]]]) -> None:
    columns = ("metric", "series", "observation", "date_first", "date_last", "value", "value_kind")
    more = ("value_low", "value_high", "column", "source", "follow_up")
    assert shown(filled["observations"], *columns, *more) == [
        "fans | metric | 1 | 2009-11-01 | 2009-11-30 | 122 | exact | 122 | 122 | before | iss-50000/page | ",
        "fans | metric | 2 | 2010-02-01 | 2010-02-28 | 158 | exact | 158 | 158 |  |  | ",
        "fans | metric | 3 | 2010-03-01 | 2010-03-01 | >=200 | at_least | 200 |  | after"
        " | iss-50000/again_later | iss-50000/later",
        "fans | benchmark | 1 | 2009-11-01 | 2009-11-30 | 100..200 | between | 100 | 200 | before |  | ",
        "tweets | metric | 1 | 2009-01-01 | 2009-12-31 | 10 | exact | 10 | 10 | before |  | ",
        "tweets | metric | 2 | 2010-01-01 | 2010-12-31 | 15 | exact | 15 | 15 | after |  | ",
        "site | metric | 1 | 2009-01-01 | 2009-12-31 | online | state |  |  | before |  | ",
        "site | metric | 2 | 2010-01-01 | 2010-12-31 | removed | missing |  |  | after |  | ",
    ]


def test_every_verdict_is_kept_with_what_it_rests_on(filled: dict[str, list[dict[str, str]]]) -> None:
    evidence = ("evidence_sources", "evidence_metrics", "follow_up")
    assert shown(filled["verdicts"], "claim", "number", "date", "verdict", *evidence) == [
        "success | 1 | 2009-12 | checking | iss-50000/page; iss-50000/annual | fans | ",
        "success | 2 | 2010-01? | partly | iss-50000/page; iss-50000/annual | fans | ",
        "success | 3 | 2010-03-01 | contradicted | iss-50000/again_later | fans | iss-50000/later",
    ]
    assert shown(filled["claims"], "claim", "verdict", "checked", *evidence) == [
        "success | contradicted | 2010-03-01 | iss-50000/again_later | fans | iss-50000/later"
    ]
    assert shown(filled["statuses"], "promise", "status", "follow_up") == [
        "reward | broken | iss-50000/later"
    ]


def test_events_of_one_name_are_told_apart(filled: dict[str, list[dict[str, str]]]) -> None:
    assert shown(filled["events"], "event", "sources") == [
        "iss-50000/2009-11-10-coverage-papers-2 | iss-50000/page; iss-50000/annual",
        "iss-50000/2009-11-10-coverage-papers | ",
        "iss-50000/answer | ",
    ]


def test_an_answer_is_an_event_or_a_follow_up(filled: dict[str, list[dict[str, str]]]) -> None:
    assert shown(filled["requests"], "request", "id", "answered", "answer_event", "answer_follow_up") == [
        "1 | who | 2010-03-31 |  | iss-50000/reply",
        "2 |  | 2010-02 | iss-50000/answer | ",
    ]


def test_sources_of_one_id_are_told_apart(filled: dict[str, list[dict[str, str]]]) -> None:
    assert shown(filled["sources"], "source", "shared", "follow_up", "first_gone", "state") == [
        "iss-50000/page | false |  | 2012 | gone",
        "iss-50000/talk | false |  |  | ",
        "iss-50000/again_later | false | iss-50000/later |  | ",
        "iss-50000/page_later | false | iss-50000/later |  | ",
        "iss-50000/annual | true |  |  | ",
    ]


def test_follow_ups_have_the_addresses_of_their_pages(filled: dict[str, list[dict[str, str]]]) -> None:
    assert shown(filled["follow-ups"], "follow_up", "url", "type", "by_name") == [
        "iss-50000/later | https://x.example/later/ | check | ",
        "iss-50000/reply | https://x.example/reply/ | reply | Emma Nilsson",
    ]


def test_a_case_of_which_nothing_is_known_has_one_row(dossier_of: Callable[..., Dossier]) -> None:
    made = rows_of(CaseData(dossier_of(), "u", "en"))
    assert {table.name: rows.number for table, rows in zip(TABLES, made, strict=True) if rows.number} == {
        "cases": 1
    }
