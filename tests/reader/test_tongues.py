"""Texts know the language of their file, also in a translation that has taken them over."""

from __future__ import annotations

import copy
import pickle
from pathlib import Path

import pytest

from casebook.model import Case
from casebook.model.spoken import Spoken
from casebook.reader import Ground, Renderer, read_library

ORIGINAL = """\
---
kind: case
title: A reward
slug: reward
date: 2010
organisation: ISS
disclosure: None.
campaign: {goal: Hire somebody.}
metrics: [{id: fans, label: Fans, unit: people, note: Of the page., observations: []}]
claims: [{id: tips, text: Tips are taken., by: The company, verdict: {is: partly, because: Not all.}}]
comparisons: {title: Both, columns: [Now], rows: [{label: Fans, cells: [Many]}]}
sources: {s: {title: Un titre}}
---
Text.
"""
TRANSLATION = """\
---
kind: case
title: En belöning
slug: reward
lang: sv
translation: true
metrics: [{id: fans, label: Följare}]
---
Text.
"""


@pytest.fixture
def translated(tmp_path: Path) -> Case:
    """Return the translation of a case, which says little itself."""
    (tmp_path / "a.md").write_text(ORIGINAL, encoding="utf-8")
    (tmp_path / "b.md").write_text(TRANSLATION, encoding="utf-8")
    library = read_library(Ground(tmp_path), Renderer({}))
    assert library.problems == ()
    found = library.entries[1].document
    assert isinstance(found, Case)
    return found


def test_a_text_is_in_the_language_of_the_file_it_stands_in(translated: Case) -> None:
    (metric,), (claim,) = translated.metrics, translated.claims
    (table,), (goal,) = translated.comparisons, translated.campaign.goal
    (ruling,) = claim.verdict
    own = (translated.title, metric.label)
    taken_over = (translated.disclosure, goal.text, metric.note, claim.text, ruling.because)
    of_table = (table.title, *table.columns, table.rows[0].label, *table.rows[0].cells)
    assert [getattr(text, "lang", None) for text in own] == ["sv"] * 2
    assert [getattr(text, "lang", None) for text in (*taken_over, *of_table)] == ["en"] * 9


def test_a_name_and_the_title_of_a_source_are_in_no_language(translated: Case) -> None:
    names = (translated.organisation[0], translated.metrics[0].unit, translated.claims[0].by)
    assert not any(hasattr(text, "lang") for text in (*names, translated.sources[0].title))


def test_a_text_is_still_a_text() -> None:
    text = Spoken(" Fans ", "sv")
    assert (text, text.strip(), text.strip().lang) == (" Fans ", "Fans", "sv")
    assert (copy.deepcopy(text), copy.deepcopy(text).lang) == (" Fans ", "sv")
    assert {"Fans": 1}[text.strip()] == 1


def test_a_text_comes_back_from_a_pickle_with_its_language() -> None:
    text = pickle.loads(pickle.dumps(Spoken("Fans", "sv"), pickle.HIGHEST_PROTOCOL))
    assert (type(text), text, text.lang) == (Spoken, "Fans", "sv")
