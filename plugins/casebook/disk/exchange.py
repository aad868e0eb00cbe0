"""Two folders change places in one step, so that nobody finds a site half old and half new.

Linux does it by one call: renameat2(2) with RENAME_EXCHANGE, since 3.15. Elsewhere, and on file systems that
cannot, it takes two renames; between them there is no site for a moment, and `recover` mends what a build
left that was stopped just there.
"""

from __future__ import annotations

import ctypes
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


def exchange(new: Path, live: Path, aside: Path) -> None:
    """Put the folder `new` where `live` is; what was live is at `new` afterwards.

    `aside` is a free name beside the two, for the case that it takes more than one step.
    """
    if not live.exists():
        new.rename(live)
    elif not _exchange_at_once(new, live):
        live.rename(aside)
        try:
            new.rename(live)
        finally:
            recover(live, aside)
        aside.rename(new)


def recover(live: Path, aside: Path) -> None:
    """Bring back a site that was put aside by a build which did not live to put the new one in its place."""
    if aside.exists() and not live.exists():
        aside.rename(live)


def new_beside(live: Path) -> Path:
    """Return where the new site is made: beside the old, since a rename cannot cross file systems."""
    return live.with_name(f".{live.name}.casebook-new")


def old_beside(live: Path) -> Path:
    """Return where the old site stands for a moment if it takes two renames."""
    return live.with_name(f".{live.name}.casebook-old")


def clear_beside(live: Path) -> None:
    """Bring back a site that was put aside, and remove whatever else a build has left beside it."""
    recover(live, old_beside(live))
    for leftover in (new_beside(live), old_beside(live)):
        with suppress(OSError):
            clear_away(leftover)


def clear_away(path: Path) -> None:
    """Remove a folder with all that is in it, or what stands in the place of one."""
    try:
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
    except OSError as error:
        error.filename = str(path)  # the system may name no more than a file somewhere in it
        raise


def _exchange_at_once(one: Path, other: Path) -> bool:
    rename = getattr(_libc(), "renameat2", None)
    if rename is None:
        return False
    done = rename(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE)
    return bool(done == 0)


def sync(folder: Path) -> None:
    """Have the file system that holds a folder write all of it to the disk: one call, not one a file.

    syncfs(2) on Linux; elsewhere sync(2), which writes every file system and may be slower.
    """
    syncfs = getattr(_libc(), "syncfs", None)
    if syncfs is None:
        getattr(os, "sync", lambda: None)()  # Windows has neither
        return
    with _opened(folder) as handle:
        if syncfs(handle) != 0:
            raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()), str(folder))


def sync_names(folder: Path) -> None:
    """Have the names in a folder written to the disk, where a folder can be opened for that."""
    if os.name == "posix":
        with _opened(folder) as handle:
            os.fsync(handle)


@contextmanager
def _opened(folder: Path) -> Iterator[int]:
    handle = os.open(folder, os.O_RDONLY)
    try:
        yield handle
    finally:
        os.close(handle)


def _libc() -> ctypes.CDLL | None:
    try:
        return ctypes.CDLL(None, use_errno=True)
    except (OSError, TypeError):
        return None
