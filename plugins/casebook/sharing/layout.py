"""Where everything stands on a picture of 1200 × 630 pixels: pure, given how wide a line is.

The picture is a page of the site: its name over a double rule, the title, and under another rule what the
figure says on the left and what was found on the right.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from .fitting import Block, Measure, cut, fitted
from .poster import Figure, Poster

WIDTH, HEIGHT = 1200, 630
MARGIN = 72
INNER = WIDTH - 2 * MARGIN
_GAP = 56
_TITLE_SIZES = (96, 88, 80, 74, 68, 63, 58, 52, 48)
_FIGURE_SIZES = (84, 76, 68, 60, 52, 44, 38)
_BOTTOM = HEIGHT - 58
_TEXT_SIZES = (34, 31, 28)


class Line(NamedTuple):
    """A line of text: `x`, `y` are where its upper left corner stands, `colour` names one of the theme's."""

    text: str
    x: int
    y: int
    size: int
    bold: bool = False
    colour: str = "ink"


class Rule(NamedTuple):
    """A double rule over the whole width, whose upper line stands at `y`."""

    y: int


class Layout(NamedTuple):
    """All that stands on a picture."""

    lines: tuple[Line, ...]
    rules: tuple[Rule, ...]


def laid_out(poster: Poster, width: Measure) -> Layout:
    """Return where everything on a picture stands."""
    bottom = list(_bottom(poster, width))
    rule = min((line.y - 34 for line in bottom), default=_BOTTOM)
    lines = [*_head(poster, width), *_title(poster, rule, width), *bottom]
    return Layout(tuple(lines), (Rule(112), Rule(rule)))


def _head(poster: Poster, width: Measure) -> Iterator[Line]:
    """Yield the name of the site on the left and the date on the right."""
    room = INNER - (width(poster.foot, 28, bold=False) + _GAP if poster.foot else 0)
    yield Line(cut(poster.site, 34, room, width, bold=True), MARGIN, 58, 34, bold=True)
    if poster.foot:
        x = WIDTH - MARGIN - round(width(poster.foot, 28, bold=False))
        yield Line(poster.foot, x, 63, 28, colour="soft")


def _title(poster: Poster, until: int, width: Measure) -> Iterator[Line]:
    """Yield what it is about and the title, as large as there is room for."""
    y = 142
    if poster.about:
        yield Line(cut(poster.about, 32, INNER, width), MARGIN, y, 32, colour="said")
        y += 50
    room = until - y - 18
    block = fitted(poster.title, _TITLE_SIZES, (INNER, room), width, bold=True)
    y += max(0, (room - block.height) // 2) if not poster.about else 4
    yield from _lines(block, MARGIN, y, bold=True)


def _bottom(poster: Poster, width: Measure) -> Iterator[Line]:
    """Yield figure and verdict, each in its half where there are both."""
    both = poster.figure and poster.verdict
    half = (INNER - _GAP) // 2 if both else INNER
    blocks = [*(_of_figure(poster.figure, half, width) if poster.figure else ())]
    found = fitted(poster.verdict, _TEXT_SIZES, (half, 170), width) if poster.verdict else Block((), 0)
    high = max(sum(block.height + 4 for block, _, _ in blocks), found.height)
    y = top = _BOTTOM - high
    for block, bold, colour in blocks:
        yield from _lines(block, MARGIN, y, bold=bold, colour=colour)
        y += block.height + 4
    yield from _lines(found, WIDTH - MARGIN - half if both else MARGIN, top, colour="found")


def _of_figure(figure: Figure, room: int, width: Measure) -> Iterator[tuple[Block, bool, str]]:
    """Yield the figure in large letters, what it counts, and what the change is.

    A figure is never cut, since half of it is another one: it goes on in a second line, or is left out.
    """
    course = _course(figure, room, width)
    if course is None:
        return
    yield course, True, "ink"
    yield fitted(figure.label, _TEXT_SIZES, (room, 40), width), False, "ink"
    yield fitted(figure.change, _TEXT_SIZES, (room, 40), width), False, "soft"


def _course(figure: Figure, room: int, width: Measure) -> Block | None:
    """Return from where to where, as large as there is room for; None where there is none."""
    before, after = f"{figure.before} →", figure.after
    for lines in ((f"{before} {after}",), (before, after)):
        for size in _FIGURE_SIZES if len(lines) == 1 else _FIGURE_SIZES[-2:]:
            if all(width(line, size, bold=True) <= room for line in lines):
                return Block(lines, size)
    return None


def _lines(block: Block, x: int, y: int, *, bold: bool = False, colour: str = "ink") -> Iterator[Line]:
    for number, text in enumerate(block.lines):
        yield Line(text, x, y + number * block.leading, block.size, bold, colour)
