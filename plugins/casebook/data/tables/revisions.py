"""`revisions.csv`: one row a change after publication, of a case or a follow-up, as its author tells it."""

from __future__ import annotations

from collections.abc import Iterator

from ...model import Case, FollowUp
from ...words.marks import N_
from ..case import CaseData
from ..cells import span, text, texts
from ..columns import CASE, OF_CASE, OF_FOLLOW_UP, Column, Reference, Table, codes_of, dated


def _rows(of: CaseData) -> Iterator[list[str]]:
    numbered = enumerate(_told(of), start=1)
    return ([text(of.id), str(number), *cells] for number, cells in numbered)


def _told(of: CaseData) -> Iterator[list[str]]:
    documents: tuple[Case | FollowUp, ...] = (of.dossier.case, *of.dossier.follow_ups)
    for document in documents:
        origin = document.slug if isinstance(document, FollowUp) else None
        for revision in document.revisions:
            yield [
                text(of.follow_up(origin)),
                *span(revision.date),
                revision.kind,
                text(revision.note),
                texts(id_ for id_, _ in of.replaced_by.get(origin, ())),
            ]


REVISIONS = Table(
    "revisions",
    N_("Revisions"),
    N_("One row a change after publication: what was put right, and what was withdrawn."),
    key=("case", "revision"),
    columns=(
        CASE,
        Column("revision", "integer", N_("its number"), "1", must=True),
        Column(
            "follow_up",
            "text",
            N_("the follow-up that was changed; empty where it is the case itself"),
            "iss-50000/iss-later",
        ),
        *dated("date", N_("when it was changed"), "2010-03-01", must=True),
        Column(
            "kind", "word", N_("what kind of change it was"), "correction", codes_of("revision"), must=True
        ),
        Column("note", "text", N_("what was changed, in the author's words")),
        Column(
            "replaced_by", "texts", N_("the cases that stand in the place of what was withdrawn"), "iss-50000"
        ),
    ),
    rows=_rows,
    references=(OF_CASE, OF_FOLLOW_UP),
    lists=(Reference(("replaced_by",), "cases", ("case",)),),
)
