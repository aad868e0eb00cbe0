"""Before, after, latest: which reading stands in which column, after section 3 of the case format."""

from __future__ import annotations

from dataclasses import dataclass

from ..model import Quantity, Value
from .changes import Change
from .readings import Reading


@dataclass(frozen=True)
class Columns:
    """One row of the comparison.

    A column without an observation is None. `taken_after_start` says that Before was taken after the campaign
    had started, `taken_before_end` that After was taken before it had ended. `change` is after − before,
    `latest_change` latest − before; None where a column is missing. `covered` is how much of the way from
    before to the target the newest of latest and after has gone, in percent, unrounded; None where that
    cannot be said.
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
