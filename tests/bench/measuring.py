"""Builds in turn: each contestant, each scenario, and all of it again."""

from __future__ import annotations

import os
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from . import memory
from .contestants import Contestant
from .made import Made, made_in
from .scenarios import COLD, SCENARIOS, check, prepare

_DAY = {"SOURCE_DATE_EPOCH": "1764000000"}
_SLOWS = "PYTHONDONTWRITEBYTECODE"
"""With it, each start compiles every module anew, and that would be what is measured."""


@dataclass(frozen=True)
class Run:
    """One build: seconds by the clock and of all processors."""

    seconds: float
    processor_seconds: float


@dataclass(frozen=True)
class Result:
    """All builds of a scenario by a contestant."""

    name: str
    cases: int
    scenario: str
    runs: tuple[Run, ...]

    @property
    def seconds(self) -> float:
        """The median by the clock."""
        return median(run.seconds for run in self.runs)

    @property
    def processor_seconds(self) -> float:
        """The median of all processors together."""
        return median(run.processor_seconds for run in self.runs)


@dataclass(frozen=True)
class Work:
    """What a contestant makes of a number of cases, and the megabytes it takes, where that can be seen."""

    name: str
    cases: int
    made: Made
    megabytes: float | None


@dataclass(frozen=True)
class Field:
    """Everybody's results with a number of cases."""

    cases: int
    results: tuple[Result, ...]
    works: tuple[Work, ...]

    def result(self, name: str, scenario: str) -> Result | None:
        """Return the result of a contestant in a scenario."""
        found = (each for each in self.results if (each.name, each.scenario) == (name, scenario))
        return next(found, None)

    def work(self, name: str) -> Work | None:
        """Return what a contestant makes."""
        return next((work for work in self.works if work.name == name), None)


def measured(taking_part: Sequence[Contestant], cases: int, times: int) -> Field:
    """Build a corpus with each contestant in turn, so many times.

    The first build of each is not timed: it is the one whose memory is looked at, and it brings programs and
    files to where they will be found again.
    """
    with tempfile.TemporaryDirectory(prefix="casebook-bench-") as folder:
        sites = {contestant: Path(folder, str(place)) for place, contestant in enumerate(taking_part)}
        works = tuple(_work(contestant, site, cases) for contestant, site in sites.items())
        runs: dict[tuple[str, str], list[Run]] = {}
        for turn in range(times):
            # Whoever begins this time comes last the next time.
            begins = turn % len(sites)
            for contestant in [*taking_part[begins:], *taking_part[:begins]]:
                for scenario, run in _turn(contestant, sites[contestant], cases, turn):
                    runs.setdefault((contestant.name, scenario), []).append(run)
    results = (Result(name, cases, scenario, tuple(done)) for (name, scenario), done in runs.items())
    return Field(cases, tuple(results), works)


def _work(contestant: Contestant, site: Path, cases: int) -> Work:
    site.mkdir()
    contestant.lay(site, cases)
    seen = memory.can_be_seen()
    if seen:
        megabytes = memory.peak_of(contestant.command, site, _environment())
    else:
        _built(contestant, site)
    check(contestant, site, cases, 0, COLD)
    return Work(contestant.name, cases, made_in(site / contestant.made[0]), megabytes if seen else None)


def _environment() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name != _SLOWS} | _DAY


def _turn(contestant: Contestant, site: Path, cases: int, turn: int) -> Iterator[tuple[str, Run]]:
    for scenario in SCENARIOS:
        prepare(scenario, contestant, site, cases, turn)
        yield scenario, _built(contestant, site)
        check(contestant, site, cases, turn, scenario)


def _built(contestant: Contestant, site: Path) -> Run:
    """Build a site; raise CalledProcessError with what was said where that fails."""
    with tempfile.TemporaryFile() as said:
        started = time.perf_counter()
        process = subprocess.Popen(contestant.command, cwd=site, env=_environment(), stdout=said, stderr=said)
        _, status, used = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            said.seek(0)
            raise subprocess.CalledProcessError(process.returncode, contestant.command, said.read())
    return Run(seconds, used.ru_utime + used.ru_stime)
