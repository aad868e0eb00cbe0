"""The page of the data set: each file of it, and each column."""

from __future__ import annotations

from ...model.light import light
from .inline import DateView, LinkView


@light()
class CodeView:
    """A word that a column can hold, and what it means."""

    word: str
    text: str


@light()
class ColumnView:
    """A column of a file: what it holds (`about`), as what (`type`), an example as the file has it.

    `refers` leads to the column that it takes its cells from. No cell of a `required` one is empty.
    """

    name: str
    anchor: str
    about: str
    type: str
    example: str = ""
    codes: tuple[CodeView, ...] = ()
    refers: LinkView | None = None
    required: bool = False


@light()
class DataFileView:
    """A file of the data set: one row what (`about`), and how large it is, in words.

    `key` are the columns by which its rows are told apart; one without `columns` is no table.
    """

    name: str
    path: str
    type: str
    anchor: str
    about: str
    title: str = ""
    rows_text: str = ""
    size_text: str = ""
    key: tuple[str, ...] = ()
    columns: tuple[ColumnView, ...] = ()


@light()
class ChangedView:
    """A case, and the day on which it or one of its follow-ups was last published or changed."""

    case: LinkView
    date: DateView
