"""What a file of the data set consists of: its columns, what they hold, and how its rows refer to others."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from ..words.labels import LABELS
from ..words.marks import N_
from .case import CaseData

Kind = Literal[
    "text", "texts", "word", "words", "figure", "change", "number", "integer", "date", "day", "yes-no"
]
"""What a cell holds.

`text`, and `texts`, several of them; `word`, a code out of a closed list, and `words`, several; `figure`, a
number, exact or not, or why there is none, or a state; `change`, a number, exact or not; `number` and
`integer`, a number and no more; `date`, as precise as it is known, with its mark; `day`, a day and no more;
`yes-no`, `true` or `false`.
"""
Code = tuple[str, str, str]
"""A word of a closed list, the context of its label in the catalogues, and its label in English."""


@dataclass(frozen=True)
class Column:
    """A column: what it is called, what it holds, in a sentence, with an example as a file has it.

    `codes` are all that a `word` can be. In a column that `must` be filled no cell is empty.
    """

    name: str
    kind: Kind
    about: str
    example: str = ""
    codes: tuple[Code, ...] = ()
    must: bool = False


@dataclass(frozen=True)
class Reference:
    """Some columns that are empty or hold what the columns `to` of another table hold in one of its rows."""

    columns: tuple[str, ...]
    table: str
    to: tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """A file of the data set: `name` without its ending, and one row what.

    No two rows have the same cells in the columns `key`. `rows` makes those of a case, a text a cell. Of
    columns in `lists` every text is one of another table: which, `Reference` says.
    """

    name: str
    title: str
    about: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]
    rows: Callable[[CaseData], Iterable[Sequence[str]]]
    references: tuple[Reference, ...] = ()
    lists: tuple[Reference, ...] = ()

    @property
    def file(self) -> str:
        """The name of its file."""
        return f"{self.name}.csv"

    @property
    def names(self) -> tuple[str, ...]:
        """The names of its columns, which are the first line of its file."""
        return tuple(column.name for column in self.columns)


def codes_of(group: str) -> tuple[Code, ...]:
    """Return the words of a closed list that has labels."""
    return tuple((word, group, message) for word, message in LABELS[group].items())


def dated(name: str, about: str, example: str, *, must: bool = False) -> Iterator[Column]:
    """Yield the columns of a date: as it is known, and the first and the last day that this can mean."""
    yield Column(name, "date", about, example, must=must)
    first, last = _SPAN.get(example, (example, example))
    yield Column(f"{name}_first", "day", N_("the first day that this date can mean"), first, must=must)
    yield Column(f"{name}_last", "day", N_("the last day that this date can mean"), last, must=must)


_SPAN = {
    "2009-11?": ("2009-11-01", "2009-11-30"),
    "2010-02?": ("2010-02-01", "2010-02-28"),
    "2009-11-10?": ("2009-11-10", "2009-11-10"),
}

CASE = Column("case", "text", N_("the id of the case"), "iss-50000", must=True)
FOLLOW_UP = Column(
    "follow_up",
    "text",
    N_("the follow-up that says so; empty where the case itself does"),
    "iss-50000/iss-later",
)
SOURCE = Column("source", "text", N_("the source it rests on"), "iss-50000/blog")

OF_CASE = Reference(("case",), "cases", ("case",))
OF_SOURCE = Reference(("source",), "sources", ("source",))
OF_FOLLOW_UP = Reference(("follow_up",), "follow-ups", ("follow_up",))
