"""`case.json` is what its schema says, and no schema takes what no case says."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from casebook.data import CaseData, case_json
from casebook.data.dataset import SCHEMAS
from casebook.data.schemas import case_schema, schema_files
from casebook.figures import Dossier

EXPECTED = Path(__file__).parents[1] / "expected" / "sites"
VALIDATOR = Draft202012Validator(case_schema())


def faults(told: Any) -> list[str]:
    return [f"{error.json_path}: {error.message[:80]}" for error in VALIDATOR.iter_errors(told)]


def told(dossier: Dossier) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(case_json(CaseData(dossier, "https://x.example/", "en"), "CC BY 4.0"))
    return found


def test_every_file_of_a_schema_is_one() -> None:
    files = schema_files()
    assert files.keys() == SCHEMAS.keys()
    for data in files.values():
        Draft202012Validator.check_schema(json.loads(data))


def test_a_case_that_has_something_of_everything(full: Dossier) -> None:
    found = told(full)
    assert faults(found) == []
    assert found.keys() == case_schema()["properties"].keys() - {"sector", "purpose", "withdrawn", "replaces"}


def test_what_was_withdrawn_says_when(dossier_of: Callable[..., Dossier]) -> None:
    revisions = [{"date": "2012-05?", "kind": "withdrawal", "note": "On request."}]
    found = told(dossier_of({"slug": "later", "revisions": revisions}, revisions=revisions))
    assert faults(found) == []
    (later,) = found["follow_ups"]
    assert (found["withdrawn"], later["withdrawn"]) == ("2012-05?",) * 2
    assert (found["revisions"], later["revisions"]) == (revisions,) * 2


def test_what_was_withdrawn_says_what_stands_in_its_place(dossier_of: Callable[..., Dossier]) -> None:
    revisions = [{"date": "2012-05", "kind": "withdrawal", "replaced_by": ["sweden", "a-draft"]}]
    dossier = dossier_of({"slug": "later", "revisions": revisions}, revisions=revisions)
    address = "https://x.example/sweden/"
    replaced_by = {None: [("old-sweden", address)]}
    before = [("older", "https://x.example/older/")]
    of = CaseData(dossier, "https://x.example/", "en", replaced_by=replaced_by, replaces=before)
    found = json.loads(case_json(of, "CC BY 4.0"))
    assert faults(found) == []
    (revision,), (later,) = found["revisions"], found["follow_ups"]
    assert found["replaces"] == [{"id": "older", "url": "https://x.example/older/"}]
    assert revision["replaced_by"] == [{"id": "old-sweden", "url": address}]
    # Of what was written only that is told which readers can see.
    assert later["revisions"] == [{"date": "2012-05", "kind": "withdrawal"}]


def test_a_case_of_which_nothing_is_known(dossier_of: Callable[..., Dossier]) -> None:
    assert faults(told(dossier_of())) == []


VALUES = ["122", "~150", "50+", "<=10", "100..200", "unknown", "removed", "-3", "12.5", "0"]


@given(
    st.lists(st.sampled_from(VALUES), min_size=2, max_size=3), st.sampled_from(["number", "percent", "state"])
)
def test_whatever_figures_a_case_has(
    dossier_of: Callable[..., Dossier], metric_of: Callable[..., dict[str, Any]], values: list[str], kind: str
) -> None:
    dated = (("2009", "2010", "2011")[number] for number in range(len(values)))
    metric = metric_of(*zip(dated, values, strict=True), type=kind, target=values[0])
    assert faults(told(dossier_of(metrics=[metric]))) == []


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"title": None}, "$.title: None is not of type 'string'"),
        ({"unheard": "of"}, "$: Additional properties are not allowed ('unheard' was unexpected)"),
        ({"updated": "yesterday"}, "$.updated: 'yesterday' does not match"),
        ({"metrics": [{"type": "sum"}]}, "$.metrics[0].type: 'sum' is not one of ['count'"),
        (
            {"claims": [{"rulings": [{"is": "so"}]}]},
            "$.claims[0].rulings[0].is: 'so' is not one of ['not-checked'",
        ),
        ({"version": 2}, "$.version: 1 was expected"),
    ],
)
def test_what_no_case_says_is_refused(full: Dossier, change: dict[str, Any], fault: str) -> None:
    (found,) = faults({**told(full), **change})
    assert found.startswith(fault)
