"""Joining: what follow-ups say counts on the page of their case."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from ..model import Campaign, Case, FollowUp, Metric, Source
from .answers import request_records
from .checks import check_dates, finding_dates, reading_dates
from .columns import Columns, columns_of
from .dossier import Dossier, MetricFigures
from .outcomes import latest, outcome_records
from .readings import Reading, in_order, reading_of
from .references import id_in
from .rulings import claim_record, promise_record
from .sources import Citation, source_records


def join(
    case: Case,
    follow_ups: Iterable[FollowUp] = (),
    shared_sources: Iterable[Source] = (),
    cited: Iterable[Citation] = (),
) -> Dossier:
    """Return the case with what its follow-ups add, after section 4 of the case format.

    Of `follow_ups` those count that follow this case and are published; their order does not matter. One that
    was withdrawn is listed, and nothing that it said or did counts; nor does any where the case was, but for
    the sources that they still cite themselves.
    `shared_sources` are those of `content/sources.yaml`, of which the ones in use are listed; `cited` are the
    sources named in the texts of the case (origin None) and its follow-ups (origin their slug).
    """
    listed = tuple(sorted((item for item in follow_ups if _counts(item, case)), key=_moment))
    stand = tuple(item for item in listed if not item.withdrawal)
    later = () if case.withdrawal else stand
    metrics = tuple(metric_figures(metric, case, later) for metric in case.metrics)
    claims = tuple(claim_record(claim, case, later) for claim in case.claims)
    promises = tuple(promise_record(promise, case, later) for promise in case.promises)
    outcomes = outcome_records(case, later)
    plan = _newest_plan((case, *later))
    looks = [*check_dates(case, later), *finding_dates(claims, promises, outcomes), *reading_dates(metrics)]
    return Dossier(
        case=case,
        follow_ups=listed,
        metrics=metrics,
        claims=claims,
        promises=promises,
        requests=request_records(case, later),
        outcomes=outcomes,
        outcome=latest(outcomes),
        sources=source_records(case, stand, shared_sources, cited),
        checks=tuple(sorted(set(looks), key=lambda look: (look.first, look.last, look.edtf))),
        next_check=plan.next_check if plan else None,
        next_check_set=plan.date.day if plan else None,
    )


def metric_figures(metric: Metric, case: Case, follow_ups: Iterable[FollowUp]) -> MetricFigures:
    """Return a metric with its own readings and those that follow-ups add, in date order."""
    told = [reading_of(each, metric.type, each.date) for each in metric.observations]
    for follow_up in follow_ups:
        told += _added(metric, case, follow_up)
    readings = in_order(told)
    columns = columns_of(readings, metric, case.campaign)
    if metric.benchmark is None:
        return MetricFigures(metric, readings, columns)
    compared = in_order(reading_of(each, metric.type, each.date) for each in metric.benchmark.observations)
    return MetricFigures(metric, readings, columns, _compared(compared, metric, case.campaign), compared)


def _added(metric: Metric, case: Case, follow_up: FollowUp) -> Iterable[Reading]:
    for later in follow_up.observations:
        if id_in(case, later.metric, follow_up) == metric.id:
            yield reading_of(later, metric.type, later.date or follow_up.date.day, follow_up.slug)


def _compared(readings: tuple[Reading, ...], metric: Metric, campaign: Campaign) -> Columns:
    # The target is the campaign's, not that of the place without one.
    return columns_of(readings, metric.model_copy(update={"target": None}), campaign)


def _counts(follow_up: FollowUp, case: Case) -> bool:
    return case.slug in follow_up.follows and follow_up.status == "published"


def _moment(document: Case | FollowUp) -> tuple[datetime, str]:
    return (document.date.instant(), document.slug)


def _newest_plan(documents: Iterable[Case | FollowUp]) -> Case | FollowUp | None:
    """Return the newest document that says when to look again."""
    return max((document for document in documents if document.next_check), key=_moment, default=None)
