"""`requests.csv`: one row a question that was put to somebody, and its answer."""

from __future__ import annotations

from collections.abc import Iterator

from ...figures import RequestRecord
from ...model import Event
from ...words.marks import N_
from ..case import CaseData
from ..cells import date, span, text
from ..columns import CASE, FOLLOW_UP, OF_CASE, OF_FOLLOW_UP, Column, Reference, Table, dated


def _rows(of: CaseData) -> Iterator[list[str]]:
    return (_row(of, record) for record in of.dossier.requests)


def _row(of: CaseData, record: RequestRecord) -> list[str]:
    request, reply = record.request, record.reply
    return [
        text(of.id),
        str(record.number),
        text(request.id),
        *span(request.date),
        text(request.to),
        text(request.question),
        *span(request.deadline),
        date(record.answered),
        text(of.event(reply)) if isinstance(reply, Event) else "",
        text(of.follow_up(reply.slug)) if reply and not isinstance(reply, Event) else "",
        text(of.follow_up(record.origin)),
    ]


REQUESTS = Table(
    "requests",
    N_("Requests for comment"),
    N_("One row a question that was put to somebody, and its answer."),
    key=("case", "request"),
    columns=(
        CASE,
        Column(
            "request", "integer", N_("its number within the case, as the author lists them"), "1", must=True
        ),
        Column("id", "text", N_("the id that its author gave it"), "reward"),
        *dated("date", N_("when it was asked"), "2009-11?", must=True),
        Column("to", "text", N_("who was asked"), "ISS", must=True),
        Column("question", "text", N_("the question"), "Who gets the reward?", must=True),
        *dated("deadline", N_("until when an answer was asked for"), "2010-02?"),
        Column("answered", "date", N_("when it was answered; empty while there is no answer"), "2010-02-10"),
        Column("answer_event", "text", N_("the event that is the answer"), "iss-50000/iss-replies"),
        Column("answer_follow_up", "text", N_("the follow-up that is the answer"), "iss-50000/iss-later"),
        FOLLOW_UP,
    ),
    rows=_rows,
    references=(
        OF_CASE,
        Reference(("answer_event",), "events", ("event",)),
        Reference(("answer_follow_up",), "follow-ups", ("follow_up",)),
        OF_FOLLOW_UP,
    ),
)
