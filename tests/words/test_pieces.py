"""Texts in pieces: what is a figure with its unit, and how wide it is."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from casebook.words.pieces import at_most, has_figure, pieces, widest, width


@pytest.mark.parametrize(
    ("text", "wholes"),
    [
        ("12 500 000 kr", ["12 500 000 kr"]),
        ("12\u00a0500\u00a0000\u00a0kr.", ["12\u00a0500\u00a0000\u00a0kr."]),
        ("SEK 505 000 bis SEK 606 000", ["SEK 505 000", "SEK 606 000"]),
        ("SEK\u00a0505,000.50", ["SEK\u00a0505,000.50"]),
        ("+12,5 % (3 von 4 Leuten)", ["+12,5 %", "3", "4"]),
        ("-€ 5.50, US$ 5m", ["-€ 5.50", "US$ 5m"]),
        ("1,2 Mio. €, 12,5 mn kr, 5 mdkr", ["1,2 Mio. €", "12,5 mn kr", "5 mdkr"]),
        ("2024-05-06", ["2024-05-06"]),
        ("10–20 %", ["10", "20 %"]),
        ("kr 12 500 of them", ["kr 12 500 of"]),
        ("12 500 people", ["12 500"]),
        ("2024 500 000", ["2024", "500 000"]),
        ("Makr 5", ["5"]),
        ("words", []),
        ("1" * 40, []),
    ],
)
def test_a_figure_is_whole_with_its_unit(text: str, wholes: list[str]) -> None:
    assert [piece.text for piece in pieces(text) if piece.whole] == wholes


@given(st.text(st.sampled_from("0123456789 ,.-+%€$krSEK\u00a0\n(ä") | st.characters(), max_size=60))
def test_the_pieces_are_the_text(text: str) -> None:
    found = pieces(text)
    assert "".join(piece.text for piece in found) == text
    assert all(piece.text for piece in found)
    assert all(has_figure(piece.text) and len(piece.text) <= 32 for piece in found if piece.whole)


def test_a_thing_is_as_wide_as_its_widest_figure() -> None:
    assert widest(["12 500 000 kr", "Donaudampfschiffahrtsgesellschaft"]) == width("12 500 000 kr") == 11.5
    assert widest(["about 5"]) == 1
    assert widest(["words", ""]) == 0
    assert widest([]) == 0
    # Where a figure is too long to be kept whole, so is the word it is.
    assert widest(["a " + "1" * 40]) == 40


WORDS = st.sampled_from(
    ["about", "(about", "+195", "-3,5%),", "1,072", "kr", "SEK", "mdkr", "better", "5.", "12", "500", "of"]
)


@given(st.lists(WORDS | st.text("0123456789.,%+(/)kr€\n\u2009\u00a0A", max_size=6), max_size=6).map(" ".join))
@example("x/SEK +kr 4 mrd. mnkr.")
@example("1" * 40 + " 2")
def test_what_is_widest_is_never_wider_than_it_seems_at_a_look(text: str) -> None:
    assert widest([text]) <= at_most([text])
    assert widest([text, "12 500 kr"]) <= at_most([text, "12 500 kr"])


def test_a_look_tells_figures_from_the_words_around_them() -> None:
    assert at_most(["about +291 (about +212.4%), better"]) == pytest.approx(1.2 * len("+212.4%),"))
    assert at_most(["no words with digits", ""]) == 0
    assert at_most([]) == 0
