"""The pictures themselves: their size, and that there is something on them, within the edges."""

from __future__ import annotations

from io import BytesIO

from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops

from casebook.sharing.drawing import COLOURS, picture_of
from casebook.sharing.poster import Figure, Poster
from casebook.sharing.signs import FONTS, signs
from casebook.sharing.typeface import font

from .test_layout import FIGURE, LETTERS, VERDICT

POSTER = Poster("Casebook", "ISS", "Femtio tusen för ett tips", FIGURE, VERDICT, "1 May 2010")


def shown(data: bytes) -> Image.Image:
    return Image.open(BytesIO(data)).convert("RGB")


def marked(image: Image.Image) -> tuple[int, int, int, int] | None:
    """Return the box outside of which there is nothing but paper."""
    return ImageChops.difference(image, Image.new("RGB", image.size, COLOURS["paper"])).getbbox()


def test_a_picture_is_a_small_png_as_large_as_networks_want_it() -> None:
    data = picture_of(POSTER)
    image = Image.open(BytesIO(data))
    assert (image.format, image.size, image.info) == ("PNG", (1200, 630), {})
    assert len(data) < 60_000
    assert picture_of(POSTER) == data


def test_it_has_the_colours_of_the_theme() -> None:
    colours = {colour for _, colour in shown(picture_of(POSTER)).getcolors(10_000) or ()}
    wanted = {tuple(bytes.fromhex(colour[1:])) for colour in COLOURS.values()}
    assert wanted <= colours


@settings(max_examples=12)
@given(st.lists(st.text(LETTERS, min_size=1, max_size=60), min_size=1, max_size=20).map(" ".join))
def test_whatever_a_title_is_there_is_a_picture_with_empty_edges(title: str) -> None:
    box = marked(shown(picture_of(POSTER._replace(title=title))))
    assert box is not None
    left, top, right, bottom = box
    assert left >= 40
    assert top >= 40
    assert right <= 1160
    assert bottom <= 622


def test_another_title_is_another_picture() -> None:
    assert picture_of(POSTER) != picture_of(POSTER._replace(title="Femtio tusen för ett tip"))
    assert picture_of(POSTER) != picture_of(POSTER._replace(figure=Figure("1", "2", "a", "b")))


def test_both_typefaces_have_every_sign_and_their_licence_lies_beside_them() -> None:
    for bold in (False, True):
        face = font(40, bold=bold)
        missing = bytes(face.getmask("\U0010fffd"))
        assert [sign for sign in signs() if not sign.isspace() and bytes(face.getmask(sign)) == missing] == []
    assert set("åäöæøßẞšžéÅÄÖÆØ→−–’“”„€…") <= signs()
    assert "SIL OPEN FONT LICENSE Version 1.1" in (FONTS / "OFL.txt").read_text("utf-8")
