"""`claims.csv`: one row a claim, with the verdict that counts; `verdicts.csv`: every verdict there was."""

from __future__ import annotations

from collections.abc import Iterator

from ...figures import ClaimRecord, Ruling
from ...words.marks import N_
from ..case import CaseData
from ..cells import date, span, text, texts
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

_EVIDENCE = (
    Column("evidence_sources", "texts", N_("the sources that the verdict rests on"), "iss-50000/blog"),
    Column("evidence_metrics", "texts", N_("the metrics that the verdict rests on"), "facebook-fans"),
)
_LISTS = (
    Reference(("evidence_sources",), "sources", ("source",)),
    Reference(("case", "evidence_metrics"), "metrics", ("case", "metric")),
)
_CLAIM = Column("claim", "text", N_("the id of the claim"), "success", must=True)
_VERDICT = Column("verdict", "word", N_("what was found"), "contradicted", codes_of("verdict"), must=True)


def _claims(of: CaseData) -> Iterator[list[str]]:
    case = text(of.id)
    for record in of.dossier.claims:
        claim, current = record.claim, record.current
        yield [
            case,
            text(claim.id),
            text(claim.text),
            text(claim.by),
            *span(claim.date),
            text(of.source(claim.source)),
            record.verdict,
            why(current),
            date(current.date) if current else "",
            *_rests_on(of, record, current),
            whence(of, current),
        ]


def _verdicts(of: CaseData) -> Iterator[list[str]]:
    for record in of.dossier.claims:
        for ruling, cells in ruling_cells(of, record.claim.id, record.rulings):
            yield [*cells, *_rests_on(of, record, ruling), whence(of, ruling)]


def _rests_on(of: CaseData, record: ClaimRecord, ruling: Ruling | None) -> tuple[str, str]:
    """Return the sources and the metrics that a verdict rests on: its own, or without them the claim's."""
    own = (ruling.evidence, ruling.origin) if ruling and ruling.evidence else (record.claim.evidence, None)
    return texts(of.sources(*own)), texts(of.metrics(*own))


CLAIMS = Table(
    "claims",
    N_("Claims"),
    N_("One row a claim about what is or was, with the verdict that counts now."),
    key=("case", "claim"),
    columns=(
        CASE,
        _CLAIM,
        Column("text", "text", N_("what is claimed"), "The campaign was a success.", must=True),
        Column("by", "text", N_("who claims it"), "ISS"),
        *dated("date", N_("when that was said"), "2009-11?"),
        SOURCE,
        _VERDICT,
        BECAUSE,
        Column("checked", "date", N_("when that was found"), "2010-02?"),
        *_EVIDENCE,
        FOLLOW_UP,
    ),
    rows=_claims,
    references=(OF_CASE, OF_SOURCE, OF_FOLLOW_UP),
    lists=_LISTS,
)

VERDICTS = Table(
    "verdicts",
    N_("Verdicts"),
    N_("One row a verdict on a claim, the earlier ones too, oldest first."),
    key=("case", "claim", "number"),
    columns=(
        *numbered(_CLAIM),
        _VERDICT,
        BECAUSE,
        *_EVIDENCE,
        FOLLOW_UP,
    ),
    rows=_verdicts,
    references=(OF_CASE, Reference(("case", "claim"), "claims", ("case", "claim")), OF_FOLLOW_UP),
    lists=_LISTS,
)
