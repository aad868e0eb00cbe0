"""Metrics: what was counted, when, by whom."""

from __future__ import annotations

from pydantic import Field

from .fields import Better, Date, Id, Level, MetricType, Observer, Part, Phase, Reference, Text, Written


class Observation(Part):
    """One reading of a metric. `break_` says how the way of counting changed from here on."""

    date: Date
    value: Written
    source: Reference | None = None
    by: Observer | None = None
    note: Text | None = None
    phase: Phase | None = None
    break_: Text | None = Field(None, alias="break")


class Benchmark(Part):
    """The same figure where there was no campaign."""

    label: Text
    observations: tuple[Observation, ...]


class Metric(Part):
    """One row of the comparison. `unit` says what is counted; for money it is the currency."""

    id: Id
    label: Text
    channel: Text | None = None
    type: MetricType = "count"
    unit: Text | None = None
    level: Level | None = None
    better: Better = "higher"
    target: Written | None = None
    note: Text | None = None
    observations: tuple[Observation, ...]
    benchmark: Benchmark | None = None
