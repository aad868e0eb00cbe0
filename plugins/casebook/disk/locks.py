"""One build at a time may write an output; another waits for it."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from .refusal import told

_PAUSE = 0.05
"""Seconds between two looks at a lock that somebody else holds."""


@contextmanager
def locked(path: Path, wait: Callable[[], None]) -> Iterator[None]:
    """Hold a lock on a file as long as the block runs; the system lets go of it when a build is killed.

    Where somebody else holds it, `wait` is called, once, to say so, and then it is waited for.
    """
    with told(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        file = path.open("w")
    with file:
        with told(path):
            _take_in_turn(file, wait)
        yield


def _take_in_turn(file: IO[str], wait: Callable[[], None]) -> None:
    if _take(file):
        return
    wait()
    while not _take(file):
        time.sleep(_PAUSE)


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
