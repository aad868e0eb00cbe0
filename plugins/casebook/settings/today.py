"""The day that counts as today."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, tzinfo

from ..errors import Problem, ProblemsFound, Where


@dataclass(frozen=True)
class Today:
    """The `date` that counts as today, and the moment `now` (aware) at which the build began.

    The moment is the machine's own: Pelican holds posts back by it. `epoch` is that of SOURCE_DATE_EPOCH.
    """

    date: date
    now: datetime
    epoch: datetime | None = None

    @property
    def moment(self) -> datetime:
        """The moment that counts as now."""
        return self.epoch or self.now


def today(zone: tzinfo = UTC, environment: Mapping[str, str] = os.environ) -> Today:
    """Return the day that counts as today: that of SOURCE_DATE_EPOCH (seconds, UTC) where set, else now's.

    It is now's in the zone of the site, for which its authors write their dates. Raise ProblemsFound where
    SOURCE_DATE_EPOCH is no number of seconds.
    """
    now, epoch = datetime.now(UTC), environment.get("SOURCE_DATE_EPOCH")
    if epoch is None:
        return Today(now.astimezone(zone).date(), now)
    try:
        meant = datetime.fromtimestamp(int(epoch), UTC)
        return Today(meant.date(), now, meant)
    except (ValueError, OverflowError, OSError):
        params = {"value": epoch}
        wrong = Problem("", 0, 0, "SOURCE_DATE_EPOCH", "epoch-form", params, where=Where.ENVIRONMENT)
        raise ProblemsFound([wrong]) from None
