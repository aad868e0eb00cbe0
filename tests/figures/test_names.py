"""Names made from texts."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.figures import plain_name
from casebook.figures.names import LONGEST


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Five papers carry the story", "five-papers-carry-the-story"),
        ("Större än 50?", "storre-an-50"),
        ("Sådan søger æ, ø og å", "sadan-soger-ae-o-og-a"),
        ("Straße, Œuvre, Þór, Łódź", "strasse-oeuvre-thor-lodz"),
        ("It’s John's", "its-johns"),
        ("  --  1:38 ", "1-38"),
        ("Klout™ № 5", "klouttm-no-5"),
        ("Αθήνα", "c52df369"),
        ("Αθήνα 2004", "2004-3c3a68f4"),
        ("?!", "545f940d"),
        ("x" * 80, "x" * 60),
        ("word " * 20, "-".join(["word"] * 12)),
    ],
)
def test_a_name_is_plain_and_readable(text: str, name: str) -> None:
    assert plain_name(text) == name


@given(st.text())
def test_a_name_is_never_empty_and_fits_an_address(text: str) -> None:
    name = plain_name(text)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name)
    assert len(name) <= LONGEST + len("-01234567")


@given(st.text())
def test_a_name_of_a_name_is_itself(text: str) -> None:
    name = plain_name(text)
    assert len(name) > LONGEST or plain_name(name) == name


@given(st.text())
def test_one_text_in_two_unicode_forms_has_one_name(text: str) -> None:
    assert plain_name(unicodedata.normalize("NFC", text)) == plain_name(unicodedata.normalize("NFD", text))
