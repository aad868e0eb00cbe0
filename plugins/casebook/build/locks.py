"""One build at a time may change over an output."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from ..errors import Problem, ProblemsFound


@contextmanager
def locked(path: Path, name: str) -> Iterator[None]:
    """Hold a lock on a file as long as the block runs; the system lets go of it when a build is killed.

    `name` is what the lock protects, for the problem that says that another build is at it.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w") as file:
        if not _take(file):
            raise ProblemsFound([Problem(name, 1, 1, "", "build-under-way")])
        yield


def is_locked(path: Path) -> bool:
    """Say whether somebody holds the lock; a file that a build has left behind is none."""
    try:
        with path.open("r+") as file:
            return not _take(file)
    except OSError:
        return False


def _take(file: IO[str]) -> bool:
    return _take_on_windows(file) if sys.platform == "win32" else _take_elsewhere(file)


def _take_elsewhere(file: IO[str]) -> bool:
    from fcntl import LOCK_EX, LOCK_NB, flock

    try:
        flock(file, LOCK_EX | LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _take_on_windows(file: IO[str]) -> bool:
    """Lock the first byte, whether or not it is there."""
    import msvcrt

    try:
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined, unused-ignore]
    except OSError:
        return False
    return True
