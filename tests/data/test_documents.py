"""`case.json`: a case with its follow-ups, for other programs."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from casebook.data import CaseData, case_json
from casebook.figures import Dossier

Make = Callable[..., Dossier]
MakeMetric = Callable[..., dict[str, Any]]
ADDRESS = "https://example.org/cases/a-case/"


def read(dossier: Dossier, licence: str = "CC BY 4.0") -> dict[str, Any]:
    found: dict[str, Any] = json.loads(case_json(CaseData(dossier, ADDRESS, "en"), licence))
    return found


LEAST = {
    "format": "casebook-case",
    "version": 1,
    "id": "a-case",
    "url": ADDRESS,
    "lang": "en",
    "licence": "CC BY 4.0",
    "updated": "2010-03-01",
    "title": "A case",
    "date": "2010-03-01",
    "organisation": ["ISS"],
    "maintenance": {"is": "active"},
}


def test_a_case_of_which_nothing_is_known(dossier_of: Make) -> None:
    assert read(dossier_of()) == LEAST


def test_it_is_text_for_people_too(dossier_of: Make) -> None:
    data = case_json(CaseData(dossier_of(title="Större än 50 000 → så"), ADDRESS, "sv"), "")
    assert data.startswith(b'{\n  "format": "casebook-case",\n  "version": 1,\n')
    assert '"title": "Större än 50 000 → så"'.encode() in data
    assert data.endswith(b"}\n")
    assert b"licence" not in data


def test_what_was_written_has_the_names_of_the_front_matter(dossier_of: Make) -> None:
    written: dict[str, Any] = {
        "id": "iss",
        "modified": "2010-04-01 08:30:00",
        "author": "Anna, Bo",
        "tags": "one, two",
        "summary": "In *short*.",
        "country": ["SE"],
        "sector": "cleaning",
        "purpose": "recruitment",
        "channels": ["facebook"],
        "campaign": {
            "name": "Tips",
            "start": "2009-11-10?",
            "end": "2009-12",
            "shape": "pilot",
            "goal": [{"text": "One", "date": "2009", "by": "ISS", "source": "s"}, "Two"],
            "budget": {"amount": "~50 000", "currency": "SEK", "note": "A reward."},
        },
        "timeline": [{"date": "2009", "title": "Praise", "type": "acclaim", "source": "s"}],
        "comparisons": {"title": "T", "columns": ["A"], "rows": [{"label": "r", "cells": ["c"]}]},
        "maintenance": {"is": "closed", "because": "Over."},
        "disclosure": "None.",
        "discussion": "https://example.org/",
        "revisions": [{"date": "2010-04", "kind": "minor", "note": "A comma."}],
        "extra": {"other": "plugin"},
        "names": {"pilot": "försök"},
        "status": "published",
        "category": "cases",
        "template": "special",
    }
    assert read(dossier_of(**written)) == {
        **LEAST,
        "id": "iss",
        "updated": "2010-04-01 08:30:00",
        "modified": "2010-04-01 08:30:00",
        "authors": ["Anna", "Bo"],
        "tags": ["one", "two"],
        **{name: written[name] for name in ("summary", "country", "sector", "purpose", "channels")},
        **{name: written[name] for name in ("maintenance", "disclosure", "revisions")},
        "campaign": {
            **written["campaign"],
            "goal": [written["campaign"]["goal"][0], {"text": "Two"}],
            "budget": {"amount": "~50000", "currency": "SEK", "note": "A reward."},
        },
        "timeline": [{"date": "2009", "title": "Praise", "type": "acclaim", "source": ["s"]}],
        "comparisons": [written["comparisons"]],
        "discussion": ["https://example.org/"],
    }


def test_a_metric_with_all_its_readings_and_what_they_come_to(dossier_of: Make) -> None:
    fans = {
        "id": "fans",
        "label": "Fans",
        "channel": "facebook",
        "level": "out-take",
        "target": "200",
        "note": "All of them.",
        "observations": [
            {"date": "2009-11?", "value": "122", "by": "third-party", "source": "s"},
            {"date": "2010-02", "value": "158"},
        ],
        "benchmark": {"label": "Elsewhere", "observations": [{"date": "2009-11", "value": "~10"}]},
    }
    later = {"slug": "later", "observations": [{"metric": "fans", "value": "0", "phase": "latest"}]}
    dossier = dossier_of(later, metrics=[fans], campaign={"start": "2009-12", "end": "2010-01"})
    before = {"date": "2009-11?", "value": "122", "by": "third-party", "source": "s"}
    # Where nobody is named, the author has measured.
    after = {"date": "2010-02", "value": "158", "by": "author"}
    elsewhere = {"date": "2009-11", "value": "~10", "by": "author"}
    latest = {"date": "2010-05-01", "value": "0", "by": "author", "phase": "latest", "origin": "later"}
    assert read(dossier)["metrics"] == [
        {
            "id": "fans",
            "label": "Fans",
            "channel": "facebook",
            "type": "count",
            "level": "out-take",
            "better": "higher",
            "target": "200",
            "note": "All of them.",
            "observations": [before, after, latest],
            "before": before,
            "after": after,
            "latest": latest,
            "change": {"absolute": "36", "percent": "29.5", "direction": "better"},
            "latest_change": {"absolute": "-122", "percent": "-100.0", "direction": "worse"},
            "covered": "-156.4",
            "benchmark": {
                "label": "Elsewhere",
                "observations": [elsewhere],
                "before": elsewhere,
            },
        }
    ]


def test_why_there_is_no_number_is_said(dossier_of: Make, metric_of: MakeMetric) -> None:
    metrics = [
        metric_of(("2009", "online"), ("2010", "gone"), id="site", type="state"),
        metric_of(("2009", "0"), ("2010", "1"), id="tweets"),
        metric_of(("2009", "1"), ("2010", "2"), id="share", type="percent"),
        metric_of(("2009", "unknown"), ("2010", "2"), id="lists"),
    ]
    told = read(dossier_of(metrics=metrics))["metrics"]
    assert [metric["better"] for metric in told] == ["neither", "higher", "higher", "higher"]
    assert [metric["change"] for metric in told] == [
        {"words_only": "states"},
        {"absolute": "1", "from_zero": True, "direction": "better"},
        {"absolute": "1", "points": True, "direction": "better"},
        {"words_only": "missing"},
    ]


def test_rulings_requests_outcomes_and_sources_are_joined(dossier_of: Make) -> None:
    later = {
        "slug": "later",
        "type": "reply",
        "claims": {"success": {"verdict": "contradicted", "because": "No.", "evidence": ["own", "s"]}},
        "promises": {"reward": {"status": "broken"}},
        "requests": {"money": {"answered": "2010-05-01"}},
        "outcome": {"goal": "not-met", "because": "Nobody came."},
        "sources": {"own": "https://example.org/own"},
        "next_check": "2011",
        "extra": {"not": "told"},
    }
    dossier = dossier_of(
        later,
        claims=[
            {"id": "success", "text": "A success.", "by": "ISS", "verdict": "checking", "checked": "2010"}
        ],
        promises=[{"id": "reward", "text": "Money.", "by": "ISS", "due": "2010-01"}],
        requests=[
            {"id": "money", "date": "2010-03", "to": "ISS", "question": "Paid?", "deadline": "2010-04"},
            {"date": "2010-03", "to": "ISS", "question": "Why?", "answered": "2010-04", "answer": "said"},
        ],
        timeline=[{"id": "said", "date": "2010-04", "type": "reply", "title": "Why not?"}],
        outcome={"goal": "too-early", "attribution": "plausible", "date": "2010-03"},
        sources={"s": {"title": "A post", "archived": "https://example.org/copy", "checks": [
            {"date": "2010", "status": "alive"}]}},
    )  # fmt: skip
    found = read(dossier)
    assert found["claims"] == [
        {
            "id": "success",
            "text": "A success.",
            "by": "ISS",
            "checked": "2010",
            "verdict": "contradicted",
            "rulings": [
                {"is": "checking", "date": "2010"},
                {
                    "is": "contradicted",
                    "date": "2010-05-01",
                    "because": "No.",
                    "origin": "later",
                    "evidence": ["own", "s"],
                },
            ],
        }
    ]
    assert found["promises"] == [
        {
            "id": "reward",
            "text": "Money.",
            "by": "ISS",
            "due": "2010-01",
            "status": "broken",
            "rulings": [{"is": "broken", "date": "2010-05-01", "origin": "later"}],
        }
    ]
    asked = {"date": "2010-03", "to": "ISS"}
    assert found["requests"] == [
        {
            "id": "money",
            **asked,
            "question": "Paid?",
            "deadline": "2010-04",
            "answered": "2010-05-01",
            "answer": "later",
            "origin": "later",
        },
        {**asked, "question": "Why?", "answered": "2010-04", "answer": "said"},
    ]
    assert found["outcomes"] == [
        {"goal": "too-early", "attribution": "plausible", "date": "2010-03"},
        {"goal": "not-met", "because": "Nobody came.", "date": "2010-05-01", "origin": "later"},
    ]
    assert found["sources"] == [
        {
            "number": 1,
            "id": "s",
            "title": "A post",
            "archived": {"url": "https://example.org/copy"},
            "checks": [{"date": "2010", "status": "alive"}],
        },
        {"number": 2, "id": "own", "url": "https://example.org/own", "origin": "later"},
    ]
    assert found["follow_ups"] == [
        {"id": "later", "slug": "later", "type": "reply", "title": "Later", "date": "2010-05-01"}
    ]
    assert (found["next_check"], found["updated"]) == ("2011", "2010-05-01")


def test_what_counts_though_nobody_has_looked(dossier_of: Make) -> None:
    dossier = dossier_of(claims=[{"id": "c", "text": "C"}], promises=[{"id": "p", "text": "P", "by": "ISS"}])
    found = read(dossier)
    assert [claim["verdict"] for claim in found["claims"]] == ["not-checked"]
    assert [promise["status"] for promise in found["promises"]] == ["not-checked"]
    assert "rulings" not in found["claims"][0]


VALUES = st.sampled_from(["0", "10", "~150", "50+", "<=10", "100..200", "unknown", "removed"])


@given(values=st.lists(VALUES, max_size=5))
def test_a_nought_is_something_and_nothing_is_left_out(
    dossier_of: Make, metric_of: MakeMetric, values: list[str]
) -> None:
    told = [(str(2000 + number), value) for number, value in enumerate(values)]
    metric = read(dossier_of(metrics=[metric_of(*told)]))["metrics"][0]
    spelt = {"50+": ">=50"}
    assert [each["value"] for each in metric.get("observations", [])] == [spelt.get(v, v) for v in values]


@given(texts=st.lists(st.text(st.characters(codec="utf-8")).filter(str.strip), min_size=1, max_size=3))
def test_it_is_the_same_every_time_and_any_text_comes_back(dossier_of: Make, texts: list[str]) -> None:
    told = [{"id": f"c{number}", "text": text} for number, text in enumerate(texts)]
    dossier = dossier_of(claims=told)
    data = case_json(CaseData(dossier, ADDRESS, "en"), "")
    assert data == case_json(CaseData(dossier, ADDRESS, "en"), "")
    assert [claim["text"] for claim in json.loads(data)["claims"]] == [text.strip() for text in texts]


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(str.strip))
def test_it_is_json_as_pythons_own_writes_it(dossier_of: Make, text: str) -> None:
    data = case_json(CaseData(dossier_of(disclosure=text), ADDRESS, "en"), text)
    assert data == (json.dumps(json.loads(data), ensure_ascii=False, indent=2) + "\n").encode()


def test_what_is_worked_out_stands_where_it_was_written(dossier_of: Make, metric_of: MakeMetric) -> None:
    observations = ({"date": "2009", "value": "1"}, {"date": "2010", "value": "2"})
    metric = {**metric_of(("2009", "2"), ("2010", "4"), target="9", unit="people"), "note": "N."}
    metric["benchmark"] = {"label": "Others", "observations": observations}
    (told,) = read(dossier_of(metrics=[metric]))["metrics"]
    first = "id label type unit better target note observations benchmark"
    assert list(told)[:9] == first.split()
    assert list(told["benchmark"])[:2] == ["label", "observations"]
