"""Text from a file, fit for a terminal."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.words.visible import excerpt, shortened, visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("målet 日本", "målet 日本"),
        ("a\x1b[31mb", "a␛[31mb"),
        ("a\tb\nc\rd", "a␉b␊c␍d"),
        ("\x00\x7f", "␀␡"),
        ("a\u202eb", "a\\u202eb"),
        ("\ufeffa\u200b", "\\ufeffa\\u200b"),
        ("\ud800", "\\ud800"),
        ("\U000e0041", "\\U000e0041"),
        ("50\u00a0000", "50\u00a0000"),
    ],
)
def test_what_cannot_be_seen_is_shown(text: str, shown: str) -> None:
    assert visible(text) == shown


@given(st.text())
def test_nothing_that_steers_a_terminal_gets_through(text: str) -> None:
    assert not any(unicodedata.category(sign) in ("Cc", "Cf", "Cs", "Zl", "Zp") for sign in visible(text))


def test_a_long_text_is_cut_and_says_so() -> None:
    assert shortened("abcdef", 4) == "abc…"
    assert shortened("abcd", 4) == "abcd"


@pytest.mark.parametrize(
    ("line", "column", "length", "mark"),
    [
        ("value: many", 8, 4, "       ^^^^"),
        ("value: many", 1, 1, "^"),
        ("value:", 7, 1, "      ^"),
        ("value:", 50, 9, "      ^"),
        ("日本: many", 5, 4, "      ^^^^"),
        ("日本", 1, 2, "^^^^"),
        ("e\u0301: many", 5, 4, "   ^^^^"),
        ("\tmany", 2, 4, " ^^^^"),
        ("\u202emany", 2, 4, "      ^^^^"),
        ("ab", 1, 0, "^"),
    ],
)
def test_the_mark_stands_under_the_place(line: str, column: int, length: int, mark: str) -> None:
    assert excerpt(line, column, length, 100) == (visible(line), mark)


@pytest.mark.parametrize(
    ("column", "shown", "mark"),
    [
        (1, "0123456789…", "^^"),
        (21, "…7890123456…", "    ^^"),
        (40, "…67890123456789"[:1] + "6789", "    ^"),
    ],
)
def test_of_a_long_line_only_what_is_around_the_place_is_shown(column: int, shown: str, mark: str) -> None:
    assert excerpt("0123456789" * 4, column, 2, 10) == (shown, mark)


@given(
    line=st.text(st.characters(codec="ascii", categories=("L", "N", "Zs")), max_size=300),
    column=st.integers(1, 320),
)
def test_the_sign_meant_is_the_sign_marked(line: str, column: int) -> None:
    shown, mark = excerpt(line, column, 1, 60)
    assert len(shown) <= 62
    if column <= len(line):
        assert shown[mark.index("^")] == line[column - 1]
