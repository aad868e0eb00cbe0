"""The data set of a site: its files, put together from what was made of each case."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import NamedTuple

from ..model import PartialDate
from ..words.marks import N_
from .case import CaseData
from .cells import armed, read, several, written
from .columns import Table
from .tables import TABLES

FOLDER = "data/"
"""Where the files stand."""
MOST_CHANGES = 5
"""Cases that are told of as changed last."""
WORKBOOK = "casebook.xlsx"
"""All of them as one spreadsheet."""
SCHEMAS: Mapping[str, str] = {
    "case.schema.json": N_("The form of a case.json (JSON Schema)."),
    "front-matter-case.schema.json": N_("The form in which a case is written (JSON Schema)."),
    "front-matter-follow-up.schema.json": N_("The form in which a follow-up is written (JSON Schema)."),
}
"""The files of schemas, and what each is for."""


class Rows(NamedTuple):
    """Rows of a table as its file has them, and how many they are."""

    number: int
    lines: bytes


class DataFile(NamedTuple):
    """A file of the data set as others need to know it: its rows without the headings, its size in bytes."""

    table: str
    rows: int
    size: int
    sha256: str

    @property
    def kilobytes(self) -> int:
        """Its size as people are told it, at least 1."""
        return max(1, round(self.size / 1000))


class Change(NamedTuple):
    """A case by its id, and the day on which it or one of its follow-ups was last published or changed."""

    case: str
    day: str


@dataclass(frozen=True)
class DataSet:
    """What is told of the whole data set. `changes` are newest first, `authors` in alphabetical order."""

    files: tuple[DataFile, ...]
    changes: tuple[Change, ...]
    authors: tuple[str, ...]

    @property
    def cases(self) -> int:
        """How many cases it has."""
        return len(self.changes)

    @property
    def newest(self) -> tuple[Change, ...]:
        """The cases that changed last."""
        return self.changes[:MOST_CHANGES]

    @property
    def shown(self) -> str:
        """All of it that its page shows."""
        sizes = [(file.table, file.rows, file.kilobytes) for file in self.files]
        return repr((self.cases, self.newest, sizes))


def rows_of(of: CaseData) -> tuple[Rows, ...]:
    """Return the rows of a case, of each table in the order of `TABLES`."""
    made = ([*table.rows(of)] for table in TABLES)
    return tuple(Rows(len(rows), written(rows)) for rows in made)


def file_of(table: Table, lines: Iterable[bytes]) -> bytes:
    """Return the file of a table from the rows of some cases, in the given order."""
    return b"".join([written([table.names]), *lines])


def files_of(cases: Sequence[tuple[Rows, ...]]) -> dict[str, tuple[int, bytes]]:
    """Return every file by the name of its table, with how many rows it has, from the rows of all cases."""
    by_table = (([rows[place] for rows in cases], table) for place, table in enumerate(TABLES))
    return {
        table.name: (sum(rows.number for rows in found), file_of(table, (rows.lines for rows in found)))
        for found, table in by_table
    }


def data_set(files: Mapping[str, tuple[int, bytes]]) -> DataSet:
    """Return what is told of the files of a site."""
    described = (
        DataFile(name, number, len(data), sha256(data).hexdigest()) for name, (number, data) in files.items()
    )
    headings, *cases = read(files["cases"][1])
    rows = [dict(zip(headings, row, strict=True)) for row in cases]
    changes = sorted(map(_change, rows), key=lambda change: change.case)
    changes.sort(key=lambda change: PartialDate.parse(change.day).first, reverse=True)
    authors = {author for row in rows for author in several(row["authors"])}
    return DataSet(tuple(described), tuple(changes), tuple(sorted(authors)))


def _change(row: Mapping[str, str]) -> Change:
    return Change(armed(row["case"]), row["updated"])
