"""A list that Pelican makes as well: the problem points to the word in the settings that asks for ours."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import pytest

from casebook.building.press import Press, taken
from casebook.disk.places import Claim
from casebook.errors import ProblemsFound
from casebook.settings import SETUP, Setup
from casebook.words import explain, report, words_of

from .conftest import CASE, Blog

LISTS = 'CASEBOOK_LISTS = ["cases", "tags", "index"]\n'
REMEDY = (
    "    Take the list out of CASEBOOK_LISTS, or have Pelican not make the other"
    " (DIRECT_TEMPLATES, TAGS_SAVE_AS and the like)."
)


def told(place: str, template: str, word: str) -> list[str]:
    """Return the lines of the problem of one list, which marks the word that asks for it."""
    column = LISTS.index(f'"{word}"')
    return [
        f"pelicanconf.py:1:{column + 1}: CASEBOOK_LISTS:"
        f" the list would be written to {place}, and {template} of the theme is, too",
        f"    1 | {LISTS.rstrip()}",
        f"      | {' ' * column}{'^' * (len(word) + 2)}",
        REMEDY,
    ]


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Mapping[str, Any]:
    """Return settings that a file in the current folder has set."""
    monkeypatch.chdir(tmp_path)
    Path("pelicanconf.py").write_text(LISTS, encoding="utf-8")
    return {SETUP: Setup(tmp_path / "pelicanconf.py", frozenset({"CASEBOOK_LISTS"}))}


@dataclass(frozen=True)
class Held:
    """Stands for a press that has taken in these files."""

    claims: tuple[Claim, ...]

    def holder_of(self, place: str) -> Claim | None:
        return next((claim for claim in self.claims if claim.place == place), None)


def said(kinds: Mapping[str, str], settings: Mapping[str, Any], *claims: Claim) -> list[str]:
    found = taken(cast(Press, Held(claims)), kinds, settings)
    return [line for problem in found for line in explain(problem, words_of("en")).splitlines()]


@pytest.mark.parametrize(
    ("place", "kind"),
    [
        ("index.html", "index"),
        ("page/2/index.html", "index"),
        ("cases/index.html", "cases"),
        ("cases/page/2/index.html", "cases"),
        ("sv/cases/page/12/index.html", "cases"),
        ("tags/cases/index.html", "tags"),
        ("da/tags/one/page/2/index.html", "tags"),
    ],
)
def test_the_word_is_that_of_the_list_whatever_page_of_it_is_taken(
    place: str, kind: str, settings: Mapping[str, Any]
) -> None:
    theirs = Claim(place, "archives.html", authored=False)
    assert said({place: kind}, settings, theirs) == told(place, "archives.html", kind)


def test_each_page_that_is_taken_is_told_and_no_other(settings: Mapping[str, Any]) -> None:
    kinds = {f"cases/page/{number}/index.html": "cases" for number in range(2, 6)}
    theirs = [Claim(f"cases/page/{number}/index.html", "archives.html", authored=False) for number in (3, 5)]
    assert said(kinds, settings, *theirs) == [
        *told("cases/page/3/index.html", "archives.html", "cases"),
        *told("cases/page/5/index.html", "archives.html", "cases"),
    ]


def test_a_text_of_an_author_s_is_no_list_and_told_elsewhere(settings: Mapping[str, Any]) -> None:
    theirs = Claim("tags/one/index.html", "content/one.md", field="save_as")
    assert said({"tags/one/index.html": "tags"}, settings, theirs) == []


def test_a_site_is_told_of_further_pages_and_of_groups(blog: Blog, settings: Mapping[str, Any]) -> None:
    blog.with_a_case()
    blog.write("content/cases/second.md", CASE.replace("slug: fans", "slug: second"))
    blog.post("hello")
    with pytest.raises(ProblemsFound) as found:
        blog.build(
            **settings,
            CASEBOOK_LISTS=["cases", "tags"],
            CASEBOOK_PER_PAGE=1,
            DIRECT_TEMPLATES=["archives", "tags"],
            ARCHIVES_SAVE_AS="cases/page/2/index.html",
            TAGS_SAVE_AS="tags/one/index.html",
        )
    assert report(found.value.problems, words_of("en")).splitlines() == [
        *told("cases/page/2/index.html", "archives.html", "cases"),
        *told("tags/one/index.html", "tags.html", "tags"),
    ]
    assert blog.files() == {}
