"""From a layout to a PNG: the same bytes each time, with the same Pillow."""

from __future__ import annotations

from functools import cache
from io import BytesIO

from PIL import Image, ImageColor, ImageDraw

from .layout import HEIGHT, MARGIN, WIDTH, Layout, laid_out
from .poster import Poster
from .typeface import font, width

COLOURS = {
    "paper": "#fbfaf6",
    "ink": "#1c1b19",
    "soft": "#5a574f",
    "rule": "#8d887b",
    "said": "#1d4f86",
    "found": "#9b3412",
}
"""Those of the sample theme by day: a picture cannot know who looks at it."""
_SHADES = 16
"""From each colour to the paper, for the edges of letters; more would make the file larger."""


def picture_of(poster: Poster) -> bytes:
    """Return the picture of a poster, as a PNG."""
    return drawn(laid_out(poster, width))


def drawn(layout: Layout) -> bytes:
    """Return the picture of a layout, as a PNG."""
    file = BytesIO()
    image = painted(layout).quantize(palette=palette(), dither=Image.Dither.NONE)
    # Of the last tenth of the bytes each would take ten times as long.
    image.save(file, "PNG", compress_level=6)
    return file.getvalue()


@cache
def palette() -> Image.Image:
    """Return the colours of all pictures: each of the theme's, in shades on the paper."""
    paper = ImageColor.getrgb(COLOURS["paper"])
    colours = [ImageColor.getrgb(colour) for name, colour in COLOURS.items() if name != "paper"]
    shades = [
        round(of_paper + (of_ink - of_paper) * shade / _SHADES)
        for ink in colours
        for shade in range(1, _SHADES + 1)
        for of_ink, of_paper in zip(ink, paper, strict=True)
    ]
    image = Image.new("P", (1, 1))
    image.putpalette([*paper, *shades])
    return image


def painted(layout: Layout) -> Image.Image:
    """Return what is on the picture."""
    image = Image.new("RGB", (WIDTH, HEIGHT), COLOURS["paper"])
    draw = ImageDraw.Draw(image)
    for rule in layout.rules:
        for y in (rule.y, rule.y + 5):
            draw.rectangle((MARGIN, y, WIDTH - MARGIN - 1, y + 1), COLOURS["rule"])
    for line in layout.lines:
        at = font(line.size, bold=line.bold)
        draw.text((line.x, line.y), line.text, COLOURS[line.colour], at, anchor="la")
    return image
