"""Whatever is written as YAML is read back as it was, by the reader of front matter."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from casebook.reader.front.composing import compose
from casebook.reader.front.tree import as_written
from casebook.views.blanks.yaml import inline, listed, note, scalar

# One line of what a title may be made of.
TEXTS = st.text(st.characters(exclude_categories=["C", "Z"], include_characters=" "), min_size=1)
WORDS = TEXTS.map(str.strip).filter(bool)


def read(front: str) -> Any:
    tree, problems = compose(front, 1)
    assert problems == ()
    return as_written(tree)


@given(WORDS)
@example("NO")
@example("~")
@example("null")
@example("Said: found")
@example("a # b")
@example("- a")
@example("2009-11?")
@example("'")
def test_a_text_is_read_back_as_it_was(text: str) -> None:
    assert read(f"title: {scalar(text)}\n") == {"title": text}


@given(WORDS)
@example("a, b")
@example("{a}")
@example("a: b")
def test_a_text_in_braces_is_read_back_as_it_was(text: str) -> None:
    assert read(f"sources: {{a: {{title: {inline(text)}}}}}\n") == {"sources": {"a": {"title": text}}}


@given(st.lists(WORDS, min_size=2))
def test_a_list_is_read_back_as_it_was(texts: list[str]) -> None:
    assert read(f"organisation: {listed(texts)}\n") == {"organisation": texts}


@given(WORDS)
def test_a_list_of_one_is_the_one(text: str) -> None:
    assert read(f"organisation: {listed([text])}\n") == {"organisation": text}


@given(st.text(st.characters(exclude_categories=["C"], include_characters="\n"), min_size=1))
def test_a_note_says_nothing_to_the_reader(text: str) -> None:
    assert read(f"title: A\n{note(text)}\nslug: a  {note(text)}\n") == {"title": "A", "slug": "a"}


@pytest.mark.parametrize(
    ("text", "written"), [("ISS", "ISS"), ("1984", "1984"), ("NO", "NO"), ("A: b", "'A: b'"), ("~", '"~"')]
)
def test_quotes_stand_only_where_they_are_needed(text: str, written: str) -> None:
    assert scalar(text) == written
