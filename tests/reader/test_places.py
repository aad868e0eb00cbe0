"""A path in the model leads to a place in the tree, whatever shorthand the author used."""

from __future__ import annotations

from pathlib import Path

import pytest

from casebook.reader.front.composing import compose
from casebook.reader.front.places import find, mark_of
from casebook.reader.front.tree import Mark
from casebook.reader.source import SourceFile

FRONT = """\
organisation: ISS
sources: {blog: https://example.org/, post: {title: A post}}
claims:
  - id: tips
    verdict: partly
  -
  - {id: late, verdict: [{is: partly}]}
outcome: {goal: met}
list:
  - {id: one, title: First}
"""
TREE, _ = compose(FRONT, 1)


@pytest.mark.parametrize(
    ("path", "field", "place"),
    [
        (("organisation", 0), "organisation", (1, 15)),
        (("sources", 0, "url"), "sources.blog", (2, 17)),
        (("sources", 1, "title"), "sources.post.title", (2, 53)),
        (("claims", 0, "verdict", 0, "is"), "claims[0].verdict", (5, 14)),
        (("claims", 1, "id"), "claims[2].id", (7, 10)),
        (("claims", 1, "verdict", 0, "is"), "claims[2].verdict[0].is", (7, 31)),
        (("outcome", 0, "goal"), "outcome.goal", (8, 17)),
        (("outcome", 0, "attribution"), "outcome", (8, 10)),
        (("list", "one", "title"), "list[0].title", (10, 22)),
        (("list", "two"), "list", (10, 3)),
        ((), "", (1, 1)),
    ],
)
def test_parts_of_a_path_that_nobody_wrote_are_skipped(
    path: tuple[str | int, ...], field: str, place: tuple[int, int]
) -> None:
    found = find(TREE, path)
    assert (found.field, (found.mark.line, found.mark.column)) == (field, place)


@pytest.mark.parametrize(
    ("mark", "length"), [(Mark(1, 1, 3), 3), (Mark(1, 3, 90), 2), (Mark(1, 5, 2), 1), (Mark(9, 1, 5), 1)]
)
def test_a_mark_stays_inside_its_line(mark: Mark, length: int) -> None:
    source = SourceFile(Path("a.md"), "a.md", "four\nmore\n")
    assert mark_of(source, mark) == {"line": mark.line, "column": mark.column, "length": length}
