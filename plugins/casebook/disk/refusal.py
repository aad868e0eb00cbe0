"""What the system says when it does not let us write, as a problem with its remedy."""

from __future__ import annotations

import errno
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType

from ..errors import Problem, ProblemsFound

_KEYS: Mapping[int, str] = MappingProxyType(
    {
        errno.ENOSPC: "disk-full",
        errno.EDQUOT: "disk-share-used-up",
        errno.EROFS: "disk-read-only",
        errno.EACCES: "writing-not-permitted",
        errno.EPERM: "writing-not-permitted",
    }
)
"""What happens to people, in their language; of anything else the system's own words are quoted."""
_MACHINES = frozenset([*_KEYS, errno.EFBIG, errno.EIO, errno.ENXIO, errno.ENODEV, errno.ESTALE])
"""What only the machine can be the cause of: the limits it sets, and disks that fail or go."""


def not_written(error: OSError, path: Path) -> Problem:
    """Return the problem of a file that could not be written; `path` is meant where the system names none."""
    file, key = Path(error.filename or path).as_posix(), _KEYS.get(error.errno or 0)
    if key:
        return Problem(file, 1, 1, "", key)
    return Problem(file, 1, 1, "", "output-not-written", {"reason": error.strerror or str(error)})


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Make a problem of what the system says while we write: a full disk is no bug."""
    try:
        yield
    except OSError as error:
        raise ProblemsFound([not_written(error, path)]) from error


@contextmanager
def told_below(*folders: Path) -> Iterator[None]:
    """Do so for what Pelican itself writes into these folders, and where no bug can be the cause."""
    try:
        yield
    except OSError as error:
        if not (error.errno in _MACHINES and speaks_of(error, *folders)):
            raise
        raise ProblemsFound([not_written(error, folders[0])]) from error


def speaks_of(error: OSError, *folders: Path) -> bool:
    """Say whether the system speaks of something in one of these folders."""
    return bool(error.filename) and any(map(Path(str(error.filename)).is_relative_to, folders))
