"""Citations are those of citeproc-js, but for what is listed with its reason."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from markupsafe import escape

from casebook.citing import Run, citation

from .deviations import DEVIATIONS, Deviation
from .golden import NAMES, golden
from .works import example

THEIRS = golden()


def html(runs: Iterable[Run]) -> str:
    """Return a citation as citeproc-js writes it."""
    told = ((escape(run.text).replace("&#34;", '"').replace("&#39;", "'"), run.kind) for run in runs)
    return "".join(f"<i>{text}</i>" if kind == "title" else text for text, kind in told)


def deviating(style: str, lang: str, kind: str) -> list[Deviation]:
    """Return what changes a citation on purpose."""
    text, found = THEIRS[f"{style}/{lang}/{kind}"], []
    for each in DEVIATIONS:
        if each.applies(style, lang, kind) and each.rewritten(text) != text:
            text = each.rewritten(text)
            found.append(each)
    return found


@pytest.mark.parametrize(("style", "lang", "kind"), NAMES, ids=map("-".join, NAMES))
def test_a_citation_is_that_of_citeproc(style: str, lang: str, kind: str) -> None:
    expected = THEIRS[f"{style}/{lang}/{kind}"]
    for each in deviating(style, lang, kind):
        expected = each.rewritten(expected)
    assert html(citation(style, example(kind, lang))) == expected


def test_every_deviation_is_one() -> None:
    used = {each.reason for name in NAMES for each in deviating(*name)}
    assert [each.reason for each in DEVIATIONS if each.reason not in used] == []


def test_most_citations_in_english_are_the_same_to_the_letter() -> None:
    english = [name for name in NAMES if name[1] == "en"]
    same = [name for name in english if not deviating(*name)]
    assert len(same) > 0.9 * len(english) > 100
