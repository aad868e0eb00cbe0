"""How long sites take from nothing: `make bench ARGS="--cases 1000 --times 5 --json bench.json"`.

All build the same corpus in turn, several times; what counts is the median. `casebook` does the same work as
the others (articles with table and timeline, lists, the site's feeds), `casebook, everything` all that
`make html` makes. Memory is that of the largest process at its peak.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median

from .contestants import ROOT, Contestant, contestants

YARDSTICK = "pelican"
_DAY = {"SOURCE_DATE_EPOCH": "1764000000"}


@dataclass(frozen=True)
class Run:
    """One build: seconds by the clock and of all processors, and kilobytes at the peak."""

    seconds: float
    processor_seconds: float
    kilobytes: int


@dataclass(frozen=True)
class Result:
    """What a contestant's builds of a number of cases came to; `ratio` is to stock Pelican's median."""

    name: str
    cases: int
    seconds: float
    processor_seconds: float
    megabytes: float
    files: int
    ratio: float
    runs: tuple[Run, ...]


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure as asked for, print a table for each number of cases, and write all of it as JSON."""
    asked = _parser().parse_args(arguments)
    taking_part, missing = contestants(asked.tools, frozenset(asked.without))
    for said in missing:
        sys.stderr.write(f"{said}\n")
    results: list[Result] = []
    for cases in asked.cases:
        results += measured(taking_part, cases, asked.times)
        sys.stdout.write(table([result for result in results if result.cases == cases]))
        sys.stdout.flush()
    if asked.json:
        told = {**_machine(), "missing": missing, "results": [asdict(result) for result in results]}
        asked.json.write_text(json.dumps(told, indent=2) + "\n", encoding="utf-8")
    return 0


def measured(taking_part: Sequence[Contestant], cases: int, times: int) -> list[Result]:
    """Build a corpus with each contestant in turn, so many times."""
    with tempfile.TemporaryDirectory(prefix="casebook-bench-") as folder:
        sites = {contestant: Path(folder, str(place)) for place, contestant in enumerate(taking_part)}
        for contestant, site in sites.items():
            site.mkdir()
            contestant.lay(site, cases)
        runs: dict[str, list[Run]] = {contestant.name: [] for contestant in taking_part}
        for _ in range(times):
            for contestant, site in sites.items():
                runs[contestant.name].append(_built(contestant, site))
        made = {each.name: _files_in(site / each.made[0]) for each, site in sites.items()}
    yardstick = median(run.seconds for run in runs[YARDSTICK])
    return [_result(name, cases, tuple(done), made[name], yardstick) for name, done in runs.items()]


def table(results: Sequence[Result]) -> str:
    """Return results as a table for a terminal."""
    lines = [f"{results[0].cases:,} cases, median of {len(results[0].runs)}"]
    lines.append(f"{'':22}{'seconds':>9}{'CPU':>8}{'× Pelican':>11}{'MB':>7}{'files':>8}")
    lines += [
        f"{each.name:22}{each.seconds:9.2f}{each.processor_seconds:8.2f}{each.ratio:11.2f}"
        f"{each.megabytes:7.0f}{each.files:8,}"
        for each in results
    ]
    return "\n".join([*lines, "", ""])


def _built(contestant: Contestant, site: Path) -> Run:
    """Build a site from nothing; raise CalledProcessError with what was said where that fails."""
    for name in contestant.made:
        shutil.rmtree(site / name, ignore_errors=True)
    with tempfile.TemporaryFile() as said:
        started = time.perf_counter()
        process = subprocess.Popen(
            contestant.command, cwd=site, env={**os.environ, **_DAY}, stdout=said, stderr=said
        )
        _, status, used = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            said.seek(0)
            raise subprocess.CalledProcessError(process.returncode, contestant.command, said.read())
    return Run(seconds, used.ru_utime + used.ru_stime, used.ru_maxrss // _KILOBYTE)


_KILOBYTE = 1024 if sys.platform == "darwin" else 1
"""What `ru_maxrss` has to be divided by."""


def _result(name: str, cases: int, runs: tuple[Run, ...], made: int, yardstick: float) -> Result:
    seconds = median(run.seconds for run in runs)
    processors = median(run.processor_seconds for run in runs)
    megabytes = max(run.kilobytes for run in runs) / 1000
    return Result(name, cases, seconds, processors, megabytes, made, seconds / yardstick, runs)


def _files_in(folder: Path) -> int:
    return sum(1 for path in folder.rglob("*") if path.is_file())


def _machine() -> dict[str, object]:
    return {
        "python": platform.python_version(),
        "system": platform.platform(),
        "processors": os.cpu_count(),
        "load": list(_load()),
    }


def _load() -> Iterator[float]:
    """Yield how busy the machine is: with others on it, only ratios say something."""
    yield from (round(load, 2) for load in os.getloadavg())


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("--cases", type=int, nargs="+", default=[1000, 5000, 20000])
    parser.add_argument("--times", type=int, default=3, help="builds by each (3)")
    parser.add_argument("--json", type=Path, help="file for all that was measured")
    parser.add_argument("--without", nargs="*", default=[], choices=["hugo", "eleventy"])
    parser.add_argument(
        "--tools", type=Path, default=ROOT / ".bench", help="where peers are installed (.bench)"
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
