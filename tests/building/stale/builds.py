"""Builds of a site's folder, several side by side, and what came of each."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.progress import without_progress

ROOT = Path(__file__).parents[3]


_PROBLEM = re.compile(r"(?!output/)\S+:\d+:\d+: ")


@dataclass(frozen=True)
class Build:
    """A build to be made: of which folder, on which day.

    `meanwhile` is what somebody writes once all has been read.
    """

    folder: Path
    day: int
    meanwhile: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Built:
    """How a build ended: its exit status, what it said of what is wrong, and what it said otherwise."""

    status: int
    err: str
    out: str

    @property
    def problems(self) -> tuple[str, ...]:
        """What is wrong with the texts and settings, each problem with its remedy; none of the output.

        How far it is, a build says there as well, and on a busy machine more often.
        """
        found: list[str] = []
        for line in self.err.splitlines():
            if line.startswith(" ") and found:
                found[-1] += f"\n{line}"
            else:
                found.append(line)
        return tuple(problem for problem in found if _PROBLEM.match(problem))

    @property
    def made(self) -> str:
        """The sentence that tells how much was made."""
        return "".join(line for line in self.out.splitlines() if line.startswith("Made: "))

    @property
    def crashed(self) -> bool:
        return "Traceback" in self.out + self.err


@dataclass(frozen=True)
class Builder:
    """A process that makes builds, and a folder for what they say."""

    process: subprocess.Popen[str]
    folder: Path

    def make(self, builds: Sequence[Build]) -> list[Built]:
        """Make builds side by side."""
        assert self.process.stdin
        assert self.process.stdout
        said = [
            (self.folder / f"{number}.out", self.folder / f"{number}.err") for number in range(len(builds))
        ]
        asked = [_asked(build, *names) for build, names in zip(builds, said, strict=True)]
        self.process.stdin.write(json.dumps(asked) + "\n")
        self.process.stdin.flush()
        statuses = json.loads(self.process.stdout.readline())
        return [
            Built(status, without_progress(err.read_text("utf-8")), out.read_text("utf-8"))
            for status, (out, err) in zip(statuses, said, strict=True)
        ]


def environment(day: int) -> dict[str, str]:
    """Return what a build's environment has to say."""
    return {
        "SOURCE_DATE_EPOCH": str(day),
        "PYTHONPATH": str(ROOT / "plugins"),
        "COLUMNS": "200",
        "LC_ALL": "C.UTF-8",
        "LANG": "C.UTF-8",
    }


def _asked(build: Build, out: Path, err: Path) -> dict[str, object]:
    return {
        "folder": str(build.folder),
        "environment": environment(build.day),
        "meanwhile": dict(build.meanwhile),
        "out": str(out),
        "err": str(err),
    }


@contextmanager
def building(folder: Path) -> Iterator[Builder]:
    """Have a process that makes builds until the block ends."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.building.stale.builder"],
        cwd=ROOT,
        env={**os.environ, **environment(0)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        yield Builder(process, folder)
    finally:
        process.communicate()


def commanded(build: Build) -> Built:
    """Build by the command itself, in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "casebook", "build"],
        cwd=build.folder,
        env={**os.environ, **environment(build.day)},
        capture_output=True,
        text=True,
        check=False,
    )
    return Built(done.returncode, without_progress(done.stderr), done.stdout)
