"""The last line of a build says what it made and what it held back."""

from __future__ import annotations

from typing import Any

import pytest

from casebook.building.reports.outcome import Outcome
from casebook.words.language import words_of


@pytest.mark.parametrize(
    ("outcome", "lang", "said"),
    [
        (Outcome(cases=1), "en", "Made: 1 case."),
        (
            Outcome(cases=2, follow_ups=3, posts=6, pages=1, translations=9, scheduled=1, drafts=2),
            "en",
            "Made: 2 cases, 3 follow-ups, 6 posts, 1 page and 9 translations."
            " Held back: 1 scheduled post and 2 drafts.",
        ),
        (Outcome(scheduled=2), "en", "Made: 0 pages. Held back: 2 scheduled posts."),
        (Outcome(cases=2, follow_ups=1), "sv", "Klart: 2 fall och 1 uppföljning."),
    ],
)
def test_an_outcome_is_said(outcome: Outcome, lang: str, said: str) -> None:
    assert outcome.said(words_of(lang)) == said


def test_a_build_ends_with_its_outcome(site: Any, capsys: pytest.CaptureFixture[str]) -> None:
    site.post("one")
    site.post("one", name="one.sv", Lang="sv", Translation="true")
    site.post("soon", Date="", name="soon")
    site.write("content/soon.md", "Title: Soon\nDate: 2999-01-01\n\nText\n")
    site.post("draft", Status="draft")
    site.post("hidden", Status="hidden")
    site.write("content/pages/about.md", "Title: About\n\nText\n")
    site.build(WITH_FUTURE_DATES=False)
    said = "Made: 2 posts, 1 page and 1 translation. Held back: 1 scheduled post and 1 draft."
    assert capsys.readouterr().out.splitlines()[-2] == said


ALL_HELD_BACK = (
    "content:1:1: warning: nothing here is published yet (drafts: 2, scheduled: 1)\n"
    "    Take status: draft out of what is ready; what is scheduled comes with a build on its day or later.\n"
)


def test_a_build_of_nothing_but_drafts_says_so_and_ends_well(
    site: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    site.post("draft", Status="draft")
    site.write("content/pages/about.md", "Title: About\nStatus: draft\n\nText\n")
    site.write("content/soon.md", "Title: Soon\nDate: 2999-01-01\n\nText\n")
    site.build(WITH_FUTURE_DATES=False)
    assert capsys.readouterr().err == ALL_HELD_BACK


@pytest.mark.parametrize("made", ["cases", "follow_ups", "posts", "pages"])
def test_what_is_out_needs_no_warning(made: str) -> None:
    assert list(Outcome(drafts=1, scheduled=1, **{made: 1}).warnings("content")) == []
    assert list(Outcome().warnings("content")) == []
