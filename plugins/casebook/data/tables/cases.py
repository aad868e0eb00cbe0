"""`cases.csv`: one row a case."""

from __future__ import annotations

from collections.abc import Iterator

from ...figures import strength
from ...figures.editions import updated
from ...figures.strength import OBSERVERS
from ...words.marks import N_
from ..case import CaseData
from ..cells import date, figure, span, text, texts
from ..columns import CASE, Column, Table, codes_of, dated

_MEASURED_BY = tuple(code for code in codes_of("observer") if code[0] in OBSERVERS)


def _rows(of: CaseData) -> Iterator[list[str]]:
    case, standing, evidence = of.dossier.case, of.dossier.outcome, strength(of.dossier)
    campaign, budget, withdrawal = case.campaign, case.campaign.budget, case.withdrawal
    yield [
        text(of.id),
        text(case.title),
        text(of.url),
        text(of.lang),
        texts(case.organisation),
        texts(case.country),
        text(case.sector),
        text(case.purpose),
        texts(case.channels),
        texts(case.tags),
        texts(case.written_by),
        date(case.date),
        date(case.modified),
        date(updated(of.dossier, of.today)),
        text(case.summary and of.prose(case.summary)),
        text(campaign.name),
        *span(campaign.start),
        *span(campaign.end),
        text(campaign.shape),
        figure(budget.amount) if budget else "",
        text(budget.currency) if budget else "",
        text(budget.note) if budget else "",
        text(standing.goal.goal) if standing.goal else "",
        text(standing.attribution.attribution) if standing.attribution else "",
        evidence.design,
        texts(evidence.measured_by),
        str(evidence.sources),
        str(evidence.kept),
        case.maintenance.is_,
        text(case.maintenance.because),
        date(of.dossier.last_checked),
        date(of.dossier.next_check),
        text(case.disclosure),
        date(withdrawal.date) if withdrawal else "",
        text(withdrawal.note) if withdrawal else "",
    ]


CASES = Table(
    "cases",
    N_("Cases"),
    N_("One row a case: who, where, when, what came of it, and how strong the evidence is."),
    key=("case",),
    columns=(
        CASE,
        Column("title", "text", N_("the title"), "50 000 in the social networks", must=True),
        Column("url", "text", N_("the address of the page"), must=True),
        Column("lang", "text", N_("the language of the texts, a tag as in BCP 47"), "sv", must=True),
        Column("organisations", "texts", N_("whose campaign or practice it is"), "ISS", must=True),
        Column("countries", "texts", N_("the countries, codes as in ISO 3166-1"), "SE; DK"),
        Column("sector", "text", N_("the sector of the organisation"), "services"),
        Column("purpose", "text", N_("what it was for"), "recruitment"),
        Column("channels", "texts", N_("the channels that were used"), "facebook; twitter"),
        Column("tags", "texts", N_("the tags that the author gave"), "recruitment"),
        Column("authors", "texts", N_("who wrote it"), "Åsa Öberg"),
        Column("published", "date", N_("the day of publication"), "2009-11-20", must=True),
        Column("modified", "date", N_("the day on which its author last changed it"), "2010-03-01"),
        Column(
            "updated",
            "date",
            N_("the newest day on which it or one of its follow-ups was published or changed"),
            "2010-03-01",
            must=True,
        ),
        Column("summary", "text", N_("the summary")),
        Column("campaign", "text", N_("the name of the campaign"), "ISS 50000"),
        *dated("campaign_start", N_("when the campaign started"), "2009-11-10?"),
        *dated("campaign_end", N_("when the campaign ended; empty where that is not known"), "2010-02?"),
        Column("shape", "word", N_("what it was"), "campaign", codes_of("shape")),
        Column("budget", "figure", N_("what was spent"), "~50000"),
        Column("budget_currency", "text", N_("the currency of that, a code as in ISO 4217"), "SEK"),
        Column("budget_note", "text", N_("a note on that")),
        Column("outcome_goal", "word", N_("whether the goal was met"), "not-verified", codes_of("goal")),
        Column(
            "outcome_attribution",
            "word",
            N_("whether it was the campaign"),
            "not-shown",
            codes_of("attribution"),
        ),
        Column(
            "evidence_design",
            "word",
            N_("what the figures can be compared with"),
            "before-after",
            codes_of("design"),
            must=True,
        ),
        Column("evidence_measured_by", "words", N_("who took the figures"), "author", _MEASURED_BY),
        Column("sources", "integer", N_("how many sources there are"), "9", must=True),
        Column("sources_kept", "integer", N_("of how many of them a dated copy is kept"), "4", must=True),
        Column(
            "maintenance",
            "word",
            N_("whether it will be looked at again"),
            "active",
            codes_of("maintenance"),
            must=True,
        ),
        Column("maintenance_because", "text", N_("why")),
        Column("last_checked", "date", N_("the newest day on which somebody looked again"), "2010-02?"),
        Column("next_check", "date", N_("the day by which it should be looked at again"), "2010-11"),
        Column("disclosure", "text", N_("what ties the author to the organisation")),
        Column(
            "withdrawn",
            "date",
            N_("when the case was withdrawn: then nothing else of it is left; mostly empty"),
            "2012-05-01",
        ),
        Column("withdrawn_because", "text", N_("why")),
    ),
    rows=_rows,
)
