"""What changed from one reading to a later one: exact where the readings are, honest where they are not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ..model import Quantity, Value

Direction = Literal["better", "worse", "same"]
NoNumber = Literal["states", "missing", "imprecise", "break"]


@dataclass(frozen=True)
class Change:
    """The change from `before` to `after`.

    `absolute` is after − before in the metric's unit (percentage points where `points`); `percent` the
    relative change in percent, unrounded, None where it has no meaning; `from_zero` says that before is or
    may be 0. Where there is no number at all, `absolute` is None and `words_only` says why: two states, a
    missing figure, about mixed with a range or a bound, a break in the series. `direction` is None where the
    author named no better direction or where it cannot be known.
    """

    before: Value
    after: Value
    absolute: Quantity | None = None
    percent: Quantity | None = None
    points: bool = False
    from_zero: bool = False
    direction: Direction | None = None
    words_only: NoNumber | None = None
