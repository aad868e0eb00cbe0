"""Tables by hand."""

from __future__ import annotations

from ...model.light import light


@light()
class ComparisonRowView:
    """One row of a table by hand."""

    label: str
    cells: tuple[str, ...]


@light()
class ComparisonView:
    """A table by hand: `columns` head the cells; the first column, of the labels, is `corner`."""

    anchor: str
    title: str
    columns: tuple[str, ...]
    rows: tuple[ComparisonRowView, ...]
    corner: str = ""
    id: str = ""
