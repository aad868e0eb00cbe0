"""Which words can be drawn, and how."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.sharing.signs import drawable, signs


@pytest.mark.parametrize(
    ("written", "drawn"),
    [
        ("Fifty  thousand\n for a tip", "Fifty thousand for a tip"),
        ("Smörgåsbord – ’ja’ → nej", "Smörgåsbord – ’ja’ → nej"),
        ("A prize \U0001f3c6 for us \u2764\ufe0f", "A prize for us"),
        ("cafe\u0301", "café"),
        ("\ufb01ve", "five"),
        ("50\u202f000", "50\u202f000"),
        ("Ωμέγα, Москва", "Ωμέγα, Москва"),
        ("\u6771\u4eac", None),
        ("Toyota \u30c8\u30e8\u30bf", None),
        ("", ""),
    ],
)
def test_what_is_no_letter_is_left_out_and_what_is_one_has_to_be_there(
    written: str, drawn: str | None
) -> None:
    assert drawable(written) == drawn


@given(st.text())
def test_what_is_drawn_are_signs_that_there_are(text: str) -> None:
    drawn = drawable(text)
    assert drawn is None or (set(drawn) <= signs() and "  " not in drawn)
