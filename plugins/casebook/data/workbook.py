"""`casebook.xlsx`: the whole data set as one spreadsheet, a sheet a table.

It is made from the files of the tables. Numbers and days are such, so that a spreadsheet shows them in its
language; what is not exact (`~150`, `2009-11?`) is text, and the exact columns beside it hold what it
means. Every text is a text: none is run as a formula. The same files always make the same bytes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime, time
from decimal import Decimal
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.writer.excel import ExcelWriter

from ..model import PartialDate
from .cells import armed, read
from .columns import Kind, Table
from .dataset import FOLDER, DataSet
from .package import Publisher
from .tables import TABLES

_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The first moment that a ZIP file can tell, for all parts of it."""
_MOST_TEXT = 32_767
"""Characters that a cell can hold."""
_FIRST_YEAR = 1901
"""A spreadsheet knows no day before 1900, and 1900 it takes for a leap year."""
_LOCAL_DATE = "mm-dd-yy"
"""The form with the number 14, which every spreadsheet shows in the way of its own language."""
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_EXACT = re.compile(r"-?\d+(\.\d+)?", re.ASCII)
_UNSAYABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_ESCAPE_LIKE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_WIDTHS: Mapping[Kind, int] = {
    "text": 28,
    "texts": 28,
    "word": 18,
    "words": 18,
    "figure": 14,
    "change": 14,
    "number": 12,
    "integer": 10,
    "date": 13,
    "day": 12,
    "yes-no": 8,
}


def workbook(files: Mapping[str, bytes], told: DataSet, by: Publisher) -> bytes:
    """Return the spreadsheet of the files of all tables, by their names."""
    book = Workbook(write_only=True)
    book.properties.creator = by.author
    book.properties.title = by.words.gettext("{site}: the data set", site=by.site)
    _describe(book.create_sheet("About"), _about(told, by))
    for table in TABLES:
        _fill(book.create_sheet(table.name), table, files[table.name])
    newest = PartialDate.parse(told.changes[0].day).first if told.changes else None
    return _reproducible(book, datetime.combine(newest, time()) if newest else datetime(*_EPOCH))


def _about(told: DataSet, by: Publisher) -> Iterator[tuple[str, str]]:
    """Yield what the first sheet says, each with what it is."""
    _, address = by.words.gettext, f"{by.address}/{FOLDER}"
    yield _("Data set"), _("{site}: the data set", site=by.site)
    yield _("Source"), address
    yield _("Publisher"), by.author
    if by.licence:
        yield _("Licence"), " ".join(filter(None, [by.licence, by.licence_url]))
    if told.changes:
        yield _("Newest change"), told.changes[0].day
    yield _("Columns"), _("What each column holds, and how to cite it: {address}", address=address)
    for table, file in zip(TABLES, told.files, strict=True):
        rows = by.words.ngettext("{num} row", "{num} rows", file.rows)
        yield table.name, f"{_(table.about)} ({rows})"


def _describe(sheet: Any, lines: Iterable[tuple[str, str]]) -> None:
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 24, 90
    name, value = _text_cell(sheet, bold=True), _text_cell(sheet)
    for line in lines:
        name.value, value.value = map(_sayable, line)
        name.data_type = value.data_type = "s"
        sheet.append([name, value])


def _fill(sheet: Any, table: Table, data: bytes) -> None:
    sheet.freeze_panes = "A2"
    for number, column in enumerate(table.columns, start=1):
        width = max(_WIDTHS[column.kind], len(column.name) + 2)
        sheet.column_dimensions[get_column_letter(number)].width = width
    rows = read(data)
    heading = _text_cell(sheet, bold=True)
    sheet.append(_headed(heading, next(iter(rows))))
    fillers = [_FILLERS.get(column.kind, _text)(sheet) for column in table.columns]
    for row in rows:
        sheet.append(fill(cell) if cell else None for fill, cell in zip(fillers, row, strict=True))


def _headed(cell: Any, names: Iterable[str]) -> Iterator[Any]:
    for name in names:
        cell.value, cell.data_type = name, "s"
        yield cell


Filler = Callable[[str], Any]
"""Makes what a sheet takes for a cell of a file. The sheet writes each at once: one cell serves for all."""


def _text(sheet: Any) -> Filler:
    shown = _text_cell(sheet)

    def fill(cell: str) -> Any:
        shown.value = _sayable(armed(cell))
        shown.data_type = "s"
        return shown

    return fill


def _number(sheet: Any) -> Filler:
    as_text = _text(sheet)

    def fill(cell: str) -> Any:
        if not _EXACT.fullmatch(cell):
            return as_text(cell)
        # What a spreadsheet would round stays as it is.
        number = float(cell)
        return number if Decimal(repr(number)) == Decimal(cell) else as_text(cell)

    return fill


def _date(sheet: Any) -> Filler:
    as_text, shown = _text(sheet), WriteOnlyCell(sheet)
    shown.number_format = _LOCAL_DATE

    def fill(cell: str) -> Any:
        if not _DAY.fullmatch(cell) or int(cell[:4]) < _FIRST_YEAR:
            return as_text(cell)
        shown.value = datetime.fromisoformat(cell)
        return shown

    return fill


def _yes_no(_: Any) -> Filler:
    return lambda cell: cell == "true"


_FILLERS: Mapping[Kind, Callable[[Any], Filler]] = {
    **dict.fromkeys(("figure", "change", "number", "integer"), _number),
    **dict.fromkeys(("date", "day"), _date),
    "yes-no": _yes_no,
}


def _text_cell(sheet: Any, *, bold: bool = False) -> Any:
    cell = WriteOnlyCell(sheet)
    if bold:
        cell.font = Font(bold=True)
    return cell


def _sayable(value: str) -> str:
    """Return a text as a spreadsheet can hold it: `_x0041_` is no letter A, and longer texts are cut."""
    return _ESCAPE_LIKE.sub("_x005F_", _UNSAYABLE.sub("\ufffd", value))[:_MOST_TEXT]


def _reproducible(book: Workbook, created: datetime) -> bytes:
    """Return the bytes of a workbook, in which openpyxl notes the time at several places."""
    stored, packed = BytesIO(), BytesIO()
    book.properties.created = created
    ExcelWriter(book, ZipFile(stored, "w", ZIP_STORED, allowZip64=True)).save()
    with ZipFile(stored) as parts, ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        for name in sorted(parts.namelist()):
            part = ZipInfo(name, _EPOCH)
            part.compress_type, part.create_system = ZIP_DEFLATED, 0
            archive.writestr(part, _dated(name, parts.read(name), created))
    return packed.getvalue()


def _dated(name: str, part: bytes, created: datetime) -> bytes:
    if name != "docProps/core.xml":
        return part
    return re.sub(
        rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>" + f"{created:%Y-%m-%dT%H:%M:%SZ}".encode(), part
    )
