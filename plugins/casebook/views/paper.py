"""How a table stands on paper, which does not scroll: at its size, small, or each row as a stack of cells."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from ..words.pieces import at_most, widest

Paper = Literal["", "small", "stacked"]
"""Nothing where a table fits as it is; `stacked` where no type that can be read is small enough."""

NARROWEST = 8.5
"""What a column takes at least, in digits: casebook.css gives it so much, for the words in it."""
CHART = 14.0
_GAP = 0.75
_NEVER_WIDE = 7
"""Letters of what is within the narrowest column, whatever they are."""
# A digit of the widest typeface (DejaVu Sans) is 0.64 em. Between the margins of our theme A4 and Letter have
# 50 rem: for type of .875 rem, a fifth larger in figures, or for type of .75 rem.
_FITS, _FITS_SMALL = 72, 100
# A table in a text has what the lines of that text have: 35 rem.
_FITS_IN_TEXT, _FITS_SMALL_IN_TEXT = 58, 70


def paper(
    columns: Iterable[Iterable[str | None]], *, beside: Iterable[float] = (), in_text: bool = False
) -> Paper:
    """Return how a table stands on paper, by what is widest in each column of cells and may not break.

    `beside` are the widths, in digits, of columns without figures in them.
    """
    texts = [[cell for cell in cells if cell and len(cell) > _NEVER_WIDE] for cells in columns]
    fits, small = (_FITS_IN_TEXT, _FITS_SMALL_IN_TEXT) if in_text else (_FITS, _FITS_SMALL)
    # Most tables fit, which is soon seen.
    for measured in (at_most, widest):
        across = sum(max(NARROWEST, width) + _GAP for width in (*beside, *map(measured, texts)))
        if across <= fits:
            return ""
    return "small" if across <= small else "stacked"
