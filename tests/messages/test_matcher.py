"""The problem matcher in the manual finds every problem of a report, at its place, and nothing besides."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from casebook.errors import Problem, Severity
from casebook.words import explain, report, what_is_wrong, words_of

from .content import read
from .mistakes import MARKS, MISTAKES

MANUAL = Path(__file__).parents[2] / "plugins" / "casebook" / "README.md"
TASKS = re.compile(r"^```json\n(\{\n  \"version\".*?)^```", re.MULTILINE | re.DOTALL)


@pytest.fixture(scope="module")
def matcher() -> dict[str, Any]:
    """Return the problem matcher as Visual Studio Code reads it from the manual."""
    (tasks,) = TASKS.findall(MANUAL.read_text("utf-8"))
    (task,) = json.loads(tasks)["tasks"]
    found: dict[str, Any] = task["problemMatcher"]
    return found


@pytest.mark.parametrize("lang", ["en", "sv", "da"])
def test_it_finds_each_problem_where_it_is(matcher: dict[str, Any], lang: str) -> None:
    files = {f"cases/{mistake.name}.md": MARKS.sub("", mistake.text(lang)) for mistake in MISTAKES}
    problems = read(files, default_lang=lang).problems
    assert {problem.severity for problem in problems} == {Severity.ERROR, Severity.WARNING}
    told = report(problems, words_of(lang)).splitlines()
    assert found_by(matcher, told) == [as_shown(problem, lang) for problem in problems]


def test_it_is_not_led_astray_by_what_is_quoted(matcher: dict[str, Any]) -> None:
    problem = Problem("content/a.md", 3, 4, "", "yaml-tab", {}, Severity.ERROR, "x:1:2: y")
    told = explain(problem, words_of("en")).splitlines()
    assert len(told) == 4
    assert [message for *_, message in found_by(matcher, told)] == ["the line begins with a tab"]


def found_by(matcher: dict[str, Any], lines: list[str]) -> list[tuple[Any, ...]]:
    """Return file, line, column, severity and message of each line that the pattern matches."""
    pattern = matcher["pattern"]
    matches = filter(None, (re.search(pattern["regexp"], line) for line in lines))
    parts = ("file", "line", "column", "severity", "message")
    return [tuple(match[pattern[part]] for part in parts) for match in matches]


def as_shown(problem: Problem, lang: str) -> tuple[Any, ...]:
    """Return what an editor should show of a problem."""
    field = f"{problem.field}: " if problem.field else ""
    severity = "warning" if problem.severity is Severity.WARNING else None
    message = field + what_is_wrong(problem, words_of(lang))
    return (problem.file, str(problem.line), str(problem.column), severity, message)
