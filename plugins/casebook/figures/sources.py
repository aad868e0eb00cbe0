"""The list of sources of a case: its own, its follow-ups', and the shared ones it uses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from ..model import Case, Claim, Document, FollowUp, Goal, Observation, Promise, Source
from .names import plain_name
from .readings import Origin
from .records import SourceRecord
from .references import id_in

Citation = tuple[Origin, str]
"""A reference as a document writes it, and the document: a follow-up's slug, or None for the case."""


def source_records(
    case: Case, follow_ups: tuple[FollowUp, ...], shared: Iterable[Source], cited: Iterable[Citation]
) -> tuple[SourceRecord, ...]:
    """Return the numbered list of sources. `cited` are the references made in the texts."""
    references = [*cited, *_references(case), *_references_of(case, follow_ups)]
    wanted = _from_shared(case, follow_ups, references)
    told = [
        *((source, None, False) for source in case.sources),
        *((source, follow_up, False) for follow_up in follow_ups for source in follow_up.sources),
        *((source, None, True) for source in shared if source.id in wanted),
    ]
    return tuple(_record(number, *entry) for number, entry in enumerate(told, start=1))


def _record(number: int, source: Source, follow_up: FollowUp | None, shared: bool) -> SourceRecord:
    # No id holds an underscore, so that a follow-up's anchor never is another source's.
    mark = f"_{plain_name(follow_up.lasting_id)}" if follow_up else ""
    origin = follow_up.slug if follow_up else None
    return SourceRecord(source, number, f"source-{source.id}{mark}", origin, shared)


def _from_shared(case: Case, follow_ups: tuple[FollowUp, ...], references: Iterable[Citation]) -> set[str]:
    """Return the ids that are found neither in the document that names them nor in the case."""
    own: dict[Origin, set[str]] = {follow_up.slug: _ids(follow_up) for follow_up in follow_ups}
    in_case, here = _ids(case), f"{case.slug}/"
    named = {(origin, reference.removeprefix(here)) for origin, reference in references}
    return {name for origin, name in named if name not in in_case and name not in own.get(origin, ())}


def _ids(document: Document) -> set[str]:
    return {source.id for source in document.sources}


def _references(case: Case) -> Iterator[Citation]:
    """Yield every reference to a source in the case's front matter."""
    series = [metric.observations for metric in case.metrics]
    series += [metric.benchmark.observations for metric in case.metrics if metric.benchmark]
    told: Iterator[Goal | Claim | Promise | Observation]
    told = chain(case.campaign.goal, case.claims, case.promises, *series)
    yield from ((None, part.source) for part in told if part.source)
    yield from ((None, name) for event in case.timeline for name in event.source)
    yield from ((None, name) for claim in case.claims for name in claim.evidence)


def _references_of(case: Case, follow_ups: Iterable[FollowUp]) -> Iterator[Citation]:
    """Yield every reference to a source that follow-ups make about this case."""
    for follow_up in follow_ups:
        for observation in follow_up.observations:
            if observation.source and id_in(case, observation.metric, follow_up):
                yield follow_up.slug, observation.source
        for reference, later in follow_up.claims.items():
            if id_in(case, reference, follow_up):
                yield from ((follow_up.slug, name) for name in later.evidence)
