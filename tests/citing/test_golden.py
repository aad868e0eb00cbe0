"""Citations are those of citeproc-js, but for what is listed with its reason."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from markupsafe import escape

from casebook.citing import Run, citation
from casebook.citing.sources import reference

from .deviations import DEVIATIONS, STYLES, Deviation
from .golden import NAMES, OF_SOURCES, SOURCES, golden
from .reference_deviations import REFERENCES
from .references import reference_to
from .works import LANGUAGES, example

THEIRS, SOURCES_OF_THEIRS = golden(), golden(SOURCES)


def html(runs: Iterable[Run]) -> str:
    """Return a citation as citeproc-js writes it."""
    told = ((escape(run.text).replace("&#34;", '"').replace("&#39;", "'"), run.kind) for run in runs)
    return "".join(f"<i>{text}</i>" if kind == "title" else text for text, kind in told)


def deviated(
    text: str, deviations: Iterable[Deviation], style: str, lang: str, kind: str
) -> tuple[str, list[Deviation]]:
    """Return a citation of citeproc's as it is with us, and what has changed it on purpose."""
    found = []
    for each in deviations:
        if each.applies(style, lang, kind) and each.rewritten(text) != text:
            text = each.rewritten(text)
            found.append(each)
    return text, found


def deviating(style: str, lang: str, kind: str) -> list[Deviation]:
    """Return what changes a citation on purpose."""
    return deviated(THEIRS[f"{style}/{lang}/{kind}"], DEVIATIONS, style, lang, kind)[1]


@pytest.mark.parametrize(("style", "lang", "kind"), NAMES, ids=map("-".join, NAMES))
def test_a_citation_is_that_of_citeproc(style: str, lang: str, kind: str) -> None:
    expected, _ = deviated(THEIRS[f"{style}/{lang}/{kind}"], DEVIATIONS, style, lang, kind)
    assert html(citation(style, example(kind, lang))) == expected


def test_every_deviation_is_one() -> None:
    used = {each.reason for name in NAMES for each in deviating(*name)}
    assert [each.reason for each in DEVIATIONS if each.reason not in used] == []


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_source_is_referred_to_as_citeproc_does(style: str, lang: str) -> None:
    expected = {name: theirs_of(*name)[0] for name in OF_SOURCES if name[:2] == (style, lang)}
    ours = {name: html(reference(style, reference_to(*name[2:], lang))) for name in expected}
    assert ours == expected
    assert len(ours) > 100


def theirs_of(style: str, lang: str, kind: str, known: str) -> tuple[str, list[Deviation]]:
    """Return what citeproc-js makes of a source, as it is with us, and what has changed it."""
    return deviated(SOURCES_OF_THEIRS["/".join((style, lang, kind, known))], REFERENCES, style, lang, known)


def test_every_deviation_of_references_is_one() -> None:
    used = {each.reason for name in OF_SOURCES for each in theirs_of(*name)[1]}
    assert [each.reason for each in REFERENCES if each.reason not in used] == []


@pytest.mark.parametrize("style", STYLES)
def test_each_reference_has_one_link(style: str) -> None:
    for _, lang, kind, known in OF_SOURCES:
        told = reference_to(kind, known, lang)
        links = [run.text for run in reference(style, told) if run.link]
        assert len(links) == 1
        assert (told.title or "").strip("?")[:5] in links[0] if told.title else links == [told.address]


def test_most_citations_in_english_are_the_same_to_the_letter() -> None:
    english = [name for name in NAMES if name[1] == "en"]
    same = [name for name in english if not deviating(*name)]
    assert len(same) > 0.9 * len(english) > 100
