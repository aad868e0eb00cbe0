"""A table that an author wrote in a text: how it stands on paper, with its figures whole.

Its HTML is clean, and there is no other table in it. Slices of markup are markup, as in `bodies`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from html import unescape

from markupsafe import Markup

from ...views.paper import Paper, paper
from ...words.pieces import has_figure, pieces

_TAG = re.compile(r"<[^>]*>")
_ROW = re.compile(r"<tr\b[^>]*>(.*?)</tr>", re.DOTALL)
_CELL = re.compile(r"<t([hd])\b([^>]*)>(.*?)</t\1>", re.DOTALL)
_SPANS = re.compile(r"\b(?:col|row)span=")

Made = Callable[[str], Markup]
"""Makes a piece of HTML of a text."""


@dataclass(frozen=True)
class TextTable:
    """A table as clean HTML."""

    html: Markup

    @cached_property
    def paper(self) -> Paper:
        """How it stands on paper: one whose heads cannot be put to each cell is small at most."""
        most = max(map(len, self._rows), default=0)
        columns = zip(*(row for row in self._rows if len(row) == most), strict=True)
        wanted = paper(columns, in_text=True)
        return "small" if wanted == "stacked" and not self._is_plain else wanted

    def whole(self, figure: Made, head_of: Made) -> Markup:
        """Return the table with its figures whole; where it is stacked, each cell has the head of its column.

        `figure` makes what no line breaks; `head_of` the attribute of a cell.
        """
        if self.paper != "stacked" and not has_figure(self.html):
            return self.html
        return self.html[:0].join(self._pieces(figure, head_of))

    def _pieces(self, figure: Made, head_of: Made) -> Iterator[Markup]:
        end, heads, at = 0, self._rows[0] if self.paper == "stacked" else (), 0
        for tag in _TAG.finditer(self.html):
            yield from _wholes(self.html[end : tag.start()], figure)
            end = tag.end()
            if heads and tag[0].startswith("<tr"):
                at = 0
            if heads and re.match(r"<td\b", tag[0]):
                yield self.html[tag.start() : end - 1]
                yield head_of(heads[at])
                yield self.html[end - 1 : end]
            else:
                yield self.html[tag.start() : end]
            at += tag[0] in ("</td>", "</th>")
        yield self.html[end:]

    @cached_property
    def _is_plain(self) -> bool:
        """Whether all rows have as many cells, below one of nothing but heads."""
        first = _ROW.search(self.html)
        kinds = {cell[1] for cell in _CELL.finditer(first[1])} if first else set()
        alike = len({len(row) for row in self._rows}) == 1
        return kinds == {"h"} and alike and not _SPANS.search(self.html)

    @cached_property
    def _rows(self) -> tuple[tuple[str, ...], ...]:
        """The texts of the cells, by rows."""
        return tuple(
            tuple(unescape(_TAG.sub("", cell[3])).strip() for cell in _CELL.finditer(row[1]))
            for row in _ROW.finditer(self.html)
        )


def _wholes(html: Markup, figure: Made) -> Iterator[Markup]:
    """Yield a text without tags, its figures made whole."""
    found = pieces(unescape(html)) if has_figure(html) else ()
    if not any(piece.whole for piece in found):
        yield html
        return
    for piece in found:
        yield figure(piece.text) if piece.whole else html[:0] + piece.text
