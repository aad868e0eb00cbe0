"""Mistakes that authors make, all in one folder: each is found where it is, and said in every language."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from datetime import date

import pytest

from casebook.errors import Problem
from casebook.reader import Ground, Renderer, read_library
from casebook.words import languages, report, words_of

from .mistakes import BASES, MARKS, MISTAKES, Mistake

LANGUAGES = ("en", "sv", "da")
"""The languages that the mistakes are made in."""
OTHERS = tuple(lang for lang in languages() if lang not in LANGUAGES)
"""Those in which only the English ones are told."""
TODAY = date(2026, 11, 20)
"""The day that counts as today."""
MARKDOWN = {"extensions": ["markdown.extensions.extra", "markdown.extensions.sane_lists"]}

Found = Mapping[str, list[Problem]]


def file_of(mistake: Mistake) -> str:
    return f"content/mistakes/{mistake.name}.md"


@pytest.fixture(scope="module", params=LANGUAGES)
def lang(request: pytest.FixtureRequest) -> str:
    """Return each language in turn."""
    return str(request.param)


@pytest.fixture(scope="module")
def problems(lang: str, tmp_path_factory: pytest.TempPathFactory) -> tuple[Problem, ...]:
    """Return all that is found in a folder with a case without mistakes, and a file for each mistake."""
    content = tmp_path_factory.mktemp(lang) / "content"
    for mistake in MISTAKES:
        file = content.parent / file_of(mistake)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(MARKS.sub("", mistake.text(lang)), encoding="utf-8", newline="\n")
    for base in BASES.glob(f"*.{lang}.md"):
        shutil.copy(base, content)
    return read_library(Ground(content, default_lang=lang, today=TODAY), Renderer(MARKDOWN)).problems


@pytest.fixture(scope="module")
def found(problems: tuple[Problem, ...]) -> Found:
    """Return the problems by their files."""
    by_file: dict[str, list[Problem]] = {}
    for problem in problems:
        by_file.setdefault(problem.file, []).append(problem)
    return by_file


def test_there_are_as_many_mistakes_as_authors_make() -> None:
    assert len({mistake.name for mistake in MISTAKES}) == len(MISTAKES) >= 60


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.name)
def test_a_mistake_is_found_where_it_is_and_nothing_else(mistake: Mistake, found: Found, lang: str) -> None:
    said = [(p.key, (p.line, p.column, p.length)) for p in found.get(file_of(mistake), [])]
    assert said == [(mistake.key, mistake.place(lang))]


def test_what_is_right_is_said_to_be_wrong_nowhere(found: Found) -> None:
    assert sorted(set(found) - set(map(file_of, MISTAKES))) == []


def test_the_report_is_what_somebody_has_read(
    problems: tuple[Problem, ...], lang: str, golden: Callable[[str, str], None]
) -> None:
    for told in (lang, *OTHERS) if lang == "en" else (lang,):
        golden(f"messages/{told}.txt", report(problems, words_of(told)) + "\n")
