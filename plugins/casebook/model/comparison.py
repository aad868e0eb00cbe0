"""Tables by hand, for what is compared in words."""

from __future__ import annotations

from .fields import Id, Part, Some, Text


class ComparisonRow(Part):
    """One row: its label, and a cell for each column."""

    label: Text
    cells: tuple[Text, ...]


class Comparison(Part):
    """A table by hand. `columns` are the headings of the cells; the first column holds the labels."""

    id: Id | None = None
    title: Text
    columns: Some[Text]
    rows: Some[ComparisonRow]
