"""`goals.csv`: one row a goal of a campaign, of which there are several where it was moved."""

from __future__ import annotations

from collections.abc import Iterator

from ...words.marks import N_
from ..case import CaseData
from ..cells import span, text
from ..columns import CASE, OF_CASE, OF_SOURCE, SOURCE, Column, Table, dated


def _rows(of: CaseData) -> Iterator[list[str]]:
    case = text(of.id)
    for number, goal in enumerate(of.dossier.case.campaign.goal, start=1):
        source = text(of.source(goal.source))
        yield [case, str(number), text(goal.text), *span(goal.date), text(goal.by), source]


GOALS = Table(
    "goals",
    N_("Goals"),
    N_("One row a goal of a campaign. Where a goal was moved, each of them has a row."),
    key=("case", "goal"),
    columns=(
        CASE,
        Column("goal", "integer", N_("its number within the case, as the author lists them"), "1", must=True),
        Column("text", "text", N_("what was to be reached"), "50 000 people", must=True),
        *dated("date", N_("when that was said"), "2009-11?"),
        Column("by", "text", N_("who said it"), "ISS"),
        SOURCE,
    ),
    rows=_rows,
    references=(OF_CASE, OF_SOURCE),
)
