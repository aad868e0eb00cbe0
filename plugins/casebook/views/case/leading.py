"""The leading figure of a case: what of all its table stands in a list, and in a picture."""

from __future__ import annotations

from ...figures import Change
from ...model import Metric
from ...words import change
from ..parts import LeadingView
from .cells import value_text
from .sheet import Sheet


def leading_figure(sheet: Sheet) -> LeadingView | None:
    """Return the first metric of a case that has changed in numbers; None where none has."""
    changed = ((figures.metric, figures.columns.last_change) for figures in sheet.dossier.metrics)
    return next((_told(sheet, metric, found) for metric, found in changed if found), None)


def _told(sheet: Sheet, metric: Metric, found: Change) -> LeadingView:
    before, after = (value_text(sheet, metric, value) for value in (found.before, found.after))
    told = change(found, sheet.words, metric.type, metric.unit, sheet.names)
    return LeadingView(metric.label, before, after, told.whole)
