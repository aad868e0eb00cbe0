"""What a text has put down of a single day: readers may have quoted it, and it does not change by itself.

A figure was taken on its day, and a verdict found on one. What comes later has a day of its own; whoever
writes another value for the same day puts right what stood there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ..model import Case, DatedStatus, DatedVerdict, Document, FollowUp, Observation, PartialDate

Path = tuple[str | int, ...]


class Quotable(NamedTuple):
    """A value of one day: what it is called, what it is, and where in the front matter it stands."""

    name: str
    value: str
    path: Path


def quotable(document: Document) -> Iterator[Quotable]:
    """Yield what a case or a follow-up says of single days itself; translations have it from there."""
    if isinstance(document, Case):
        yield from _of_case(document)
    elif isinstance(document, FollowUp):
        yield from _of_follow_up(document)


def _of_case(case: Case) -> Iterator[Quotable]:
    for index, metric in enumerate(case.metrics):
        place: Path = ("metrics", index)
        yield from _readings(f"metric-{metric.id}", metric.observations, (*place, "observations"))
        if metric.benchmark:
            compared = metric.benchmark.observations
            yield from _readings(f"benchmark-{metric.id}", compared, (*place, "benchmark", "observations"))
    for index, claim in enumerate(case.claims):
        yield from _rulings(f"verdict-{claim.id}", claim.rulings, ("claims", index, "verdict"))
    for index, promise in enumerate(case.promises):
        yield from _rulings(f"status-{promise.id}", promise.rulings, ("promises", index, "status"))


def _of_follow_up(post: FollowUp) -> Iterator[Quotable]:
    for index, told in enumerate(post.observations):
        place: Path = ("observations", index, "value")
        yield _quotable(f"metric-{told.metric}", told.date or post.date.day, told.value, place)
    for name, found in post.claims.items():
        yield from _rulings(f"verdict-{name}", found.verdict, ("claims", name, "verdict"))
    for name, became in post.promises.items():
        yield from _rulings(f"status-{name}", became.status, ("promises", name, "status"))


def _readings(name: str, observations: Iterable[Observation], place: Path) -> Iterator[Quotable]:
    for index, each in enumerate(observations):
        yield _quotable(name, each.date, each.value, (*place, index, "value"))


def _rulings(name: str, rulings: Iterable[DatedVerdict | DatedStatus], place: Path) -> Iterator[Quotable]:
    for index, each in enumerate(rulings):
        if each.date:
            yield _quotable(name, each.date, each.is_, (*place, index, "is"))


def _quotable(name: str, date: PartialDate, value: object, place: Path) -> Quotable:
    return Quotable(f"{name}-{date.iso}", str(value), place)
