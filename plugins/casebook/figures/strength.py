"""Strength of evidence: worked out, never declared, in three readings that are never made one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from ..model import Missing
from ..model.light import light
from .dossier import Dossier, MetricFigures
from .readings import Reading

Design = Literal["none", "once", "before-after", "comparison"]

OBSERVERS = ("organisation", "author", "third-party")
"""Who may have measured, from the least to the most independent of the campaign."""
AUTHOR = "author"
"""Who has measured where nobody is named."""


@light()
class Strength:
    """How strong the evidence of a case is, in three separate readings.

    `design`: `none` (no figures), `once` (figures, but of no metric both before and after), `before-after`,
    `comparison` (a metric has the same figure where there was no campaign). `measured_by`: who took the
    readings, of `organisation`, `author`, `third-party`, in this order. `kept`: how many of the `sources`
    have a dated copy.
    """

    design: Design
    measured_by: tuple[str, ...]
    kept: int
    sources: int


def strength(dossier: Dossier) -> Strength:
    """Return how strong a case's evidence is."""
    kept = sum(1 for record in dossier.sources if record.source.kept and record.source.kept.date)
    return Strength(
        design=_design(dossier.metrics),
        measured_by=measured_by(dossier.metrics),
        kept=kept,
        sources=len(dossier.sources),
    )


def measured_by(metrics: Iterable[MetricFigures]) -> tuple[str, ...]:
    """Return who took the readings of some metrics; one that names no observer is the author's."""
    readings = (reading for figures in metrics for reading in figures.readings)
    observers = {reading.by or AUTHOR for reading in readings if not isinstance(reading.value, Missing)}
    return tuple([observer for observer in OBSERVERS if observer in observers])


def _design(metrics: Iterable[MetricFigures]) -> Design:
    measured = [figures for figures in metrics if _known(figures.readings)]
    if any(_known(figures.benchmark_readings) for figures in measured):
        return "comparison"
    if any(_has_before_and_after(figures) for figures in measured):
        return "before-after"
    return "once" if measured else "none"


def _has_before_and_after(figures: MetricFigures) -> bool:
    columns = figures.columns
    placed = (columns.before, columns.after or columns.latest)
    return len(_known(reading for reading in placed if reading)) == len(placed)


def _known(readings: Iterable[Reading]) -> list[Reading]:
    return [reading for reading in readings if not isinstance(reading.value, Missing)]
