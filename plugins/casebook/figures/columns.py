"""Before, after, latest: which reading stands in which column, after section 3 of the case format."""

from __future__ import annotations

from ..model import Campaign, Metric, Quantity, Value
from ..model.light import light
from ..model.values import as_state
from .changes import Change, change_between
from .placing import place
from .progress import covered, is_behind
from .readings import Reading, broken_between


@light()
class Columns:
    """One row of the comparison.

    A column without an observation is None. `taken_after_start` says that Before was taken after the campaign
    had started, `taken_before_end` that After was taken before it had ended. `change` is after − before,
    `latest_change` latest − before; None where a column is missing. `covered` is how much of the way from
    before to the target the newest of latest and after has gone, in percent, unrounded; None where that
    cannot be said. A target that `was_reached` lay behind before already, and what came later is beyond it.
    """

    before: Reading | None = None
    after: Reading | None = None
    latest: Reading | None = None
    taken_after_start: bool = False
    taken_before_end: bool = False
    change: Change | None = None
    latest_change: Change | None = None
    target: Value | None = None
    covered: Quantity | None = None
    was_reached: bool = False

    @property
    def last_change(self) -> Change | None:
        """The change that the newest figures show; None where none can be told in numbers."""
        changes = (self.latest_change, self.change)
        return next((change for change in changes if change and change.absolute is not None), None)


def columns_of(readings: tuple[Reading, ...], metric: Metric, campaign: Campaign) -> Columns:
    """Return the row that a metric's readings, in date order, make in a campaign."""
    start = campaign.start.first if campaign.start else None
    end = campaign.end.last if campaign.end else None
    before, after, latest = place(readings, start, end)
    row = _Row(readings, metric)
    share = row.covered(before, latest or after)
    was_reached = is_behind(share, metric.better, before.value, row.target) if share and before else False
    return Columns(
        before=before,
        after=after,
        latest=latest,
        taken_after_start=bool(before and start and before.date.first > start),
        taken_before_end=bool(after and end and after.date.first < end),
        change=row.change(before, after),
        latest_change=row.change(before, latest),
        target=row.target,
        covered=None if was_reached else share,
        was_reached=was_reached,
    )


@light()
class _Row:
    """What two readings of one metric come to."""

    readings: tuple[Reading, ...]
    metric: Metric

    @property
    def target(self) -> Value | None:
        if self.metric.target is None or self.metric.type != "state":
            return self.metric.target
        return as_state(self.metric.target)

    def change(self, before: Reading | None, after: Reading | None) -> Change | None:
        if before is None or after is None:
            return None
        broken = broken_between(self.readings, before, after)
        better = "neither" if self.metric.type == "state" else self.metric.better
        return change_between(before.value, after.value, self.metric.type, better, broken=broken)

    def covered(self, before: Reading | None, reached: Reading | None) -> Quantity | None:
        if self.target is None or before is None or reached is None:
            return None
        if broken_between(self.readings, before, reached):
            return None
        return covered(before.value, reached.value, self.target, self.metric.type)
