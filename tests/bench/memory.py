"""How much memory a build takes at most: all its processes together, each page that they share counted once.

That is the sum of their proportional set sizes (PSS), which Linux tells in `smaps_rollup`, looked at again
and again while a build runs that is not timed.
"""

from __future__ import annotations

import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

HOW = "the sum of the PSS of all processes, looked at every 20 ms"
_PAUSE = 0.02
_PROC = Path("/proc")


def can_be_seen() -> bool:
    """Tell whether the system tells what memory processes share."""
    return (_PROC / "self" / "smaps_rollup").exists()


def peak_of(command: Sequence[str], folder: Path, environment: Mapping[str, str]) -> float:
    """Run a command to its end; return the most memory that it and all its processes took, in megabytes."""
    process = subprocess.Popen(
        command,
        cwd=folder,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    peak = 0
    while process.poll() is None:
        peak = max(peak, sum(_shares_of(process.pid)))
        time.sleep(_PAUSE)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return peak / 1000


def _shares_of(session: int) -> Iterator[int]:
    """Yield the kilobytes of every process of a session; one may end at any moment."""
    for process in _PROC.iterdir():
        if process.name.isdigit():
            with suppress(OSError, ValueError, IndexError, StopIteration):
                state = (process / "stat").read_text("ascii", "replace")
                if int(state.rpartition(")")[2].split()[3]) == session:
                    yield _pss(process / "smaps_rollup")


def _pss(path: Path) -> int:
    told = path.read_text("ascii").splitlines()
    return next(int(line.split()[1]) for line in told if line.startswith("Pss:"))
