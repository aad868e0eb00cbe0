"""Measure how long a site of many cases takes, beside other generators: `make bench`.

Everybody builds the same corpus in turn: from nothing, after one case was changed, and with nothing changed.
What is compared is what all of them make: `casebook` has the parts, lists and feeds that the peers' sites
have, on the pages of its own theme; `casebook-bare` has a theme that says as little as the peers' templates,
and `casebook-whole` is everything that `make html` makes; `pelican-cached` is Pelican with its own cache.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
from collections.abc import Sequence
from pathlib import Path

from .contestants import ROOT, contestants
from .measuring import Field, measured
from .telling import data, table, targets


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure as asked for, print tables for each number of cases, and write all of it as JSON."""
    asked = _parser().parse_args(arguments)
    taking_part, missing = contestants(asked.tools, frozenset(asked.without))
    for said in missing:
        sys.stderr.write(f"{said}\n")
    fields: dict[int, Field] = {}
    for cases in asked.cases:
        fields[cases] = measured(taking_part, cases, asked.times or usual_times(cases))
        sys.stdout.write(table(fields[cases]))
        sys.stdout.flush()
    sys.stdout.write(targets(fields))
    if asked.json:
        told = {**_machine(), "missing": missing, **data(fields)}
        asked.json.write_text(json.dumps(told, indent=2) + "\n", encoding="utf-8")
    return 0


def usual_times(cases: int) -> int:
    """Return how often a corpus is built where nobody says: the fewer, the larger."""
    return max(1, min(5, 15_000 // cases))


def _machine() -> dict[str, object]:
    """Return where it was measured: with others on the machine, only ratios say something."""
    return {
        "python": platform.python_version(),
        "system": platform.platform(),
        "processors": os.cpu_count(),
        "load": [round(load, 2) for load in os.getloadavg()],
    }


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="make bench", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--cases", type=int, nargs="+", default=[1000, 5000, 20000])
    parser.add_argument("--times", type=int, help="rounds (5 of 1,000 cases, 3 of 5,000, 1 of 20,000)")
    parser.add_argument("--json", type=Path, help="file for all that was measured")
    others = ["casebook-bare", "casebook-whole", "pelican", "pelican-cached", "hugo", "eleventy"]
    parser.add_argument("--without", nargs="*", default=[], choices=others)
    parser.add_argument(
        "--tools", type=Path, default=ROOT / ".bench", help="where peers are installed (.bench)"
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
