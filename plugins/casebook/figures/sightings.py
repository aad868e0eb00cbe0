"""Sightings: readings by date, and what became of sources, as entries of the timeline."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from ..model import PartialDate
from .anchors import anchor
from .dossier import Dossier
from .entry import Sighting, TimelineItem
from .records import SourceRecord
from .rulings import newest


def observations(dossier: Dossier) -> Iterator[TimelineItem]:
    """Yield one entry for each date on which something was measured, with all readings of that date."""
    by_date: dict[PartialDate, list[Sighting]] = defaultdict(list)
    for figures in dossier.metrics:
        for reading in figures.readings:
            by_date[reading.date].append(Sighting(figures.metric, reading))
        for reading in figures.benchmark_readings:
            by_date[reading.date].append(Sighting(figures.metric, reading, benchmark=True))
    for date, sightings in by_date.items():
        origins = {sighting.reading.origin for sighting in sightings}
        origin = origins.pop() if len(origins) == 1 else None
        yield TimelineItem("observation", date, anchor("figures", date), tuple(sightings), origin)


def losses(dossier: Dossier) -> Iterator[TimelineItem]:
    """Yield when each lost source was last seen and first seen gone; one that was never lost is no news."""
    for record in dossier.sources:
        gone = first_gone(record)
        if gone is None:
            continue
        name = record.anchor.removeprefix("source-")
        yield TimelineItem("source-gone", gone, anchor("gone", name), record, record.origin)
        if seen := last_seen(record):
            yield TimelineItem("source-seen", seen, anchor("seen", name), record, record.origin)


def last_seen(record: SourceRecord) -> PartialDate | None:
    """Return the newest date on which a source was there, by its checks or by when it was read."""
    seen = [check.date for check in record.source.checks if check.status in ("alive", "changed")]
    return newest([*seen, record.source.accessed])


def first_gone(record: SourceRecord) -> PartialDate | None:
    """Return the oldest date on which a source was found gone; None where it never was."""
    gone = [check.date for check in record.source.checks if check.status == "gone"]
    return min(gone, key=lambda date: (date.first, date.last), default=None)
