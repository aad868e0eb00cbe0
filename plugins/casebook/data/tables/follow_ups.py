"""`follow-ups.csv`: one row a follow-up of a case; one of several cases has a row for each."""

from __future__ import annotations

from collections.abc import Iterator

from ...model import FollowUp
from ...words.marks import N_
from ..case import CaseData
from ..cells import date, text
from ..columns import CASE, OF_CASE, Column, Table, codes_of


def _rows(of: CaseData) -> Iterator[list[str]]:
    return (_row(of, post) for post in of.dossier.follow_ups)


def _row(of: CaseData, post: FollowUp) -> list[str]:
    withdrawal = post.withdrawal
    said_by = (post.by.name, post.by.role, post.by.organisation) if post.by else (None, None, None)
    return [
        text(of.follow_up(post.slug)),
        text(of.id),
        text(post.title),
        text((of.pages or {}).get(post.slug)),
        date(post.date),
        post.type,
        *map(text, said_by),
        text(post.summary and of.prose(post.summary)),
        date(withdrawal.date) if withdrawal else "",
        text(withdrawal.note) if withdrawal else "",
    ]


FOLLOW_UPS = Table(
    "follow-ups",
    N_("Follow-ups"),
    N_("One row a later post about a case. One about several cases has a row for each of them."),
    key=("follow_up",),
    columns=(
        Column("follow_up", "text", N_("its name"), "iss-50000/iss-later", must=True),
        CASE,
        Column("title", "text", N_("the title"), "Three months on", must=True),
        Column("url", "text", N_("the address of the page")),
        Column("date", "date", N_("the day of publication"), "2010-02-10", must=True),
        Column("type", "word", N_("what kind of follow-up it is"), "check", codes_of("event"), must=True),
        Column("by_name", "text", N_("who speaks, in a reply"), "Emma Nilsson"),
        Column("by_role", "text", N_("as what"), "head of communications"),
        Column("by_organisation", "text", N_("for which organisation"), "ISS"),
        Column("summary", "text", N_("the summary")),
        Column(
            "withdrawn",
            "date",
            N_("when the follow-up was withdrawn: then nothing that it said counts; mostly empty"),
            "2012-05-01",
        ),
        Column("withdrawn_because", "text", N_("why")),
    ),
    rows=_rows,
    references=(OF_CASE,),
)
