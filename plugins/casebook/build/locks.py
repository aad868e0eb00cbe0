"""One build at a time may change over an output."""

from __future__ import annotations

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


def _take(file: IO[str]) -> bool:
    try:
        from fcntl import LOCK_EX, LOCK_NB, flock
    except ImportError:  # Windows, which refuses to rename a folder in use
        return True
    try:
        flock(file, LOCK_EX | LOCK_NB)
    except BlockingIOError:
        return False
    return True
