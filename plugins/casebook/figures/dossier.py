"""A case together with everything its follow-ups said."""

from __future__ import annotations

from functools import cached_property

from ..model import Case, FollowUp, Metric, PartialDate
from ..model.light import light
from .columns import Columns
from .readings import Origin, Reading
from .records import ClaimRecord, LatestOutcome, OutcomeRecord, PromiseRecord, RequestRecord, SourceRecord


@light()
class MetricFigures:
    """A metric with all its readings in date order, and the row they make.

    `benchmark` is the row of the same figure where there was no campaign, None where there is none.
    """

    metric: Metric
    readings: tuple[Reading, ...]
    columns: Columns
    benchmark: Columns | None = None
    benchmark_readings: tuple[Reading, ...] = ()


@light()
class Dossier:
    """A case with its follow-ups joined to it; nothing in it depends on the day.

    `follow_ups` are sorted by date, those that were withdrawn among them. `outcomes` are oldest first,
    `outcome` is where they stand. `checks` are the dates on which somebody looked at the case, oldest first.
    `next_check` is the one given by the newest document that gives one, `next_check_set` the date of that
    document. What a `reference` means depends on the document that makes it: its `origin`.
    """

    case: Case
    follow_ups: tuple[FollowUp, ...]
    metrics: tuple[MetricFigures, ...]
    claims: tuple[ClaimRecord, ...]
    promises: tuple[PromiseRecord, ...]
    requests: tuple[RequestRecord, ...]
    outcomes: tuple[OutcomeRecord, ...]
    outcome: LatestOutcome
    sources: tuple[SourceRecord, ...]
    checks: tuple[PartialDate, ...]
    next_check: PartialDate | None
    next_check_set: PartialDate | None

    @property
    def standing_follow_ups(self) -> tuple[FollowUp, ...]:
        """The follow-ups that were not withdrawn."""
        return tuple(each for each in self.follow_ups if not each.withdrawal)

    @property
    def last_checked(self) -> PartialDate | None:
        """The newest date on which somebody looked at the case; None where nobody has."""
        return self.checks[-1] if self.checks else None

    def source(self, reference: str, origin: Origin = None) -> SourceRecord | None:
        """Return the source that a document means by an id: its own, then the case's, then a shared one."""
        wanted, known = reference.removeprefix(f"{self.case.slug}/"), self._sources
        own = origin if wanted == reference else None
        found = known.get((wanted, own, False)) or known.get((wanted, None, False))
        return found or known.get((wanted, None, True))

    @cached_property
    def _sources(self) -> dict[tuple[str, Origin, bool], SourceRecord]:
        """The first source of each id, by the document that lists it, and whether it is shared."""
        return {(each.source.id, each.origin, each.shared): each for each in reversed(self.sources)}

    def metric(self, reference: str) -> MetricFigures | None:
        """Return the metric that an id means, with or without the case's slug before it; None where none."""
        wanted = reference.removeprefix(f"{self.case.slug}/")
        return next((figures for figures in self.metrics if figures.metric.id == wanted), None)
