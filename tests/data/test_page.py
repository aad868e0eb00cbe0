"""The page of the data set: every file and column in the words of each language."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from casebook.data import CaseData, DataSet, data_set, files_of, rows_of
from casebook.data.dataset import SCHEMAS, Change
from casebook.data.package import Publisher
from casebook.data.page import data_view
from casebook.data.tables import TABLES
from casebook.figures import Dossier
from casebook.reader import Ground, Renderer, read_library
from casebook.settings import Settings
from casebook.views.desk import Desk
from casebook.views.pages import DataView
from casebook.views.parts import LinkView, TranslationView
from casebook.words import words_of

BY = Publisher("The site", "https://x.example", "Somebody", "CC BY 4.0", "https://l.example/", words_of("en"))
CASE = "---\nkind: case\ntitle: {title}\nslug: fifty\nlang: {lang}\n{more}---\nText.\n"
ORIGINAL = CASE.format(title="Fifty", lang="en", more="date: 2010\norganisation: ISS\n")
SWEDISH = CASE.format(title="Femtio", lang="sv", more="date: 2010\ntranslation: true\n")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """Return the desk of a site with one case, in English and Swedish."""
    for name, text in (("a.md", ORIGINAL), ("a.sv.md", SWEDISH)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    library = read_library(Ground(tmp_path, "content", "en"), Renderer({}))
    roots = {"en": "", "sv": "sv/"}
    paths = {str(entry.source.path): f"{roots[entry.lang]}cases/fifty/" for entry in library.entries}
    return Desk(library, paths, Settings(), today=None, render=Renderer({}).html)  # type: ignore[arg-type]


@pytest.fixture
def told(full: Dossier) -> DataSet:
    return data_set(files_of([rows_of(CaseData(full, "https://x.example/", "en", {}))]))


def view_of(desk: Desk, told: DataSet, lang: str = "en") -> DataView:
    return data_view(desk, lang, told, {"iss-50000": "fifty"}, BY)


def test_every_file_and_every_column_is_told_of(desk: Desk, told: DataSet) -> None:
    view = view_of(desk, told)
    assert [(file.name, file.path) for file in view.tables] == [(t.file, f"data/{t.file}") for t in TABLES]
    assert [[column.name for column in file.columns] for file in view.tables] == [[*t.names] for t in TABLES]
    assert [file.name for file in view.others] == ["datapackage.json", *SCHEMAS]
    assert view.spreadsheet is None
    observations = view.tables[3]
    assert (observations.rows_text, observations.size_text, observations.key) == (
        "8 rows",
        "1 kB",
        ("case", "metric", "series", "observation"),
    )
    metric = observations.columns[1]
    assert metric.refers == LinkView("metric in metrics.csv", url="#metrics-metric")
    assert [(code.word, code.text) for code in view.tables[6].columns[11].codes][:2] == [
        ("not-checked", "not checked"),
        ("in-progress", "in progress"),
    ]


def test_where_a_link_leads_is_on_the_page(desk: Desk, told: DataSet) -> None:
    columns = [column for file in view_of(desk, told).tables for column in file.columns]
    anchors = {f"#{column.anchor}" for column in columns}
    assert len(anchors) == len(columns)
    assert {column.refers.url for column in columns if column.refers} <= anchors


@pytest.mark.parametrize("lang", ["sv", "da"])
def test_nothing_is_left_in_english(desk: Desk, told: DataSet, lang: str) -> None:
    english, other = (
        view_of(replace(desk, settings=Settings(languages=("en", lang))), told, each) for each in ("en", lang)
    )
    same = [
        (one.name, mine.name, mine.about)
        for one, another in zip(english.tables, other.tables, strict=True)
        for mine, theirs in zip(one.columns, another.columns, strict=True)
        if mine.about == theirs.about
    ]
    assert same == []
    assert not {english.heading, english.intro, english.citation} & {
        other.heading,
        other.intro,
        other.citation,
    }
    assert all(one.about != two.about for one, two in zip(english.tables, other.tables, strict=True))


def test_how_to_cite_it(desk: Desk, told: DataSet) -> None:
    view = view_of(desk, told)
    assert view.citation == (
        "Somebody, The site: the data set, as of 1 April 2010. https://x.example/data/. CC BY 4.0."
    )
    assert view.licence == LinkView("CC BY 4.0", url="https://l.example/")


def test_each_language_has_its_page_and_its_own_cases(desk: Desk, told: DataSet) -> None:
    view = view_of(desk, told, "sv")
    assert (view.path, view.data_path, view.heading) == ("sv/data/", "sv/data/", "Datamängden")
    assert view.translations == (TranslationView("en", "English", "data/", "The data set"),)
    (change,) = view.changes
    assert (change.case, change.date.text) == (LinkView("Femtio", "sv/cases/fifty/"), "1 april 2010")


def test_without_a_case(desk: Desk) -> None:
    view = view_of(desk, data_set(files_of([])))
    assert (view.cases_text, view.changes, view.updated) == ("0 cases", (), None)
    assert view.citation == "Somebody, The site: the data set. https://x.example/data/. CC BY 4.0."


def test_only_the_newest_changes_are_told(desk: Desk, told: DataSet) -> None:
    changes = tuple(Change("iss-50000", f"20{year}") for year in range(30, 10, -1))
    assert len(view_of(desk, replace(told, changes=changes)).changes) == 5


def test_the_spreadsheet_is_told_of_where_it_is_made(desk: Desk, told: DataSet) -> None:
    spreadsheet = view_of(replace(desk, settings=Settings(spreadsheet=True)), told).spreadsheet
    assert spreadsheet is not None
    assert spreadsheet.path == "data/casebook.xlsx"
