"""What cases are counted by, and in which order they stand."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from casebook.figures import join
from casebook.figures.findings import CLOSED, Finding, best_first, finding
from casebook.model import Case
from casebook.model.vocabulary import ATTRIBUTIONS, GOALS, OBSERVERS

MakeCase = Callable[..., Case]
TODAY = date(2010, 6, 1)


def metric(*values: str, **written: Any) -> dict[str, Any]:
    observations = [{"date": f"2010-0{month}", "value": value} for month, value in enumerate(values, start=1)]
    return {"id": "fans", "label": "Fans", "observations": observations, **written}


def found(case: Case, **names: str) -> Finding:
    return finding(join(case), TODAY, names)


def test_a_case_that_says_next_to_nothing_is_counted_all_the_same(case_of: MakeCase) -> None:
    bare = found(case_of())
    assert bare.facets == {
        "outcome": ("not-judged",),
        "attribution": ("not-judged",),
        "channel": ("not-given",),
        "purpose": ("not-given",),
        "country": ("not-given",),
        "design": ("none",),
        "measured-by": ("nobody",),
        "kept": ("no-sources",),
        "promise": (),
        "claim": (),
        "change": (),
    }
    assert (bare.promises, bare.claims, bare.moves) == ((), (), ())


def test_a_case_that_says_much_is_counted_by_all_of_it(case_of: MakeCase) -> None:
    case = case_of(
        outcome={"goal": "partly", "attribution": "shown"},
        channels=["Platsannons", "facebook", "Facebook"],
        purpose="Rekrytering",
        country=["SE", "DK"],
        metrics=[metric("100", "150", level="out-take", benchmark={"label": "x", "observations": []})],
        sources={
            "a": {"title": "A", "archived": {"url": "https://a.example/", "date": "2010"}},
            "b": {"title": "B"},
        },
    )
    facets = found(case, Platsannons="job advertisement", Rekrytering="recruitment").facets
    assert facets["outcome"] == ("partly",)
    assert facets["attribution"] == ("shown",)
    assert facets["channel"] == ("job-advertisement", "facebook")
    assert facets["purpose"] == ("recruitment",)
    assert facets["country"] == ("se", "dk")
    assert facets["design"] == ("before-after",)
    assert facets["measured-by"] == ("author",)
    assert facets["kept"] == ("some",)
    assert facets["change"] == ("out-take",)


@pytest.mark.parametrize(
    ("due", "status", "word"),
    [
        ("2010-05-31", "not-checked", "overdue"),
        ("2010-06-01", "not-checked", "running"),
        ("2010-06", "in-progress", "running"),
        (None, "stalled", "no-date"),
        ("2010-05-31", "kept-late", "kept-late"),
        ("2011", "kept", "kept"),
        ("2010-05-31", "undeterminable", "undeterminable"),
    ],
)
def test_a_promise_is_what_became_of_it_or_whether_it_was_due(
    case_of: MakeCase, due: str | None, status: str, word: str
) -> None:
    promise = {"id": "a", "text": "Money.", "by": "ISS", "due": due, "status": status}
    both = found(case_of(promises=[promise, {**promise, "id": "b"}]))
    assert both.promises == (word, word)
    assert both.facets["promise"] == (word,)


def test_claims_are_what_was_found_of_them(case_of: MakeCase) -> None:
    claims = [{"id": "a", "text": "A."}, {"id": "b", "text": "B.", "verdict": "partly"}]
    assert found(case_of(claims=claims)).claims == ("not-checked", "partly")


def of(**facets: str) -> Finding:
    least = {"attribution": "not-judged", "outcome": "not-judged", "design": "none", "measured-by": "nobody"}
    return Finding({name: (value,) for name, value in {**least, **facets}.items()})


def test_the_best_shown_come_first_and_one_reading_decides_after_another() -> None:
    in_order = [
        of(attribution="shown", outcome="met", design="comparison"),
        of(attribution="shown", outcome="not-met", design="comparison"),
        of(attribution="plausible", outcome="met", design="before-after", **{"measured-by": "third-party"}),
        of(attribution="plausible", outcome="met", design="before-after", **{"measured-by": "organisation"}),
        of(attribution="plausible", outcome="met", design="once", **{"measured-by": "third-party"}),
        of(attribution="not-shown", outcome="met"),
        of(attribution="unlikely", outcome="met"),
        of(outcome="met"),
        of(),
    ]
    assert sorted(in_order, key=best_first) == in_order


def test_every_word_of_a_closed_list_has_its_place() -> None:
    assert [name for name, words in CLOSED.items() if len(set(words)) != len(words)] == []
    assert CLOSED["outcome"] == (*GOALS, "not-judged")
    assert {*CLOSED["attribution"]} == {*ATTRIBUTIONS, "not-judged"}
    assert {*CLOSED["measured-by"]} == {*OBSERVERS, "nobody"}
