"""Where everything stands on a picture: told as data, and within its edges whatever the words are."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from casebook.sharing.fitting import Block, broken, cut, fitted, words_of
from casebook.sharing.layout import HEIGHT, MARGIN, WIDTH, Layout, Line, Rule, laid_out
from casebook.sharing.poster import Figure, Poster
from casebook.sharing.signs import signs
from casebook.sharing.typeface import font
from casebook.sharing.typeface import width as measured

FIGURE = Figure("122", "158", "Fans on Facebook", "+36 (+29.5%), better")
VERDICT = "The goal was partly met. It is not shown that the campaign brought the change about."
LETTERS = "".join(sorted(signs() - {" "}))
WORDS = st.lists(st.text(LETTERS, min_size=1, max_size=40), max_size=30).map(" ".join)
FIGURES = st.none() | st.builds(
    Figure, *[st.text("0123456789 ~–kr", min_size=1, max_size=30)] * 2, WORDS, WORDS
)
POSTERS = st.builds(Poster, WORDS, WORDS, WORDS, FIGURES, WORDS, st.text(LETTERS, max_size=30))


def tenths(text: str, size: int, *, bold: bool) -> float:
    """Take each letter for half as wide as it is high, and a bold one for a little wider."""
    return len(text) * size * (0.55 if bold else 0.5)


def test_a_case_has_its_figure_on_the_left_and_what_was_found_on_the_right() -> None:
    poster = Poster("Casebook", "ISS", "Fifty thousand for a tip", FIGURE, VERDICT, "1 May 2010")
    assert laid_out(poster, tenths) == Layout(
        (
            Line("Casebook", 72, 58, 34, bold=True),
            Line("1 May 2010", 988, 63, 28, colour="soft"),
            Line("ISS", 72, 142, 32, colour="said"),
            Line("Fifty thousand for a tip", 72, 196, 80, bold=True),
            Line("122 → 158", 72, 381, 84, bold=True),
            Line("Fans on Facebook", 72, 484, 34),
            Line("+36 (+29.5%), better", 72, 528, 34, colour="soft"),
            Line("The goal was partly met. It", 628, 381, 34, colour="found"),
            Line("is not shown that the", 628, 421, 34, colour="found"),
            Line("campaign brought the change", 628, 461, 34, colour="found"),
            Line("about.", 628, 501, 34, colour="found"),
        ),
        (Rule(112), Rule(347)),
    )


def test_a_post_has_its_title_alone_and_as_large_as_can_be() -> None:
    layout = laid_out(Poster("Casebook", "", "Where is the proof?", foot="1 May 2010"), tenths)
    assert layout.lines[2:] == (Line("Where is the proof?", 72, 291, 96, bold=True),)
    assert layout.rules == (Rule(112), Rule(572))


def test_a_long_title_is_set_smaller_then_cut_at_a_word() -> None:
    poster = Poster("Casebook", "ISS", "word " * 60, FIGURE, VERDICT)
    title = [line for line in laid_out(poster, tenths).lines if line.bold][1:-1]
    assert {line.size for line in title} == {48}
    assert title[-1].text.endswith("word…")


def test_a_number_is_never_broken_at_its_own_spaces() -> None:
    text = "from 1\u00a0234\u00a0567 to 2"
    assert list(broken(text, 20, 110, tenths)) == ["from", "1\u00a0234\u00a0567", "to 2"]


def test_a_figure_goes_on_in_a_second_line_and_is_never_cut() -> None:
    long = Figure("1 234 567 890 kr", "12 345 678 901 kr", "Gifts", "more")
    lines = [line.text for line in laid_out(Poster("", "", "", long, VERDICT), tenths).lines]
    assert lines[1:3] == ["1 234 567 890 kr →", "12 345 678 901 kr"]
    longer = Figure("1" * 40, "2" * 40, "Gifts", "more")
    assert "Gifts" not in [line.text for line in laid_out(Poster("", "", "", longer, VERDICT), tenths).lines]


@given(POSTERS)
def test_no_word_leaves_the_picture(poster: Poster) -> None:
    for line in laid_out(poster, measured).lines:
        left, top, right, bottom = font(line.size, bold=line.bold).getbbox(line.text, anchor="la")
        # Some letters reach a little over where they begin and end.
        assert line.x + left >= MARGIN - 12
        assert line.x + right <= WIDTH - MARGIN + 12
        assert line.y + top >= 0
        assert line.y + bottom <= HEIGHT - 8


@given(POSTERS)
def test_no_line_stands_on_another_or_on_a_rule(poster: Poster) -> None:
    layout = laid_out(poster, measured)
    for rule in layout.rules:
        assert not [line for line in layout.lines if line.y <= rule.y < line.y + line.size]
    for column in (lambda line: line.x == MARGIN, lambda line: line.x != MARGIN):
        for upper, lower in pairwise(sorted(filter(column, layout.lines), key=lambda line: line.y)):
            assert lower.y - upper.y >= min(upper.size, lower.size)


@given(WORDS, st.integers(60, 1000))
def test_a_text_is_broken_into_lines_that_fit_and_nothing_is_lost(text: str, room: int) -> None:
    lines = list(broken(text, 30, room, measured))
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(measured(line, 30, bold=False) <= room or len(line) == 1 for line in lines)


@given(WORDS, st.integers(100, 1000))
def test_what_is_cut_fits_and_says_so(text: str, room: int) -> None:
    shorter = cut(text, 30, room, measured)
    assert measured(shorter, 30, bold=False) <= room
    assert shorter == text or shorter.endswith("…")
    assert not words_of(text) or words_of(text)[0].startswith(words_of(shorter)[0].rstrip("…"))


def test_the_largest_size_is_taken_in_which_a_text_fits() -> None:
    assert fitted("ten letters", (60, 40, 20), (210, 100), tenths) == Block(("ten", "letters"), 40)
    assert fitted("ten letters", (60, 40, 20), (400, 100), tenths) == Block(("ten letters",), 60)
    assert fitted("", (60, 40), (400, 100), tenths) == Block((), 60)
