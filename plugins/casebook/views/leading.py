"""The leading figure of a case: what of all its table stands in a list."""

from __future__ import annotations

from typing import NamedTuple

from ..figures import Change
from ..model import Metric
from ..words import change
from .cells import value_text
from .sheet import Sheet


class Leading(NamedTuple):
    """A metric before and at last, and the change in words: "122", "158", "+36 (+29.5%), better"."""

    label: str
    before: str
    after: str
    change: str


def leading_figure(sheet: Sheet) -> Leading | None:
    """Return the first metric of a case that has changed in numbers; None where none has."""
    changed = ((figures.metric, figures.columns.last_change) for figures in sheet.dossier.metrics)
    return next((_told(sheet, metric, found) for metric, found in changed if found), None)


def _told(sheet: Sheet, metric: Metric, found: Change) -> Leading:
    before, after = (value_text(sheet, metric, value) for value in (found.before, found.after))
    told = change(found, sheet.words, metric.type, metric.unit, sheet.names)
    return Leading(metric.label, before, after, told.whole)
