"""What was measured, as tables for a terminal and as data."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from typing import Any

from . import memory
from .measuring import Field, Result
from .scenarios import SCENARIOS
from .targets import ratio_of, verdicts

PEERS = ("pelican", "hugo", "eleventy")
_WIDE = 18


def table(field: Field) -> str:
    """Return the results of a number of cases as tables."""
    times = len(field.results[0].runs)
    return "\n".join([f"{field.cases:,} cases, median of {times}", *_times(field), *_works(field), "", ""])


def _times(field: Field) -> Iterator[str]:
    peers = "".join(f"{'× ' + peer:>11}" for peer in PEERS)
    for scenario in SCENARIOS:
        yield f"\n{scenario:{_WIDE}}{'seconds':>9}{'CPU':>9}{peers}"
        for result in field.results:
            if result.scenario == scenario:
                yield _line(field, result)


def _line(field: Field, result: Result) -> str:
    ratios = (ratio_of(field, result.scenario, peer, result.name) for peer in PEERS)
    told = "".join(f"{ratio:11.2f}" if ratio else f"{'–':>11}" for ratio in ratios)
    return f"{result.name:{_WIDE}}{result.seconds:9.2f}{result.processor_seconds:9.2f}{told}"


def _works(field: Field) -> Iterator[str]:
    yield f"\n{'what is made':{_WIDE}}{'pages':>9}{'lists':>9}{'in feeds':>10}{'files':>10}{'MB':>10}"
    for work in field.works:
        made, taken = work.made, "–" if work.megabytes is None else f"{work.megabytes:.0f}"
        counted = f"{made.pages:9,}{made.lists:9,}{made.entries:10,}{made.files:10,}{taken:>10}"
        yield f"{work.name:{_WIDE}}{counted}"
    yield f"MB: {memory.HOW}" if memory.can_be_seen() else "MB: cannot be seen on this system"


def targets(fields: Mapping[int, Field]) -> str:
    """Return whether what casebook is to reach is reached, as far as it was measured."""
    lines = [
        f"{each.said:58}{each.ratio:6.2f}, at most {each.most:4.2f}  {'met' if each.is_met else 'MISSED'}"
        for each in verdicts(fields)
    ]
    return "\n".join(["targets", *lines, "", ""]) if lines else ""


def data(fields: Mapping[int, Field]) -> dict[str, Any]:
    """Return all that was measured, as JSON has it."""
    results = [result for field in fields.values() for result in field.results]
    return {
        "results": [
            {**asdict(each), "seconds": each.seconds, "processor_seconds": each.processor_seconds}
            for each in results
        ],
        "works": [asdict(work) for field in fields.values() for work in field.works],
        "memory": memory.HOW,
        "targets": [{**asdict(each), "is_met": each.is_met} for each in verdicts(fields)],
    }
