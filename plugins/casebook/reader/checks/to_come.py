"""Checks of what has happened: nobody has seen it on a day that is still to come."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from ...errors import Problem, Severity
from ...model import Case, Document, FollowUp, PartialDate, Source
from ...model.dates import Moment
from ...model.document import Lasting
from ..days import is_to_come
from ..front.places import Path
from .scope import Scope

_PLANNED = frozenset({"event"})
"""Types of events that may be announced: the timeline says of them that they are to come."""

Dated = Iterator[tuple[Path, PartialDate | None]]
"""Fields that tell a date of what has happened, each with that date."""


def check_what_happened_has_come(scope: Scope[Document]) -> Iterator[Problem]:
    """What was measured, said, checked or changed is of today or before, or of the day it is published."""
    today, published = scope.today, _last_day(scope.document.date)
    if today is None:
        return
    for path, day in _happened(scope.document):
        if day is not None and day.first > published and is_to_come(day.first, today):
            yield scope.at(path, "date-to-come", Severity.WARNING, value=str(day))


def _last_day(published: Moment | None) -> date:
    return published.day.last if published else date.min


def _happened(document: Document) -> Dated:
    yield ("modified",), document.modified.day if document.modified else None
    yield from _each(("revisions",), document.revisions, "date")
    for index, source in enumerate(document.sources):
        yield from ((("sources", index, *path), day) for path, day in looked_up(source))
    if isinstance(document, Lasting):
        yield from _each(("outcome",), document.outcome, "date")
    if isinstance(document, Case):
        yield from _in_a_case(document)
    if isinstance(document, FollowUp):
        yield from _in_a_follow_up(document)


def looked_up(source: Source) -> Dated:
    """Yield when a source was seen and kept; what is printed may well bear the date of a day to come."""
    yield ("accessed",), source.accessed
    yield ("archived", "date"), source.archived.date if source.archived else None
    yield from _each(("checks",), source.checks, "date")


def _in_a_case(case: Case) -> Dated:
    yield from _each(("campaign", "goal"), case.campaign.goal, "date")
    for index, metric in enumerate(case.metrics):
        yield from _each(("metrics", index, "observations"), metric.observations, "date")
        if metric.benchmark:
            path: Path = ("metrics", index, "benchmark", "observations")
            yield from _each(path, metric.benchmark.observations, "date")
    yield from _each(("claims",), case.claims, "date", "checked")
    yield from _each(("promises",), case.promises, "date", "checked")
    for index, claim in enumerate(case.claims):
        yield from _each(("claims", index, "verdict"), claim.verdict, "date")
    for index, promise in enumerate(case.promises):
        yield from _each(("promises", index, "status"), promise.status, "date")
    yield from _each(("requests",), case.requests, "date", "answered")
    for index, event in enumerate(case.timeline):
        yield ("timeline", index, "date"), None if event.type in _PLANNED else event.date


def _in_a_follow_up(follow_up: FollowUp) -> Dated:
    yield from _each(("observations",), follow_up.observations, "date")
    for name, found in follow_up.claims.items():
        yield from _each(("claims", name, "verdict"), found.verdict, "date")
    for name, status in follow_up.promises.items():
        yield from _each(("promises", name, "status"), status.status, "date")
    for name, answer in follow_up.requests.items():
        yield ("requests", name, "answered"), answer.answered


def _each(path: Path, items: Iterable[Any], *names: str) -> Dated:
    for index, item in enumerate(items):
        for name in names:
            yield (*path, index, name), getattr(item, name)
