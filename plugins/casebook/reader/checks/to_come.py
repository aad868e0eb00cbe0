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

_PLANNED = "event"
"""The type of an event that may be announced: the timeline says of it that it is to come."""

Dated = Iterator[tuple[PartialDate, tuple[Any, ...]]]
"""Dates of what has happened, each with its path in pieces: of thousands, few are ever put together."""


def check_what_happened_has_come(scope: Scope[Document]) -> Iterator[Problem]:
    """What was measured, said, checked or changed is of today or before, or of the day it is published."""
    today, published = scope.today, _last_day(scope.document.date)
    if today is None:
        return
    for day, path in _happened(scope.document):
        if day.first > published and is_to_come(day.first, today):
            yield scope.at(tuple(_whole(path)), "date-to-come", Severity.WARNING, value=str(day))


def _last_day(published: Moment | None) -> date:
    return published.day.last if published else date.min


def _whole(path: tuple[Any, ...]) -> Iterator[str | int]:
    for piece in path:
        yield from _whole(piece) if isinstance(piece, tuple) else (piece,)


def _happened(document: Document) -> Dated:
    if document.modified:
        yield document.modified.day, ("modified",)
    yield from _each("revisions", document.revisions, "date")
    for index, source in enumerate(document.sources):
        for path, day in looked_up(source):
            yield day, ("sources", index, path)
    if isinstance(document, Lasting):
        yield from _each("outcome", document.outcome, "date")
    if isinstance(document, Case):
        yield from _in_a_case(document)
    if isinstance(document, FollowUp):
        yield from _in_a_follow_up(document)


def looked_up(source: Source) -> Iterator[tuple[Path, PartialDate]]:
    """Yield when a source was seen and kept; what is printed may well bear the date of a day to come."""
    if source.accessed:
        yield ("accessed",), source.accessed
    if source.archived and source.archived.date:
        yield ("archived", "date"), source.archived.date
    for index, check in enumerate(source.checks):
        yield ("checks", index, "date"), check.date


def _in_a_case(case: Case) -> Dated:
    yield from _each(("campaign", "goal"), case.campaign.goal, "date")
    yield from _measured(case)
    for section, ruling in (("claims", "verdict"), ("promises", "status")):
        items = getattr(case, section)
        yield from _each(section, items, "date")
        yield from _each(section, items, "checked")
        for index, item in enumerate(items):
            yield from _each((section, index, ruling), getattr(item, ruling), "date")
    yield from _each("requests", case.requests, "date")
    yield from _each("requests", case.requests, "answered")
    for index, event in enumerate(case.timeline):
        if event.type != _PLANNED:
            yield event.date, ("timeline", index, "date")


def _measured(case: Case) -> Dated:
    for index, metric in enumerate(case.metrics):
        yield from _each(("metrics", index, "observations"), metric.observations, "date")
        if metric.benchmark:
            path: Path = ("metrics", index, "benchmark", "observations")
            yield from _each(path, metric.benchmark.observations, "date")


def _in_a_follow_up(follow_up: FollowUp) -> Dated:
    yield from _each("observations", follow_up.observations, "date")
    for name, found in follow_up.claims.items():
        yield from _each(("claims", name, "verdict"), found.verdict, "date")
    for name, status in follow_up.promises.items():
        yield from _each(("promises", name, "status"), status.status, "date")
    for name, answer in follow_up.requests.items():
        yield answer.answered, ("requests", name, "answered")


def _each(path: str | Path, items: Iterable[Any], name: str) -> Dated:
    for index, item in enumerate(items):
        day = getattr(item, name)
        if day is not None:
            yield day, (path, index, name)
