"""The median change of each kind of metric, over cases: no case counts twice, however much it measured."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import ROUND_HALF_EVEN, Context, Decimal
from types import MappingProxyType
from typing import Literal, NamedTuple, get_args

from ..model import Quantity
from ..model.light import light
from ..model.vocabulary import LEVELS
from .dossier import MetricFigures

FEWEST = 5
"""Cases that have to stand behind a median."""
SMALL_BASE = 30
"""A count that began below this has a change in percent that says little."""

_EXACT = Context(prec=80, rounding=ROUND_HALF_EVEN)
_LEVELS = (*reversed(LEVELS), "")


Measure = Literal["percent", "points"]
Side = Literal["higher", "lower"]


class Kind(NamedTuple):
    """A kind of metric: its level (empty where none is given), in what it changes, and what is better."""

    level: str
    measure: Measure
    better: Side

    @property
    def order(self) -> tuple[int, bool, bool]:
        """What kinds are sorted by: what changed for good comes before what was sent out."""
        return (_LEVELS.index(self.level), self.measure == "points", self.better == "lower")

    @property
    def name(self) -> str:
        """What it is called in addresses: `out-take`, `no-level-points`, `outcome-lower`."""
        marks = {"points": self.measure == "points", "lower": self.better == "lower"}
        return "-".join([self.level or "no-level", *(mark for mark, holds in marks.items() if holds)])


KINDS: Mapping[str, Kind] = MappingProxyType(
    {
        kind.name: kind
        for kind in (
            Kind(level, measure, better)
            for level in _LEVELS
            for measure in get_args(Measure)
            for better in get_args(Side)
        )
    }
)
"""Every kind there can be, by its name."""


class Move(NamedTuple):
    """How far one case moved in one kind of metric, in percent or in percentage points."""

    kind: Kind
    amount: Decimal


@light()
class Median:
    """The median change of a kind over `cases` of them; `amount` is None where they are too few."""

    kind: Kind
    cases: int
    amount: Decimal | None


def moves(metrics: Iterable[MetricFigures]) -> tuple[Move, ...]:
    """Return how far a case moved in each kind: the median of its own metrics of that kind.

    Left out is what has no single number (a range, a bound, a break), what began at nothing or at a count
    below 30, and what the author finds neither better higher nor lower.
    """
    found: dict[Kind, list[Decimal]] = defaultdict(list)
    for figures in metrics:
        for kind, amount in _moved(figures):
            found[kind].append(amount)
    return tuple(Move(kind, median(found[kind])) for kind in sorted(found, key=lambda kind: kind.order))


def medians(cases: Iterable[Iterable[Move]]) -> tuple[Median, ...]:
    """Return the median of each kind of metric that some case has, with the number of cases behind it."""
    found: dict[Kind, list[Decimal]] = defaultdict(list)
    for case in cases:
        for kind, amount in case:
            found[kind].append(amount)
    return tuple(
        Median(kind, len(found[kind]), median(found[kind]) if len(found[kind]) >= FEWEST else None)
        for kind in sorted(found, key=lambda kind: kind.order)
    )


def median(numbers: Sequence[Decimal]) -> Decimal:
    """Return the number in the middle, of an even number of them the mean of the two."""
    ordered, middle = sorted(numbers), len(numbers) // 2
    if len(ordered) % 2:
        return ordered[middle]
    return _EXACT.divide(_EXACT.add(ordered[middle - 1], ordered[middle]), Decimal(2))


def _moved(figures: MetricFigures) -> Iterator[tuple[Kind, Decimal]]:
    metric, change = figures.metric, figures.columns.last_change
    if change is None or metric.better == "neither" or _began_small(change.before, metric.type):
        return
    moved = change.absolute if change.points else change.percent
    if moved is not None and moved.low is not None and moved.low == moved.high:
        measure: Measure = "points" if change.points else "percent"
        better: Side = "lower" if metric.better == "lower" else "higher"
        yield Kind(metric.level or "", measure, better), moved.low


def _began_small(before: object, metric_type: str) -> bool:
    if metric_type != "count" or not isinstance(before, Quantity):
        return False
    return before.low is None or before.low < SMALL_BASE
