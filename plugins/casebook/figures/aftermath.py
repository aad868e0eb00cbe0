"""Applause and aftermath: how much praise came at once, and how long it took until somebody counted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..model import Missing, PartialDate
from ..model.light import light
from .checks import check_dates
from .days import Days, days_between, last_day
from .dossier import Dossier, MetricFigures
from .readings import Reading

FIRST_WEEK = 7
"""Days, that of the start included."""
PRAISE = ("coverage", "acclaim")


@light()
class Applause:
    """How many articles and awards came in the first week: from `least` to `most`, where dates are months."""

    least: int
    most: int


@light()
class Aftermath:
    """Applause and aftermath of a campaign; each None where the dates do not carry it.

    `applause`: coverage and acclaim in the first seven days, that of the start included. `first_figure`: from
    the start to the first check after it, or the first figure that is not the organisation's own.
    `last_figure`: from the end to the last figure after it.
    """

    applause: Applause | None = None
    first_figure: Days | None = None
    last_figure: Days | None = None


def aftermath(dossier: Dossier) -> Aftermath:
    """Return applause and aftermath of a case's campaign."""
    start, end = dossier.case.campaign.start, dossier.case.campaign.end
    measured = _measured(dossier.metrics)
    return Aftermath(
        applause=_applause(dossier, start) if start and start.day else None,
        first_figure=_first_figure(dossier, start) if start else None,
        last_figure=_last_figure(end, measured) if end else None,
    )


def last_figure(metrics: Iterable[MetricFigures], end: PartialDate) -> Days | None:
    """Return how long after the end of a campaign the last of some figures was taken; None before it."""
    return _last_figure(end, _measured(metrics))


def _last_figure(end: PartialDate, measured: Iterable[PartialDate]) -> Days | None:
    last, over = last_day(end), end.last
    since = [days_between(last, taken) for taken in measured if taken.first > over]
    return max(since, key=lambda days: (days.least, days.most), default=None)


def _applause(dossier: Dossier, start: PartialDate) -> Applause:
    spans = [((date.first - start.first).days, (date.last - start.first).days) for date in _praise(dossier)]
    surely = [span for span in spans if span[0] >= 0 and span[1] < FIRST_WEEK]
    possibly = [span for span in spans if span[1] >= 0 and span[0] < FIRST_WEEK]
    return Applause(len(surely), len(possibly))


def _first_figure(dossier: Dossier, start: PartialDate) -> Days | None:
    # Whoever runs a campaign looks at it all the time.
    others = (reading.date for reading in _taken(dossier.metrics) if reading.by != "organisation")
    looks = [*others, *check_dates(dossier.case, dossier.standing_follow_ups)]
    begun = start.last
    since = [days_between(start, look) for look in looks if look.first > begun]
    return min(since, key=lambda days: (days.least, days.most), default=None)


def _praise(dossier: Dossier) -> Iterator[PartialDate]:
    yield from (event.date for event in dossier.case.timeline if event.type in PRAISE)
    yield from (post.date.day for post in dossier.standing_follow_ups if post.type in PRAISE)


def _measured(metrics: Iterable[MetricFigures]) -> Iterable[PartialDate]:
    """Return the days on which something was measured, each once."""
    return dict.fromkeys(reading.date for reading in _taken(metrics))


def _taken(metrics: Iterable[MetricFigures]) -> Iterator[Reading]:
    """Yield the readings that gave a figure."""
    for figures in metrics:
        yield from (reading for reading in figures.readings if not isinstance(reading.value, Missing))
