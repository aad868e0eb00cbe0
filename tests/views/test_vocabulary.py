"""What the words of verdicts mean: all of them, in the words of the pages; and who answers for the site."""

from __future__ import annotations

from pathlib import Path

import pytest

from casebook.model import vocabulary
from casebook.reader import Ground, Renderer, read_library
from casebook.views.parts import ContactView
from casebook.views.posts import post_view
from casebook.views.vocabulary import verdicts_view
from casebook.words import judgement, label, report, words_of
from casebook.words.language import languages

from .library import MakeDesk, case, entry_of

LISTS = {
    "verdict": vocabulary.VERDICTS,
    "promise": vocabulary.PROMISE_STATUSES,
    "goal": vocabulary.GOALS,
    "attribution": vocabulary.ATTRIBUTIONS,
}
PAGE = "---\ntitle: About\nslug: about\n---\n{text}\n"


@pytest.mark.parametrize("lang", languages())
def test_every_word_that_a_page_judges_by_is_explained_as_that_page_says_it(lang: str) -> None:
    words = words_of(lang)
    groups = {group.name: group for group in verdicts_view(words).groups}
    assert list(groups) == [*LISTS, "design", "observer", "kept"]
    for name, known in LISTS.items():
        shown = [(word.word, word.text) for word in groups[name].words]
        assert shown == [(label(name, each, words), judgement(name, each, words)) for each in known]
    assert [word.word for word in groups["observer"].words] == [
        label("observer", each, words) for each in vocabulary.OBSERVERS
    ]


def test_only_a_page_that_places_it_has_it(desk_of: MakeDesk) -> None:
    files = {"pages/a.md": PAGE.format(text="[VERDICTS]\n\n[CONTACT]")}
    desk = desk_of(files, contact="a@example.org", publisher="Åsa Öberg")
    view = post_view(desk, entry_of(desk, "about"))
    assert view.verdicts is not None
    assert view.contact == ContactView(
        "Responsible publisher", "Åsa Öberg", "a@example.org", "mailto:a@example.org"
    )
    bare = desk_of({"pages/a.md": PAGE.format(text="Text.")}, contact="a@example.org")
    view = post_view(bare, entry_of(bare, "about"))
    assert (view.verdicts, view.contact) == (None, None)


def test_where_the_settings_name_nobody_nothing_is_said(desk_of: MakeDesk) -> None:
    desk = desk_of({"pages/a.md": PAGE.format(text="[CONTACT]")})
    assert post_view(desk, entry_of(desk, "about")).contact is None
    named = desk_of({"pages/a.md": PAGE.format(text="[CONTACT]")}, publisher="Åsa Öberg")
    assert post_view(named, entry_of(named, "about")).contact == ContactView(
        "Responsible publisher", "Åsa Öberg"
    )


def test_a_case_places_neither(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(case(text="[VERDICTS]"), encoding="utf-8")
    problems = read_library(Ground(tmp_path), Renderer({})).problems
    said = report(problems, words_of("en")).splitlines()
    known = "METRICS, TIMELINE, CLAIMS, PROMISES, SOURCES, COMPARISONS"
    assert said[0] == "content/a.md:8:1: [VERDICTS] is no part that can stand here"
    assert said[-1] == f"    Write one of {known}. A backslash before [ makes it ordinary text."
