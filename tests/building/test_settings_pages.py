"""Settings by which no case would have a page are told once, at their line, and obeying that helps."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from casebook.building.checking.audit import audit
from casebook.building.configuration import read_configuration
from casebook.building.settings_checks import problems_of_pages
from casebook.errors import ProblemsFound
from casebook.settings import read_settings
from casebook.words import report, words_of

from .conftest import SmallSite
from .test_foretelling import case


def told(**given: object) -> list[str]:
    """Return what is reported of settings, line by line."""
    settings = {f"CASEBOOK_{name}": value for name, value in given.items()}
    return report(problems_of_pages(read_settings(settings), settings), words_of("en")).splitlines()


@pytest.mark.parametrize("name", ["CASE", "FOLLOW_UP"])
@pytest.mark.parametrize(
    ("address", "saved", "example"),
    [
        ("a/{slug}/", "a/{slug}", "a/{slug}/index.html"),
        ("a/{slug}/", "a/{slug}/", "a/{slug}/index.html"),
        ("a/{slug}", "a/{slug}", "a/{slug}.html"),
        ("a/{slug}.html", "a/{slug}.php", "a/{slug}.html"),
        ("/a/{slug}/", "/a/{slug}/index.html", "a/{slug}/index.html"),
        ("a/{slug}/", "a/{slug}/.html", "a/{slug}/index.html"),
        ("a/{slug}/", r"a\{slug}.html", "a/{slug}/index.html"),
    ],
)
def test_what_is_no_page_is_told_of_its_setting(name: str, address: str, saved: str, example: str) -> None:
    assert told(**{f"{name}_URL": address, f"{name}_SAVE_AS": saved}) == [
        f"pelicanconf.py: CASEBOOK_{name}_SAVE_AS: '{saved}' is no place for a page",
        f"    Write {example}.",
    ]
    assert told(**{f"{name}_URL": address, f"{name}_SAVE_AS": example}) == []


def test_an_address_that_has_no_page_either_is_offered_the_default() -> None:
    assert told(CASE_URL="../{slug}/", CASE_SAVE_AS="../{slug}/")[1] == "    Write cases/{slug}/index.html."


@pytest.mark.parametrize("saved", ["cases/{slug}.html", "{lang}/{slug}/index.htm", "{slug}.xhtml"])
def test_pages_may_be_called_otherwise(saved: str) -> None:
    assert told(CASE_SAVE_AS=saved) == []


def test_a_page_without_an_ending_may_stand_where_nothing_has_to_stand_below_it() -> None:
    assert told(CASE_SAVE_AS="cases/{slug}", PARTS=["claims", "feeds"], FEEDS=["all"]) == []
    assert told(CASE_SAVE_AS="cases/{slug}", PARTS=["claims", "feeds"]) != []


def test_it_is_told_once_however_many_cases_there_are(
    site: SmallSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(site.folder)
    for slug in ("one", "two"):
        case(site, slug)
    wrong = 'PATH = "content"\nTHEME = "simple"\nCASEBOOK_CASE_SAVE_AS = "cases/{slug}"\n'
    Path("pelicanconf.py").write_text(wrong, encoding="utf-8")
    with pytest.raises(ProblemsFound) as found:
        audit(read_configuration(Path("pelicanconf.py")))
    (problem,) = found.value.problems
    assert re.match("pelicanconf.py:3:25: CASEBOOK_CASE_SAVE_AS: ", report([problem], words_of("en")))
