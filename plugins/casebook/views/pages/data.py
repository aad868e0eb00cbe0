"""The page of the data set."""

from __future__ import annotations

from ...model.light import light
from ..parts import ChangedView, DataFileView, DateView, LinkView
from .page import PageView


@light(kw_only=True)
class DataView(PageView):
    """The page of the data set. `tables` are told of column by column, `others` are files for programs.

    `citation` is how to cite it, `changes` are the cases that changed last, the newest first.
    """

    heading: str
    intro: str
    cases_text: str
    citation: str
    tables: tuple[DataFileView, ...]
    others: tuple[DataFileView, ...] = ()
    spreadsheet: DataFileView | None = None
    """All tables as one spreadsheet, where the settings ask for it."""
    licence: LinkView | None = None
    updated: DateView | None = None
    changes: tuple[ChangedView, ...] = ()
