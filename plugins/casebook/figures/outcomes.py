"""Outcomes: every judgement of a case, oldest first, and the latest of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..model import Case, FollowUp
from .records import LatestOutcome, OutcomeRecord


def outcome_records(case: Case, follow_ups: Iterable[FollowUp]) -> tuple[OutcomeRecord, ...]:
    """Return the case's judgements and its follow-ups', which come in date order, oldest first.

    An undated judgement of the case counts as old as the case, a follow-up's as old as the post.
    """
    told = [*_told_in(case), *(record for follow_up in follow_ups for record in _told_in(follow_up))]
    return tuple(sorted(told, key=lambda record: (record.date or case.date.day).first))


def latest(outcomes: tuple[OutcomeRecord, ...]) -> LatestOutcome:
    """Return the newest judgement of the goal and the newest of the attribution."""
    goals = [outcome for outcome in outcomes if outcome.goal]
    attributions = [outcome for outcome in outcomes if outcome.attribution]
    return LatestOutcome(goals[-1] if goals else None, attributions[-1] if attributions else None)


def _told_in(document: Case | FollowUp) -> Iterator[OutcomeRecord]:
    later = isinstance(document, FollowUp)
    for outcome in document.outcome:
        date = outcome.date or (document.date.day if later else None)
        origin = document.slug if later else None
        yield OutcomeRecord(outcome.goal, outcome.attribution, outcome.because, date, origin)
