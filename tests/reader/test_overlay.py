"""A translation over its original: words change, and nothing else can."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.model import Case
from casebook.reader.overlay import OWN, TEXTS, overlay

from .samples import EVERYTHING, case, read

BLOG = "https://example.org/"
ORIGINAL: dict[str, Any] = {
    "title": "Fifty thousand",
    "date": "2009-11",
    "save_as": "old.html",
    "author": "Åsa",
    "campaign": {"goal": "Hire somebody.", "start": "2009-11"},
    "channels": "facebook, twitter",
    "metrics": [
        {"id": "fans", "label": "Fans", "target": "200"},
        {"id": "cost", "type": "money", "unit": "SEK"},
    ],
    "timeline": [{"date": "2009", "title": "Beginning"}, {"date": "2010", "title": "End"}],
    "sources": {"blog": BLOG, "post": {"title": "A post"}},
    "comparisons": [{"title": "Voices", "columns": ["Page"], "rows": [{"label": "Tone", "cells": ["warm"]}]}],
}
TABLE = {"title": "Röster", "columns": ["Sidan"], "rows": [{"label": "Ton", "cells": ["varm"]}]}


@pytest.mark.parametrize(
    ("translation", "changed"),
    [
        ({}, {}),
        ({"title": "Femtio tusen"}, {"title": "Femtio tusen"}),
        ({"summary": "Kort.", "sector": "städning"}, {"summary": "Kort.", "sector": "städning"}),
        (
            {"campaign": {"goal": "Anställ."}},
            {"campaign": {"goal": [{"text": "Anställ."}], "start": "2009-11"}},
        ),
        ({"channels": ["facebook", "twitter"]}, {"channels": ["facebook", "twitter"]}),
        (
            {"metrics": [{"id": "fans", "label": "Följare"}]},
            {"metrics": [{"id": "fans", "label": "Följare", "target": "200"}, ORIGINAL["metrics"][1]]},
        ),
        (
            {"timeline": [{"title": "Början"}, {"title": "Slut"}]},
            {"timeline": [{"date": "2009", "title": "Början"}, {"date": "2010", "title": "Slut"}]},
        ),
        (
            {"sources": {"blog": {"title": "En blogg"}}},
            {
                "sources": {
                    "blog": {"url": BLOG, "title": "En blogg"},
                    "post": {"title": "A post"},
                }
            },
        ),
        (
            {"sources": [{"id": "post", "title": "Ett inlägg"}]},
            {"sources": {"blog": {"url": BLOG}, "post": {"title": "Ett inlägg"}}},
        ),
        ({"comparisons": [TABLE]}, {"comparisons": [TABLE]}),
        ({"metrics": [{"id": "fans", "target": "200.0"}]}, {}),
        ({"author": "Öst"}, {"author": "Öst"}),
        ({"authors": ["Öst"]}, {"authors": ["Öst"], "author": None}),
        ({"save_as": "ny.html"}, {"save_as": "ny.html"}),
    ],
)
def test_a_translation_says_only_what_reads_differently(
    translation: dict[str, Any], changed: dict[str, Any]
) -> None:
    found = overlay(ORIGINAL, translation)
    assert found.contradictions == []
    expected = {**ORIGINAL, "save_as": None, **changed}
    assert found.merged == {key: value for key, value in expected.items() if value is not None}


@pytest.mark.parametrize(
    ("translation", "path", "key", "params"),
    [
        (
            {"campaign": {"start": "2009-12"}},
            ("campaign", "start"),
            "translation-differs",
            ["2009-12", "2009-11"],
        ),
        (
            {"metrics": [{"id": "fans", "target": "300"}]},
            ("metrics", 0, "target"),
            "translation-differs",
            None,
        ),
        ({"metrics": [{"id": "cost", "unit": "DKK"}]}, ("metrics", 0, "unit"), "translation-differs", None),
        ({"metrics": [{"id": "tweets"}]}, ("metrics", 0, "id"), "translation-adds", ["tweets"]),
        ({"country": "SE"}, ("country",), "translation-adds", ["country"]),
        ({"timeline": [{"title": "Början"}]}, ("timeline",), "translation-length", [2, 1]),
        ({"channels": ["facebook"]}, ("channels",), "translation-length", [2, 1]),
        ({"metrics": "många"}, ("metrics",), "translation-length", None),
        ({"campaign": "våren"}, ("campaign",), "translation-shape", None),
        (
            {"sources": {"blog": "https://example.com/"}},
            ("sources", "blog", "url"),
            "translation-differs",
            None,
        ),
    ],
)
def test_what_says_otherwise_is_a_contradiction_and_changes_nothing(
    translation: dict[str, Any], path: tuple[str, ...], key: str, params: list[object] | None
) -> None:
    original = {**ORIGINAL, "channels": ["facebook", "twitter"], "sources": {"blog": {"url": BLOG}}}
    found = overlay(original, translation)
    assert [(each.path, each.key) for each in found.contradictions] == [(path, key)]
    if params:
        assert list(found.contradictions[0].params.values()) == params
    assert list(fixed(found.merged)) == list(fixed(original))


KEYS = st.sampled_from(
    ["label", "text", "note", "unit", "value", "date", "type", "verdict", "rows", "campaign"]
)
WORDS = st.sampled_from(["a", "b", "12", "2009-11", "money"])
TREES = st.dictionaries(
    KEYS,
    st.recursive(
        WORDS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner), max_leaves=6
    ),
    max_size=4,
)


def fixed(tree: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield every leaf that is no text of its own; where a list has one item, it is that item."""
    if isinstance(tree, dict):
        for key, value in tree.items():
            yield from fixed(value, (*path, key))
    elif isinstance(tree, list):
        for item in tree:
            yield from fixed(item, path)
    elif path[0] not in OWN | {"save_as"} and path[-1] not in TEXTS:
        yield path, tree


