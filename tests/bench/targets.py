"""What Casebook is to reach, and whether it does."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from .measuring import Field
from .scenarios import COLD, EDIT, NOTHING

OURS = "casebook"
MEMORY = "memory"


@dataclass(frozen=True)
class Target:
    """How many times what a peer takes Casebook may take with so many cases, at most."""

    cases: int
    what: str
    peer: str
    most: float


TARGETS = (
    Target(5000, COLD, "pelican", 0.4),
    Target(5000, COLD, "eleventy", 1.0),
    Target(5000, COLD, "hugo", 1.6),
    Target(5000, EDIT, "hugo", 0.4),
    Target(5000, NOTHING, "hugo", 0.2),
    Target(20000, EDIT, "hugo", 0.25),
    Target(20000, NOTHING, "hugo", 0.12),
    Target(5000, MEMORY, "hugo", 0.5),
)
SMALL, LARGE, GROWTH = 1000, 20000, 1.2
"""How many times as long a case may take in a large corpus as in a small one."""


@dataclass(frozen=True)
class Verdict:
    """A target, what was measured for it, and whether that is good enough."""

    said: str
    ratio: float
    most: float

    @property
    def is_met(self) -> bool:
        """Whether the target was reached."""
        return self.ratio <= self.most


def verdicts(fields: Mapping[int, Field]) -> Iterator[Verdict]:
    """Yield a verdict on each target that was measured; `fields` are by their numbers of cases."""
    for target in TARGETS:
        field = fields.get(target.cases)
        ratio = field and ratio_of(field, target.what, target.peer)
        if ratio:
            yield Verdict(f"{target.cases:,} cases, {target.what}, × {target.peer}", ratio, target.most)
    if {SMALL, LARGE} <= fields.keys():
        small, large = (_per_case(fields[cases]) for cases in (SMALL, LARGE))
        if small and large:
            yield Verdict(f"a case of {LARGE:,}, × a case of {SMALL:,}, {COLD}", large / small, GROWTH)


def ratio_of(field: Field, what: str, peer: str, name: str = OURS) -> float | None:
    """Return how many times what a peer takes a contestant takes; None where one of them was not measured."""
    if what == MEMORY:
        taken = [work and work.megabytes for work in (field.work(name), field.work(peer))]
    else:
        taken = [result and result.seconds for result in (field.result(name, what), field.result(peer, what))]
    ours, theirs = taken
    return ours / theirs if ours and theirs else None


def _per_case(field: Field) -> float | None:
    result = field.result(OURS, COLD)
    return result.seconds / field.cases if result else None
