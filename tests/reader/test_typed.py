"""A tree becomes a document of the model; what is refused is refused at its place, and once."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from casebook.model import Case, Missing, Quantity, State
from casebook.reader.front.composing import compose
from casebook.reader.front.places import find
from casebook.reader.front.tree import as_written
from casebook.reader.source import SourceFile
from casebook.reader.typed import Typed, typed

from .samples import EVERYTHING

HEAD = "kind: case\ntitle: ISS\nslug: iss\ndate: 2009-11-10\norganisation: ISS\n"


def case_of(front: str, **more: Any) -> Typed[Case]:
    """Type front matter whose first line is the first of its file."""
    tree, problems = compose(front, 1)
    assert problems == ()
    return typed(tree, Case, SourceFile(Path("a.md"), "a.md", front), **more)


def refused(front: str, **more: Any) -> list[tuple[str, str, int, int]]:
    return [(p.key, p.field, p.line, p.column) for p in case_of(front, **more).problems]


def test_every_field_is_typed() -> None:
    found = case_of(HEAD + EVERYTHING)
    assert (found.problems, found.tree, found.sure) == ((), found.sure, found.tree)
    case = found.document
    assert case is not None
    assert (case.country, case.channels) == (("SE", "NO"), ("facebook", "twitter"))
    first, second = case.metrics[0].observations
    assert isinstance(first.value, Quantity)
    assert (str(first.date), first.value.exact, first.by, first.phase) == (
        "2009-11?",
        122,
        "author",
        "before",
    )
    assert (str(second.value), second.break_) == ("~158", "counted anew")
    assert case.metrics[0].benchmark
    assert case.metrics[0].benchmark.observations[0].value == Missing("unknown")
    assert [ruling.is_ for ruling in case.claims[0].verdict] == ["checking", "partly"]
    assert (case.maintenance.is_, case.maintenance.because) == ("closed", "It is over.")
    assert case.sources[0].archived
    assert (case.sources[0].id, case.sources[0].at) == ("blog", "1:38")


@pytest.mark.parametrize(
    ("field", "written", "read"),
    [
        ("organisation", "ISS", ("ISS",)),
        ("organisation", "[ISS, Nordea]", ("ISS", "Nordea")),
        ("country", "NO", ("NO",)),
        ("country", "[se, dk]", ("SE", "DK")),
        ("tags", "rewards, publicity", ("rewards", "publicity")),
        ("tags", "[rewards, publicity]", ("rewards", "publicity")),
        ("authors", "Doe, Jane; Öst, Åsa", ("Doe, Jane", "Öst, Åsa")),
        ("title", "1984", "1984"),
        ("title", "NO", "NO"),
        ("status", "Draft", "draft"),
        ("translation", "True", True),
        ("lang", "pt-BR", "pt-br"),
        ("slug", "köp", "köp"),
    ],
)
def test_a_field_decides_what_a_word_means(field: str, written: str, read: object) -> None:
    head = {"title": "ISS", "slug": "iss", "date": "2009", "organisation": "ISS", field: written}
    found = case_of("".join(f"{key}: {value}\n" for key, value in head.items()))
    assert found.problems == ()
    assert getattr(found.document, field) == read


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("010", Quantity.exactly(10)),
        ("50 000", Quantity.exactly(50000)),
        ("online", State("online")),
        ("not measured", Missing("not measured")),
        ("NO", State("NO")),
    ],
)
def test_a_value_means_what_an_author_means(written: str, value: object) -> None:
    front = f"{HEAD}metrics: [{{id: a, label: A, observations: [{{date: 2009, value: {written}}}]}}]\n"
    found = case_of(front)
    assert found.document
    assert found.document.metrics[0].observations[0].value == value


@pytest.mark.parametrize(
    ("front", "found"),
    [
        ("country: XX\n", [("country-unknown", "country", 6, 10)]),
        ("country: [SE, XX]\n", [("country-unknown", "country[1]", 6, 15)]),
        ("countri: SE\n", [("unknown-key", "countri", 6, 1)]),
        ("metrics: [{id: a, observations: []}]\n", [("missing", "metrics[0].label", 6, 11)]),
        ("metrics:\n  - id: a\n    observations: []\n", [("missing", "metrics[0].label", 7, 5)]),
        ("metrics: [{id: a, lable: A, observations: []}]\n", [("unknown-key", "metrics[0].lable", 6, 19)]),
        ("metrics: x\n", [("list-wanted", "metrics", 6, 10)]),
        ("campaign: x\n", [("mapping-wanted", "campaign", 6, 11)]),
        ("campaign: {goal: {date: 2009}}\n", [("missing", "campaign.goal.text", 6, 18)]),
        ("campaign: {goal: [One, {text: Two, date: x}]}\n", [("date-form", "campaign.goal[1].date", 6, 42)]),
        ("outcome: {goal: metx}\n", [("word-unknown", "outcome.goal", 6, 17)]),
        ("outcome: [{goal: met, date: 2009}, {goal: x}]\n", [("word-unknown", "outcome[1].goal", 6, 43)]),
        ("claims: [{id: a, text: A, verdict: x}]\n", [("word-unknown", "claims[0].verdict", 6, 36)]),
        (
            "claims: [{id: a, text: A, verdict: [{is: x}]}]\n",
            [("word-unknown", "claims[0].verdict[0].is", 6, 42)],
        ),
        ("sources: {a: x}\n", [("address-scheme", "sources.a", 6, 14)]),
        ("sources: {a: {url: x}}\n", [("address-scheme", "sources.a.url", 6, 20)]),
        ("sources: [{id: a, url: x}]\n", [("address-scheme", "sources[0].url", 6, 24)]),
        ("sources: {ä: {title: x}}\n", [("id-form", "sources.ä", 6, 11)]),
        ("sources: x\n", [("mapping-wanted", "sources", 6, 10)]),
        ("maintenance: x\n", [("word-unknown", "maintenance", 6, 14)]),
        ("discussion: [x]\n", [("address-scheme", "discussion[0]", 6, 14)]),
        (
            "comparisons: {title: A, columns: [], rows: []}\n",
            [("missing", "comparisons.columns", 6, 14), ("missing", "comparisons.rows", 6, 14)],
        ),
        ("timeline:\n  -\n  - {date: x, title: A}\n", [("date-form", "timeline[1].date", 8, 12)]),
    ],
)
def test_a_refusal_stands_where_its_value_does(front: str, found: list[tuple[str, str, int, int]]) -> None:
    assert refused(HEAD + front) == found


def test_what_stands_beside_a_refusal_is_kept_for_the_checks() -> None:
    front = (
        "metrics:\n"
        "  - {id: å, label: A, observations: [{date: x, value: 5}, {date: y, value: many}]}\n"
        "  - {id: b, observations: [{date: 2009, value: [1]}]}\n"
        "country: XX\n"
    )
    found = case_of(HEAD + front)
    assert sorted(problem.field for problem in found.problems) == [
        "country",
        "metrics[0].id",
        "metrics[0].observations[0].date",
        "metrics[0].observations[1].date",
        "metrics[1].label",
        "metrics[1].observations[0].value",
    ]
    assert found.document
    first, second = found.document.metrics
    assert [str(observation.value) for observation in first.observations] == ["5", "many"]
    assert first.observations[0].date != first.observations[1].date
    assert (second.id, str(second.observations[0].value)) == ("b", "unknown")
    assert found.document.country == ()
    assert (
        find(found.tree, ("metrics", 0, "observations", 1, "value")).field
        == "metrics[0].observations[1].value"
    )


def test_what_is_sure_has_no_stand_ins() -> None:
    found = case_of(HEAD + "timeline: [{date: x, title: A}, {date: 2009, title: B}]\ncountry: XX\n")
    assert as_written(found.sure)["timeline"] == [{"title": "A"}, {"date": "2009", "title": "B"}]
    assert "country" not in as_written(found.sure)


def test_a_translation_misses_nothing_but_its_slug() -> None:
    front = "kind: case\nlang: sv\ntranslation: true\nmetrics: [{id: fans, label: Följare}]\n"
    assert refused(front, inherits=True) == [("missing", "slug", 1, 1)]
    found = case_of(f"slug: iss\n{front}", inherits=True)
    assert (found.problems, as_written(found.tree)["metrics"]) == ((), [{"id": "fans", "label": "Följare"}])


def test_nothing_at_all_lacks_four_things_and_is_a_document_for_checks() -> None:
    found = case_of("kind: case\n")
    assert sorted(problem.field for problem in found.problems) == ["date", "organisation", "slug", "title"]
    assert found.document is not None