@given(TREES, TREES)
def test_no_translation_changes_what_is_no_text(
    original: dict[str, Any], translation: dict[str, Any]
) -> None:
    found = overlay(original, translation)
    assert list(fixed(found.merged)) == list(fixed(original))


@given(TREES)
def test_a_translation_that_repeats_everything_changes_nothing(original: dict[str, Any]) -> None:
    found = overlay(original, original)
    assert found.contradictions == []
    assert found.merged == original


def test_a_translated_case_has_the_figures_of_its_original() -> None:
    swedish = """\
names: {facility services: fastighetsservice}
metrics: [{id: fans, label: Följare, note: Räknade varje månad.}]
claims: [{id: tips, text: ISS tar emot tips., verdict: [{}, {because: Få.}]}]
timeline: [{id: reply, title: ISS svarar}]
sources: {blog: {title: En blogg}}
""".replace("[{}, {because: Få.}]", "[{is: checking}, {because: Få.}]")
    library = read(
        {
            "cases/iss.md": case(EVERYTHING),
            "cases/iss.sv.md": case(swedish, lang="sv", translation="true", title="Femtio tusen", date=None),
        }
    )
    assert library.problems == ()
    english, translated = (entry.document for entry in library.entries)
    assert isinstance(english, Case)
    assert isinstance(translated, Case)
    assert (translated.title, translated.metrics[0].label) == ("Femtio tusen", "Följare")
    assert translated.metrics[0].observations == english.metrics[0].observations
    assert translated.claims[0].verdict[1].because == "Få."
    same = ("date", "organisation", "country", "campaign", "promises", "requests", "outcome", "next_check")
    assert [getattr(translated, name) for name in same] == [getattr(english, name) for name in same]


CORRECTED = {"date": "2010-04", "kind": "correction", "note": "A date."}
GONE = {"date": "2012-01-01", "kind": "withdrawal", "note": "Fel på fel."}


@pytest.mark.parametrize(
    ("original", "given", "merged"),
    [
        ([], [GONE], [GONE]),
        ([CORRECTED], [GONE], [CORRECTED, GONE]),
        ([CORRECTED], [{**GONE, "date": "2009"}], [{**GONE, "date": "2009"}, CORRECTED]),
        ([CORRECTED], [{**CORRECTED, "note": "Ett datum."}], [{**CORRECTED, "note": "Ett datum."}]),
        ([CORRECTED], [{"note": "Ett datum."}, GONE], [{**CORRECTED, "note": "Ett datum."}, GONE]),
        # One of two by its day and kind, and both in their order:
        ([CORRECTED, GONE], [{**GONE, "note": "Nej."}], [CORRECTED, {**GONE, "note": "Nej."}]),
        (
            [CORRECTED, GONE],
            [{"note": "Ja."}, {"note": "Nej."}],
            [{**CORRECTED, "note": "Ja."}, {**GONE, "note": "Nej."}],
        ),
        ([CORRECTED], [], [CORRECTED]),
    ],
)
def test_a_translation_has_revisions_of_its_own_beside_those_of_its_original(
    original: list[dict[str, str]], given: list[dict[str, str]], merged: list[dict[str, str]]
) -> None:
    found = overlay({"revisions": original} if original else {}, {"revisions": given})
    assert found.contradictions == []
    assert found.merged["revisions"] == merged


@pytest.mark.parametrize("original", [[], [CORRECTED, GONE]])
def test_a_revision_without_its_day_and_kind_is_nobodys(original: list[dict[str, str]]) -> None:
    given = [{**GONE, "date": "2013"}, {"note": "Ett datum."}]
    found = overlay({"revisions": original}, {"revisions": given})
    assert [(each.path, each.key) for each in found.contradictions] == [
        (("revisions", 1), "translation-revision")
    ]
    assert found.merged["revisions"] == [*original, given[0]]


DRAFT = """\
metrics: [{id: fans, label: Följare}]
promises: [{id: reward, text: Pengar.}]
claims: [{id: tips}]
timeline: [{id: reply, title: ISS svarar}]
status: draft
"""


def test_a_draft_of_a_translation_has_from_its_original_what_it_leaves_out() -> None:
    swedish = {"lang": "sv", "translation": "true", "title": "Femtio tusen", "date": None}
    for draft in (DRAFT, DRAFT.replace("Följare", "").replace(", title: ISS svarar", "")):
        library = read({"iss.md": case(EVERYTHING), "iss.sv.md": case(draft, **swedish)})
        assert library.problems == ()
        english, translated = (entry.document for entry in library.entries)
        assert isinstance(english, Case)
        assert isinstance(translated, Case)
        for name in ("metrics", "promises", "claims", "timeline"):
            assert [each.id for each in getattr(translated, name)] == [
                each.id for each in getattr(english, name)
            ]
    assert translated.metrics[0].label == english.metrics[0].label
    assert translated.promises[0].text == "Pengar."
