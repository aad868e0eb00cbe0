"""Checks of figures: a value fits its metric, and no date has two."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...errors import Problem
from ...model import Case, Metric, Mistake, Observation, PartialDate, Quantity, State, Value
from ...model.existing import currencies
from ...model.glossary import code_meant
from ...model.not_values import in_a_count, why_not_a_value
from ...model.values import why_not_of_type
from ..front.places import Path
from .scope import CaseScope, FollowUpScope


def check_values_fit_their_metric(scope: CaseScope) -> Iterator[Problem]:
    """An observation of a count is a count; what is no figure and no reason is asked about."""
    for index, metric in enumerate(scope.document.metrics):
        for path, value in _values(metric):
            if mistake := _misfit(value, metric.type):
                yield scope.mistake(("metrics", index, *path), mistake)


def check_later_values_fit(scope: FollowUpScope) -> Iterator[Problem]:
    """An observation in a follow-up fits the metric of its case."""
    for index, observation in enumerate(scope.document.observations):
        metric = _metric(scope, observation.metric)
        if metric and (mistake := _misfit(observation.value, metric.type)):
            yield scope.mistake(("observations", index, "value"), mistake)


def check_budget(scope: CaseScope) -> Iterator[Problem]:
    """A budget is an amount with its currency, or why none is known."""
    budget = scope.document.campaign.budget
    if budget is None or budget.amount is None:
        return
    if mistake := _misfit(budget.amount, "money", money=True):
        yield scope.mistake(("campaign", "budget", "amount"), mistake)
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


def _values(metric: Metric) -> Iterator[tuple[Path, Value]]:
    for place, observation in enumerate(metric.observations):
        yield ("observations", place, "value"), observation.value
    if metric.target is not None:
        yield ("target",), metric.target
    for place, observation in enumerate(metric.benchmark.observations if metric.benchmark else ()):
        yield ("benchmark", "observations", place, "value"), observation.value


def _misfit(value: Value, metric_type: str, *, money: bool = False) -> Mistake | None:
    if metric_type == "state":
        return None
    if isinstance(value, State):
        mistake = why_not_a_value(value.text, money=money)
        key = in_a_count(mistake.key, mistake.params) if metric_type == "count" else mistake.key
        return Mistake(key, **mistake.params)
    return why_not_of_type(value, metric_type)


def _metric(scope: FollowUpScope, name: str) -> Metric | None:
    slug, _, part = name.rpartition("/")
    for case in scope.followed:
        if slug in ("", case.document.slug) and isinstance(case.document, Case):
            return next((metric for metric in case.document.metrics if metric.id == part), None)
    return None


def _said(value: Value) -> str:
    return getattr(value, "written", "") or str(value)
