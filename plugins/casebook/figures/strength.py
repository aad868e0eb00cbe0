"""Strength of evidence: worked out, never declared, in three readings that are never made one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Design = Literal["none", "once", "before-after", "comparison"]


@dataclass(frozen=True)
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
