"""Rulings: what the case and its follow-ups found of claims and promises, in the order they were made."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..model import (
    Case,
    Claim,
    DatedStatus,
    DatedVerdict,
    FollowUp,
    LaterStatus,
    LaterVerdict,
    PartialDate,
    Promise,
)
from .records import ClaimRecord, PromiseRecord, Ruling
from .references import said_of


def claim_record(claim: Claim, case: Case, follow_ups: Iterable[FollowUp]) -> ClaimRecord:
    """Return a claim with the case's rulings and the follow-ups', which come in date order."""
    rulings = [_of_case(ruling, claim.evidence) for ruling in claim.rulings]
    for follow_up in follow_ups:
        for later in said_of(case, claim.id, follow_up, follow_up.claims):
            rulings += _of_follow_up(follow_up, later, later.verdict, later.evidence)
    return ClaimRecord(claim, _oldest_first(rulings, case))


def promise_record(promise: Promise, case: Case, follow_ups: Iterable[FollowUp]) -> PromiseRecord:
    """Return a promise with the case's rulings and the follow-ups', which come in date order."""
    rulings = [_of_case(ruling, ()) for ruling in promise.rulings]
    for follow_up in follow_ups:
        for later in said_of(case, promise.id, follow_up, follow_up.promises):
            rulings += _of_follow_up(follow_up, later, later.status, ())
    checked = newest([promise.checked, *looks_of(rulings)])
    return PromiseRecord(promise, _oldest_first(rulings, case), checked)


def looks_of(rulings: Iterable[Ruling]) -> Iterator[PartialDate]:
    """Yield the dates of the rulings for which somebody looked."""
    return (ruling.date for ruling in rulings if ruling.date and ruling.word != "not-checked")


def newest(dates: Iterable[PartialDate | None]) -> PartialDate | None:
    """Return the date that sorts last; None where there is none."""
    return max((date for date in dates if date), key=lambda date: (date.first, date.last), default=None)


def _of_case(ruling: DatedVerdict | DatedStatus, evidence: tuple[str, ...]) -> Ruling:
    return Ruling(ruling.is_, ruling.date, ruling.because, evidence=evidence)


def _of_follow_up(
    follow_up: FollowUp,
    later: LaterVerdict | LaterStatus,
    found: Iterable[DatedVerdict | DatedStatus],
    evidence: tuple[str, ...],
) -> Iterator[Ruling]:
    for ruling in found:
        date, because = ruling.date or follow_up.date.day, ruling.because or later.because
        yield Ruling(ruling.is_, date, because, follow_up.slug, evidence)


def _oldest_first(rulings: list[Ruling], case: Case) -> tuple[Ruling, ...]:
    # The sort is stable: on one day the case comes before its follow-ups.
    return tuple(sorted(rulings, key=lambda ruling: (ruling.date or case.date.day).first))
