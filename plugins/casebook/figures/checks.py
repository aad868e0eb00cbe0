"""Checks: the dates on which somebody looked at a case again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..model import Case, FollowUp, PartialDate
from .dossier import MetricFigures
from .records import ClaimRecord, OutcomeRecord, PromiseRecord
from .rulings import looks_of


def check_dates(case: Case, follow_ups: Iterable[FollowUp]) -> Iterator[PartialDate]:
    """Yield the dates of the posts and events that are checks."""
    yield from (follow_up.date.day for follow_up in follow_ups if follow_up.type == "check")
    yield from (event.date for event in case.timeline if event.type == "check")


def finding_dates(
    claims: Iterable[ClaimRecord], promises: Iterable[PromiseRecord], outcomes: Iterable[OutcomeRecord]
) -> Iterator[PartialDate]:
    """Yield the dates on which a claim, a promise or the outcome was judged."""
    for record in claims:
        yield from looks_of(record.rulings)
        yield from (record.claim.checked,) if record.claim.checked else ()
    yield from (record.checked for record in promises if record.checked)
    yield from (outcome.date for outcome in outcomes if outcome.date)


def reading_dates(metrics: Iterable[MetricFigures]) -> Iterator[PartialDate]:
    """Yield the dates on which the author took a reading; other people's readings are no check."""
    for figures in metrics:
        yield from (reading.date for reading in figures.readings if reading.by in (None, "author"))
