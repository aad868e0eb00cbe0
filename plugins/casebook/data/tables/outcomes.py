"""`outcomes.csv`: one row a judgement of what came of it."""

from __future__ import annotations

from collections.abc import Iterator

from ...words.marks import N_
from ..case import CaseData
from ..cells import span, text
from ..columns import CASE, FOLLOW_UP, OF_CASE, OF_FOLLOW_UP, Column, Table, codes_of, dated


def _rows(of: CaseData) -> Iterator[list[str]]:
    case = text(of.id)
    for number, outcome in enumerate(of.dossier.outcomes, start=1):
        yield [
            case,
            str(number),
            *span(outcome.date),
            text(outcome.goal),
            text(outcome.attribution),
            text(outcome.because),
            text(of.follow_up(outcome.origin)),
        ]


OUTCOMES = Table(
    "outcomes",
    N_("Outcomes"),
    N_("One row a judgement of what came of it, the earlier ones too, oldest first."),
    key=("case", "outcome"),
    columns=(
        CASE,
        Column("outcome", "integer", N_("its number, the oldest being 1"), "1", must=True),
        *dated("date", N_("when that was found"), "2010-02?"),
        Column("goal", "word", N_("whether the goal was met"), "not-verified", codes_of("goal")),
        Column(
            "attribution", "word", N_("whether it was the campaign"), "not-shown", codes_of("attribution")
        ),
        Column("because", "text", N_("why")),
        FOLLOW_UP,
    ),
    rows=_rows,
    references=(OF_CASE, OF_FOLLOW_UP),
)
