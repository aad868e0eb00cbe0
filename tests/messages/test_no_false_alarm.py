"""What is right is never said to be wrong, and what is wrong is said and never ends in an exception."""

from __future__ import annotations

import re
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from casebook.errors import Severity
from casebook.words import report, words_of

from .content import WAYS, read, written
from .valid import FOLLOWED, cases, follow_ups

PICTURE = {"images/a.png": b""}
SIGNS = st.sampled_from([*"\t\"'[]{}:,#-?@%&*|>~“” 0a\u00a0", "\n", "- ", ": ", "true", "null", " # "])
DEAR = settings(max_examples=settings.default.max_examples // 2)
"""Each example is a whole front matter with every field, written, read and told of."""


@DEAR
@given(cases(), WAYS)
def test_a_case_without_a_mistake_is_read_without_a_word(case: dict[str, Any], ways: dict[str, bool]) -> None:
    library = read({"cases/a.md": written(case, **ways), **PICTURE})
    assert report(library.problems, words_of("en")) == ""
    assert [entry.document.slug for entry in library.entries] == ["a-case"]


@DEAR
@given(follow_ups(), WAYS)
def test_a_follow_up_without_a_mistake_is_read_without_a_word(
    follow_up: dict[str, Any], ways: dict[str, bool]
) -> None:
    files = {"cases/iss.md": written(FOLLOWED), "follow-ups/b.md": written(follow_up, **ways), **PICTURE}
    library = read(files)
    assert report(library.problems, words_of("en")) == ""
    assert sorted(entry.document.slug or "" for entry in library.entries) == ["iss", "later"]


def changed(text: str, data: st.DataObject) -> str:
    """Return a text with a line or a sign deleted, doubled, or replaced."""
    lines = text.splitlines(keepends=True)
    row = data.draw(st.integers(0, len(lines) - 1))
    how = data.draw(st.sampled_from(["delete", "double", "swap", "sign", "type"]))
    if how in ("delete", "double"):
        return "".join([*lines[:row], *([lines[row]] * 2 if how == "double" else []), *lines[row + 1 :]])
    if how == "swap":
        other = data.draw(st.integers(0, len(lines) - 1))
        lines[row], lines[other] = lines[other], lines[row]
        return "".join(lines)
    column = data.draw(st.integers(0, len(lines[row])))
    typed = data.draw(SIGNS)
    lines[row] = lines[row][:column] + typed + lines[row][column + (how == "sign") :]
    return "".join(lines)


@DEAR
@given(cases(), WAYS, st.data())
def test_whatever_is_changed_in_a_case_makes_a_problem_or_a_library(
    case: dict[str, Any], ways: dict[str, bool], data: st.DataObject
) -> None:
    text = written(case, **ways)
    for _ in range(data.draw(st.integers(1, 3))):
        text = changed(text, data)
    library = read({"cases/a.md": text, **PICTURE})
    lines = re.split("\r\n|\r|\n", text)
    for problem in library.problems:
        assert problem.file == "content/cases/a.md"
        assert problem.column <= len(lines[problem.line - 1]) + 1
    for lang in ("en", "sv", "da"):
        assert report(library.problems, words_of(lang)).count("\n") >= 0
    wrong = [problem for problem in library.problems if problem.severity is Severity.ERROR]
    assert wrong or library.entries or not text.startswith("---\n")
