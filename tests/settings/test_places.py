"""The problem of a setting: at its line, or with where else the setting comes from."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from casebook.errors import Problem, Severity, Where
from casebook.settings import SETUP, Setup, misset, told_again

FILE = "pelicanconf.py"
NAMED = frozenset({"CASEBOOK_PARTS", "SITENAME"})


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Mapping[str, Any]:
    """Return settings that were put together from a file in the current folder."""
    monkeypatch.chdir(tmp_path)
    Path(FILE).write_text('# Settings\nCASEBOOK_PARTS = ["lists", "search"]\n', encoding="utf-8")
    return {SETUP: Setup(tmp_path / FILE, NAMED, frozenset({"CASEBOOK_STRICT"}))}


def without_program(site: Mapping[str, Any]) -> Problem:
    return misset(site, "CASEBOOK_PARTS", "search-without-program", Severity.WARNING, word="search")


def test_a_problem_is_at_the_word_that_is_meant(site: Mapping[str, Any]) -> None:
    found = without_program(site)
    assert (found.file, found.line, found.column, found.length) == (FILE, 2, 28, 8)
    assert (found.source, found.where) == ('CASEBOOK_PARTS = ["lists", "search"]', Where.FILE)


@pytest.mark.parametrize(
    ("setting", "file", "where"),
    [
        ("CASEBOOK_STRICT", "", Where.COMMAND_LINE),
        ("SITEURL", FILE, Where.DEFAULT),
        ("JINJA_ENVIRONMENT.autoescape", FILE, Where.DEFAULT),
        ("SITENAME", FILE, Where.FILE),  # set in a way that the text does not tell
    ],
)
def test_what_is_in_no_line_says_where_else_it_comes_from(
    site: Mapping[str, Any], setting: str, file: str, where: Where
) -> None:
    found = misset(site, setting, "setting-too-small", value=0)
    assert (found.file, found.line, found.column, found.where) == (file, 0, 0, where)
    assert (found.field, found.params) == (setting, {"value": 0})


def test_settings_that_some_program_has_made_are_called_after_their_usual_file() -> None:
    found = misset({}, "CASEBOOK_STRICT", "word-unknown", value="yes", nearest="", known="all")
    assert (found.file, found.line, found.where) == (FILE, 0, Where.FILE)


def test_a_problem_is_told_again_at_its_line_of_today(site: Mapping[str, Any]) -> None:
    before = without_program(site)
    Path(FILE).write_text("# More\n\n" + Path(FILE).read_text("utf-8"), encoding="utf-8")
    again = told_again(before, site)
    assert (again.line, again.column) == (4, 28)
    assert (again.key, again.severity, again.params) == (before.key, before.severity, before.params)


def test_what_is_told_again_of_a_text_stays_as_it_is(site: Mapping[str, Any]) -> None:
    of_text = Problem("content/a.md", 3, 1, "title", "title-without-words", {"value": "?"})
    assert told_again(of_text, site) is of_text
