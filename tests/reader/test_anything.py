"""Whatever an author saves, reading ends with a library or with problems, and never with an exception."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from casebook.reader import Library

from .samples import CASE, EVERYTHING, FOLLOW_UP, POST, case, read, text

WORDS = (
    *(
        "---\n",
        "...\n",
        "\n",
        "\n\n",
        "\n  ",
        "\n    ",
        "\n- ",
        "\n  - ",
        ": ",
        ":",
        ", ",
        " ",
        "\t",
        "#",
        "?",
    ),
    *(
        "{",
        "}",
        "[",
        "]",
        '"',
        "'",
        "|",
        ">",
        ">=50",
        "&a ",
        "*a",
        "!t ",
        "<<",
        "%",
        "@",
        "`",
        "\\",
        "~",
        "null",
    ),
    *(
        "kind",
        "title",
        "slug",
        "iss",
        "lang",
        "sv",
        "translation",
        "true",
        "follows",
        "metrics",
        "id",
        "label",
    ),
    *("observations", "date", "2009-11?", "value", "12,900", "12.900", "50+", "claims", "verdict", "sources"),
    *("url", "https://a.example", "campaign", "goal", "extra", "outcome", "is", "unit", "type", "money"),
    *("[@blog]", "[@blog, 1:99]", "[METRICS: fans]", "[TOC]", "({filename}x.md)", "```\n", "- - - ", "> > "),
    *("é", "😀", "\u2028", "\x85", "\ufeff", "\x00", "\x0b", "\u202e", "\ud7ff", "0" * 40),
)
SHUFFLED = st.lists(st.sampled_from(WORDS), max_size=40).map("".join)
FRONTS = st.one_of(SHUFFLED, st.text(max_size=60))
FILES = st.one_of(
    st.binary(max_size=80),
    st.text(max_size=80),
    SHUFFLED,
    st.builds(lambda front, body: text(CASE, front, body), FRONTS, SHUFFLED),
    st.builds(lambda front, body: text(FOLLOW_UP, front, body), FRONTS, SHUFFLED),
    st.builds(lambda front, body: text(POST, front, body), FRONTS, SHUFFLED),
    st.builds(lambda front: text(CASE, front, lang="sv", translation="true", organisation=None), FRONTS),
)
NAMES = st.sampled_from(
    ["cases/a.md", "cases/b.md", "follow-ups/c.md", "posts/d.md", "pages/e.md", "sources.yaml"]
)


def lines_of(written: str | bytes) -> list[str]:
    raw = written if isinstance(written, bytes) else written.encode()
    return re.split("\r\n|\r|\n", raw.decode("utf-8-sig", "replace"))


MANY = settings(max_examples=2 * settings().max_examples)


def problems_point_into(files: dict[str, str | bytes], library: Library) -> None:
    for problem in library.problems:
        lines = lines_of(files[problem.file.removeprefix("content/")])
        assert 1 <= problem.line <= len(lines)
        assert 1 <= problem.column <= len(lines[problem.line - 1]) + 1
        assert problem.length >= 1


@given(st.dictionaries(NAMES, FILES, min_size=1, max_size=4))
@MANY
def test_any_files_make_a_library_or_problems(files: dict[str, str | bytes]) -> None:
    problems_point_into(files, read(files))


LINES = case(EVERYTHING).splitlines(keepends=True)


@given(st.integers(0, len(LINES) - 1), st.integers(0, 60), st.sampled_from(WORDS))
@MANY
def test_anything_typed_into_a_case_makes_a_library_or_problems(row: int, column: int, typed: str) -> None:
    line = LINES[row]
    changed = [*LINES[:row], line[:column] + typed + line[column:], *LINES[row + 1 :]]
    files: dict[str, str | bytes] = {"cases/iss.md": "".join(changed)}
    problems_point_into(files, read(files))


@given(st.sets(st.integers(0, len(LINES) - 1), max_size=6))
def test_a_case_without_some_of_its_lines_makes_a_library_or_problems(gone: set[int]) -> None:
    kept = "".join(line for row, line in enumerate(LINES) if row not in gone)
    files: dict[str, str | bytes] = {"cases/iss.md": kept, "follow-ups/b.md": text(FOLLOW_UP)}
    problems_point_into(files, read(files))
