"""Checks of figures: a value fits its metric, and no date has two."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...errors import Problem
from ...model import Case, Metric, Observation, PartialDate, Quantity, State, Value
from ...model.existing import currencies
from ...model.glossary import code_meant
from ...model.not_values import why_not_a_value
from ...model.values import why_not_of_type
from ..places import Path
from .scope import CaseScope, FollowUpScope, Scope


def check_values_fit_their_metric(scope: CaseScope) -> Iterator[Problem]:
    """An observation of a count is a count; what is no figure and no reason is asked about."""
    for index, metric in enumerate(scope.document.metrics):
        for path, value in _values(("metrics", index), metric):
            yield from _misfit(scope, path, value, metric.type)


def check_later_values_fit(scope: FollowUpScope) -> Iterator[Problem]:
    """An observation in a follow-up fits the metric of its case."""
    for index, observation in enumerate(scope.document.observations):
        metric = _metric(scope, observation.metric)
        if metric is not None:
            yield from _misfit(scope, ("observations", index, "value"), observation.value, metric.type)


def check_budget(scope: CaseScope) -> Iterator[Problem]:
    """A budget is an amount with its currency, or why none is known."""
    budget = scope.document.campaign.budget
    if budget is None or budget.amount is None:
        return
    yield from _misfit(scope, ("campaign", "budget", "amount"), budget.amount, "money")
    if isinstance(budget.amount, Quantity) and budget.currency is None:
        yield scope.lacks(("campaign", "budget"), "currency", "missing", name="currency")


def check_money_has_a_currency(scope: CaseScope) -> Iterator[Problem]:
    """The unit of a metric of money is a currency."""
    for index, metric in enumerate(scope.document.metrics):
        if metric.type != "money":
            continue
        if metric.unit is None:
            yield scope.lacks(("metrics", index), "unit", "money-without-currency", value=metric.id)
        elif metric.unit not in currencies():
            meant = code_meant(metric.unit, currencies())
            yield scope.at(("metrics", index, "unit"), "currency-unknown", value=metric.unit, nearest=meant)


def check_one_value_a_date(scope: CaseScope) -> Iterator[Problem]:
    """Of two different values of a metric on one date, one is wrong; the later in the file is named."""
    for index, metric in enumerate(scope.document.metrics):
        yield from _measured_twice(scope, ("metrics", index), metric.observations)
        if metric.benchmark:
            yield from _measured_twice(scope, ("metrics", index, "benchmark"), metric.benchmark.observations)


def _measured_twice(scope: CaseScope, path: Path, observations: Iterable[Observation]) -> Iterator[Problem]:
    seen: dict[PartialDate, Value] = {}
    for index, observation in enumerate(observations):
        before = seen.setdefault(observation.date, observation.value)
        if before != observation.value:
            place = (*path, "observations", index, "value")
            yield scope.at(place, "measured-twice", date=str(observation.date), value=_said(before))


def check_phases(scope: CaseScope) -> Iterator[Problem]:
    """An author chooses at most one observation for a column."""
    for index, metric in enumerate(scope.document.metrics):
        seen: set[str] = set()
        for place, observation in enumerate(metric.observations):
            if observation.phase in seen:
                path: Path = ("metrics", index, "observations", place, "phase")
                yield scope.at(path, "phase-twice", value=observation.phase)
            seen |= {observation.phase} if observation.phase else set()


def _values(path: Path, metric: Metric) -> Iterator[tuple[Path, Value]]:
    for place, observation in enumerate(metric.observations):
        yield (*path, "observations", place, "value"), observation.value
    if metric.target is not None:
        yield (*path, "target"), metric.target
    for place, observation in enumerate(metric.benchmark.observations if metric.benchmark else ()):
        yield (*path, "benchmark", "observations", place, "value"), observation.value


def _misfit(
    scope: Scope[Case] | FollowUpScope, path: Path, value: Value, metric_type: str
) -> Iterator[Problem]:
    if metric_type == "state":
        return
    if isinstance(value, State):
        yield scope.mistake(path, why_not_a_value(value.text, money=path[-1] == "amount"))
    elif mistake := why_not_of_type(value, metric_type):
        yield scope.mistake(path, mistake)


def _metric(scope: FollowUpScope, name: str) -> Metric | None:
    slug, _, part = name.rpartition("/")
    for case in scope.followed:
        if slug in ("", case.document.slug) and isinstance(case.document, Case):
            return next((metric for metric in case.document.metrics if metric.id == part), None)
    return None


def _said(value: Value) -> str:
    return getattr(value, "written", "") or str(value)
