"""`promises.csv`: one row a promise, with the status that counts; `statuses.csv`: every status there was."""

from __future__ import annotations

from collections.abc import Iterator

from ...words.marks import N_
from ..case import CaseData
from ..cells import date, span, text
from ..columns import (
    CASE,
    FOLLOW_UP,
    OF_CASE,
    OF_FOLLOW_UP,
    OF_SOURCE,
    SOURCE,
    Column,
    Reference,
    Table,
    codes_of,
    dated,
)
from .rulings import BECAUSE, numbered, ruling_cells, whence, why

_PROMISE = Column("promise", "text", N_("the id of the promise"), "reward", must=True)
_STATUS = Column("status", "word", N_("what became of it"), "broken", codes_of("promise"), must=True)


def _promises(of: CaseData) -> Iterator[list[str]]:
    case = text(of.id)
    for record in of.dossier.promises:
        promise, current = record.promise, record.current
        yield [
            case,
            text(promise.id),
            text(promise.text),
            text(promise.by),
            *span(promise.date),
            *span(promise.due),
            text(of.source(promise.source)),
            record.status,
            why(current),
            date(record.checked),
            whence(of, current),
        ]


def _statuses(of: CaseData) -> Iterator[list[str]]:
    for record in of.dossier.promises:
        for ruling, cells in ruling_cells(of, record.promise.id, record.rulings):
            yield [*cells, whence(of, ruling)]


PROMISES = Table(
    "promises",
    N_("Promises"),
    N_("One row a promise, with what became of it so far. Whether it is overdue depends on the day."),
    key=("case", "promise"),
    columns=(
        CASE,
        _PROMISE,
        Column("text", "text", N_("what is promised"), "A reward for the best idea", must=True),
        Column("by", "text", N_("who promises it"), "ISS", must=True),
        *dated("date", N_("when that was said"), "2009-11?"),
        *dated("due", N_("when it is to be kept"), "2010-02?"),
        SOURCE,
        _STATUS,
        BECAUSE,
        Column("checked", "date", N_("the newest day on which somebody looked"), "2010-02?"),
        FOLLOW_UP,
    ),
    rows=_promises,
    references=(OF_CASE, OF_SOURCE, OF_FOLLOW_UP),
)

STATUSES = Table(
    "statuses",
    N_("Statuses"),
    N_("One row a status of a promise, the earlier ones too, oldest first."),
    key=("case", "promise", "number"),
    columns=(
        *numbered(_PROMISE),
        _STATUS,
        BECAUSE,
        FOLLOW_UP,
    ),
    rows=_statuses,
    references=(OF_CASE, Reference(("case", "promise"), "promises", ("case", "promise")), OF_FOLLOW_UP),
)
