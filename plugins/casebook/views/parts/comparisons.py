"""Tables by hand."""

from __future__ import annotations

from ...model.light import light
from ...words.pieces import Piece, pieces
from ..paper import NARROWEST, Paper, paper


@light()
class ComparisonRowView:
    """One row of a table by hand."""

    label: str
    cells: tuple[str, ...]

    @property
    def pieces(self) -> tuple[tuple[Piece, ...], ...]:
        """Each cell in its pieces: words, and figures with their units, which no line may break."""
        return tuple(map(pieces, self.cells))


@light()
class ComparisonView:
    """A table by hand: `columns` head the cells; the first column, of the labels, is `corner`."""

    anchor: str
    title: str
    columns: tuple[str, ...]
    rows: tuple[ComparisonRowView, ...]
    corner: str = ""
    id: str = ""

    @property
    def paper(self) -> Paper:
        """How the table stands on paper: as it is (nothing), `small`, or `stacked`, a head to each cell."""
        cells = zip(*(row.cells for row in self.rows), strict=False)
        return paper(cells, beside=(NARROWEST,) if self.rows else ())
