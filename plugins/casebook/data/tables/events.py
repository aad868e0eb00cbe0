"""`events.csv`: one row an event that an author wrote into the timeline of a case."""

from __future__ import annotations

from collections.abc import Iterator

from ...words.marks import N_
from ..case import CaseData
from ..cells import span, text, texts
from ..columns import CASE, OF_CASE, Column, Reference, Table, codes_of, dated


def _rows(of: CaseData) -> Iterator[list[str]]:
    case = text(of.id)
    for event in of.dossier.case.timeline:
        yield [
            text(of.event(event)),
            case,
            *span(event.date),
            event.type,
            text(event.title),
            text(event.text and of.prose(event.text)),
            text(event.by),
            texts(of.sources(event.source)),
        ]


EVENTS = Table(
    "events",
    N_("Events"),
    N_("One row an event: what happened, what was written, who answered. Not what other files hold."),
    key=("event",),
    columns=(
        Column(
            "event",
            "text",
            N_("its name; what follows the / is its anchor on the page of the case"),
            "iss-50000/2009-11-10-coverage-five-papers",
            must=True,
        ),
        CASE,
        *dated("date", N_("when it happened"), "2009-11-10?", must=True),
        Column("type", "word", N_("what kind of event it is"), "coverage", codes_of("event"), must=True),
        Column("title", "text", N_("the title"), "Five papers", must=True),
        Column("text", "text", N_("the text, in Markdown")),
        Column("by", "text", N_("who did or said it"), "ISS"),
        Column("sources", "texts", N_("the sources it rests on"), "iss-50000/blog; iss-50000/press"),
    ),
    rows=_rows,
    references=(OF_CASE,),
    lists=(Reference(("sources",), "sources", ("source",)),),
)
