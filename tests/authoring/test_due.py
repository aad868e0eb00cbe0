"""What is due, in a terminal and as JSON."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from casebook.words import languages

from .conftest import Casebook

CASE = """\
---
kind: case
title: A case
slug: iss
date: 2009-11-10
organisation: ISS
promises:
  - {id: reward, text: A reward is paid., by: ISS, due: 2010-01-31, checked: 2010-03}
requests:
  - {date: 2010-02-01, to: ISS, question: Was it paid?}
next_check: 2010-06
---
Text.
"""


@pytest.fixture
def overdue(site: Path) -> Path:
    """Return a site in which something of each kind is due."""
    (site / "content" / "case.md").write_text(CASE, encoding="utf-8")
    to_come = (
        CASE.replace("slug: iss", "slug: other").replace("2010-06", "2011-01").replace("A case", "Other")
    )
    without = "\n".join(
        line for line in to_come.splitlines() if not line.startswith(("promises", "requests", " "))
    )
    (site / "content" / "other.md").write_text(without, encoding="utf-8")
    return site


@pytest.mark.usefixtures("overdue")
@pytest.mark.parametrize("lang", languages())
def test_what_is_due_is_told_in_the_author_s_language(
    casebook: Casebook, lang: str, golden: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANG", f"{lang}.UTF-8")
    said = casebook("due")
    assert (said.status, said.err) == (0, "")
    golden(f"authoring/due.{lang}.txt", said.out)  # type: ignore[operator]


@pytest.mark.usefixtures("overdue")
def test_programs_are_told_the_same(casebook: Casebook) -> None:
    found = json.loads(casebook("due", "--json").out)
    assert [(item["kind"], item["case"], item["due"], item["late"]) for item in found] == [
        ("check", "iss", "2010-06-30", True),
        ("promise", "iss", "2010-01-31", True),
        ("request", "iss", None, False),
        ("check-to-come", "other", "2011-01-31", False),
    ]
    assert found[1] == {
        "kind": "promise",
        "case": "iss",
        "file": "content/case.md",
        "title": "A reward is paid.",
        "organisations": ["ISS"],
        "date": "2010-01-31",
        "due": "2010-01-31",
        "late": True,
        "clock": "301 days overdue; no sign of it when last checked, 4 to 8 weeks after it was due",
    }


@pytest.mark.usefixtures("site")
def test_where_nothing_is_due_that_is_said(casebook: Casebook) -> None:
    assert casebook("due").out == "Nothing is due.\n"
    assert json.loads(casebook("due", "--json").out) == []


def test_drafts_are_not_due(overdue: Path, casebook: Casebook) -> None:
    for name in ("case.md", "other.md"):
        file = overdue / "content" / name
        file.write_text(file.read_text("utf-8").replace("kind: case", "kind: case\nstatus: draft"), "utf-8")
    assert casebook("due").out == "Nothing is due.\n"


def test_a_site_with_mistakes_is_not_asked(overdue: Path, casebook: Casebook) -> None:
    file = overdue / "content" / "case.md"
    file.write_text(CASE.replace("due: 2010-01-31", "due: soon"), encoding="utf-8")
    said = casebook("due")
    assert (said.status, said.out) == (1, "")
    assert said.err.startswith("content/case.md:8:57: promises[0].due: 'soon' is not a date\n")


@pytest.mark.parametrize("lang", ["sv", "sv_SE.UTF-8", "sv_FI"])
def test_a_case_is_told_in_the_author_s_language_where_it_has_it(
    overdue: Path, casebook: Casebook, lang: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    swedish = (
        CASE.partition("promises:")[0].replace("A case", "Ett fall") + "lang: sv\ntranslation: true\n---\n"
    )
    (overdue / "content" / "case.sv.md").write_text(swedish, encoding="utf-8")
    monkeypatch.setenv("LANG", lang)
    said = casebook("due").out
    assert "    Ett fall\n    content/case.sv.md (ISS)\n" in said
    assert "    Other\n    content/other.md (ISS)\n" in said
