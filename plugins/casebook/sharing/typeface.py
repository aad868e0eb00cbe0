"""The typeface of pictures: Vollkorn, cut down to the signs that it is needed for (`tools/subset-font.py`).

It is laid out without Raqm, which not every machine has: the same text has the same width everywhere.
"""

from __future__ import annotations

from functools import cache

from PIL import ImageFont

from .signs import FONTS

_FILES = {False: "regular.ttf", True: "bold.ttf"}


@cache
def font(size: int, *, bold: bool) -> ImageFont.FreeTypeFont:
    """Return the typeface in a size, in pixels."""
    return ImageFont.truetype(FONTS / _FILES[bold], size, layout_engine=ImageFont.Layout.BASIC)


def width(text: str, size: int, *, bold: bool) -> float:
    """Return how wide a line is, in pixels."""
    return font(size, bold=bold).getlength(text)
