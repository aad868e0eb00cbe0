"""Figures as files: `metrics.csv` and `case.json` beside each case, and `/data/metrics.csv` for the site."""

from __future__ import annotations

from .documents import case_json
from .rows import metrics_csv

__all__ = ["case_json", "metrics_csv"]
