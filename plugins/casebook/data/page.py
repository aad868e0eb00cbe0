"""The page of the data set, for people: what each file and each of its columns holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial

from ..model import PartialDate
from ..views.common import frame_fields, in_other_languages
from ..views.dates import date_view
from ..views.desk import Desk
from ..views.pages import DataView
from ..views.parts import ChangedView, CodeView, ColumnView, DataFileView, LinkView
from ..words import Words, date, number
from ..words.marks import N_
from .columns import Column, Kind, Table
from .dataset import FOLDER, SCHEMAS, WORKBOOK, Change, DataFile, DataSet
from .package import PACKAGE, Publisher
from .tables import TABLES

_KINDS: Mapping[Kind, str] = {
    "text": N_("text"),
    "texts": N_("several texts"),
    "word": N_("one of these words"),
    "words": N_("several of these words"),
    "figure": N_("a figure, exact or not, or why there is none"),
    "change": N_("a figure, exact or not"),
    "number": N_("number"),
    "integer": N_("whole number"),
    "date": N_("date, as precise as it is known"),
    "day": N_("day"),
    "yes-no": N_("true or false"),
}


def data_view(desk: Desk, lang: str, data: DataSet, slugs: Mapping[str, str], by: Publisher) -> DataView:
    """Return the page of a language; `slugs` are those of the cases by their ids."""
    words = desk.words(lang)
    heading = words.gettext("The data set")
    updated = PartialDate.parse(data.changes[0].day) if data.changes else None
    return DataView(
        **frame_fields(desk, lang),
        path=_path(desk, lang),
        title=heading,
        description=words.gettext("Every published case of this site as tables, column by column."),
        translations=in_other_languages(desk, lang, N_("The data set"), partial(_path, desk)),
        heading=heading,
        intro=words.gettext(
            "What was measured, claimed, promised and found in the cases of this site, as tables: for whoever"
            " wants to check it, count it in another way or go on from there."
        ),
        cases_text=words.ngettext("{num} case", "{num} cases", data.cases),
        citation=_cited(by, updated, words),
        tables=tuple(_table(*each, words) for each in zip(TABLES, data.files, strict=True)),
        others=tuple(_others(words)),
        spreadsheet=_spreadsheet(words) if desk.settings.spreadsheet else None,
        licence=_licence(by),
        updated=date_view(updated, words) if updated else None,
        changes=tuple(_changes(desk, data.newest, slugs, lang)),
    )


def _path(desk: Desk, lang: str) -> str:
    return f"{desk.shelves.root(lang)}{FOLDER}"


def _cited(by: Publisher, updated: PartialDate | None, words: Words) -> str:
    """Return how to cite the data set: its day is that of the newest case."""
    what = words.gettext("{site}: the data set", site=by.site)
    when = words.gettext("as of {date}", date=date(updated, words)) if updated else None
    told = ", ".join(filter(None, [by.author if by.author != by.site else None, what, when]))
    rest = [f"{by.address}/{FOLDER}", by.licence]
    return ". ".join(filter(None, [told, *rest])) + "."


def _licence(by: Publisher) -> LinkView | None:
    return LinkView(by.licence, url=by.licence_url or None) if by.licence else None


def _table(table: Table, file: DataFile, words: Words) -> DataFileView:
    return DataFileView(
        name=table.file,
        path=f"{FOLDER}{table.file}",
        type="text/csv",
        anchor=table.name,
        about=words.gettext(table.about),
        title=words.gettext(table.title),
        rows_text=words.ngettext("{num} row", "{num} rows", file.rows),
        size_text=words.gettext("{size} kB", size=number(file.kilobytes, words)),
        key=table.key,
        columns=tuple(_column(column, table, words) for column in table.columns),
    )


def _column(column: Column, table: Table, words: Words) -> ColumnView:
    return ColumnView(
        name=column.name,
        anchor=_anchor(table.name, column.name),
        about=words.gettext(column.about),
        type=words.gettext(_KINDS[column.kind]),
        example=column.example,
        codes=tuple(CodeView(word, words.pgettext(context, text)) for word, context, text in column.codes),
        refers=_refers(column, table, words),
        required=column.must,
    )


def _refers(column: Column, table: Table, words: Words) -> LinkView | None:
    """Return the link to the column that a column takes its cells from."""
    for reference in (*table.references, *table.lists):
        if column.name == reference.columns[-1]:
            name, other = reference.to[-1], f"{reference.table}.csv"
            text = words.gettext("{column} in {file}", column=name, file=other)
            return LinkView(text, url=f"#{_anchor(reference.table, name)}")
    return None


def _anchor(table: str, column: str) -> str:
    return f"{table}-{column}"


def _spreadsheet(words: Words) -> DataFileView:
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    return _other(WORKBOOK, kind, words.gettext("All tables as one spreadsheet, a sheet each."))


def _others(words: Words) -> Iterator[DataFileView]:
    """Yield the files that are no tables."""
    about = words.gettext("This page for programs: a Data Package (Frictionless).")
    yield _other(PACKAGE, "application/json", about)
    for name, about in SCHEMAS.items():
        yield _other(name, "application/schema+json", words.gettext(about))


def _other(name: str, kind: str, about: str) -> DataFileView:
    return DataFileView(name, f"{FOLDER}{name}", kind, name, about)


def _changes(
    desk: Desk, changes: Iterable[Change], slugs: Mapping[str, str], lang: str
) -> Iterator[ChangedView]:
    for change in changes:
        entry = desk.library.cases.get(slugs[change.case])
        if entry:
            yield ChangedView(
                desk.link(entry, lang), date_view(PartialDate.parse(change.day), desk.words(lang))
            )
