"""Writing one file: whoever looks at its place finds the old one or the new, never a part.

A file is written beside its place and renamed. One that has the same bytes already is left alone, so that
its time, its ETag and the next upload stay as they were.
"""

from __future__ import annotations

import os
import shutil
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from errno import EXDEV
from fnmatch import fnmatch
from pathlib import Path
from stat import S_IMODE
from tempfile import mkdtemp

from .files import Content, holds, is_file

_WAITS = (0.01, 0.03, 0.1, 0.3)
"""Seconds between attempts; nobody who reads a page holds it for longer."""
_PART, _ASIDE = ".casebook-{}.part", ".casebook-{}.aside"
_LONG = 3600
"""Seconds after which nobody is still writing one file."""


def put(content: Content, path: Path, former: Path | None = None) -> bool:
    """Put content in its place, in one step; return False if the same was there before.

    `former` is the same file of the site that this one will replace, where that stands elsewhere: if the
    bytes are the same, so will be the file's time.
    """
    old = former or path
    unchanged = holds(old, content)
    if not unchanged or old != path:
        with finished(part_of(path), old) as part:
            write(content, part)
            take_after(part, old, keep_time=unchanged)
            move(part, path)
    return not unchanged


def part_of(path: Path) -> Path:
    """Return where a file is written before it is put in its place: beside that, one for each process."""
    return path.parent / _PART.format(os.getpid())


@contextmanager
def finished(part: Path, path: Path) -> Iterator[Path]:
    """Leave nothing of a part that cannot be finished, and have the system speak of what it was to be."""
    try:
        yield part
    except BaseException as error:  # Ctrl-C, too
        with suppress(OSError):
            part.unlink()
        if isinstance(error, OSError) and (error.filename2 or error.filename in _own(part)):
            error.filename, error.filename2 = str(path), None
        raise


@contextmanager
def folder_aside(path: Path) -> Iterator[Path]:
    """Have a folder to work in beside a path, and leave nothing of it; have the system speak of the path.

    What a process that was killed has left is swept when it is old: until then a program that it had begun
    may go on there, and would wait for ever for what is gone.
    """
    folder, (before, _, after) = None, _ASIDE.partition("{}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        folder = mkdtemp(after, before, path.parent)
        yield Path(folder)
    except OSError as error:
        error.filename, error.filename2 = str(path), None
        raise
    finally:
        if folder:
            shutil.rmtree(folder, ignore_errors=True)


def _own(part: Path) -> set[str | None]:
    """Return what the system may name that is only there for the part, or nothing at all."""
    return {None, str(part), *map(str, part.parents)}


def write(content: Content, part: Path) -> None:
    """Write a part, with the folders that it needs."""
    held = content if isinstance(content, bytes | Path) else content.read()
    try:
        _fill(held, part)
    except FileNotFoundError:  # mostly the folder is there
        part.parent.mkdir(parents=True, exist_ok=True)
        _fill(held, part)


def _fill(content: bytes | Path, part: Path) -> None:
    if isinstance(content, Path):
        shutil.copyfile(content, part)
    else:
        part.write_bytes(content)


def take_after(part: Path, old: Path, *, keep_time: bool = False) -> None:
    """Give a new file the old one's permissions, and its time where nothing changed."""
    if not is_file(old):
        return
    known = old.stat()
    part.chmod(S_IMODE(known.st_mode))
    if keep_time:
        os.utime(part, ns=(known.st_atime_ns, known.st_mtime_ns))


def move(part: Path, path: Path) -> None:
    """Put a part in its place, in one step, also where that lies on another disk."""
    try:
        _replace(part, path)
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
        _replace(part, path)
    except OSError as error:
        if error.errno != EXDEV:
            raise
        put(part, path)
        part.unlink()


def _replace(part: Path, path: Path) -> None:
    """Put a file where another is; on Windows that waits for whoever has it open, mostly a virus scanner."""
    for wait in _WAITS if sys.platform == "win32" else ():
        try:
            part.replace(path)
        except PermissionError:
            time.sleep(wait)
        else:
            return
    part.replace(path)


def is_part(place: str) -> bool:
    """Say whether something in a site is, or lies in, what a build that was killed has left."""
    return any(fnmatch(name, _PART.format("*")) for name in place.split("/"))


def sweep_parts(root: Path, *, deep: bool = True, all_of_them: bool = True) -> None:
    """Remove what a build that was killed in the middle of a file, or of many, has left.

    Where it had put nothing in its place yet, that is not `deep` within a site. Unless it is `all_of_them`,
    what another process may be about to finish stays. A folder aside stays while it is young.
    """
    part, aside = _PART.format("*"), _ASIDE.format("*")
    for folder, folders, names in os.walk(root):
        for left in (Path(folder, name) for name in (*folders, *names) if fnmatch(name, part)):
            if all_of_them or not _is_being_written(left):
                _remove(left)
        for left in (Path(folder, name) for name in folders if fnmatch(name, aside)):
            if not _is_young(left):
                _remove(left)
        folders[:] = [name for name in folders if deep and not (fnmatch(name, part) or fnmatch(name, aside))]


def _remove(part: Path) -> None:
    if part.is_dir() and not part.is_symlink():
        shutil.rmtree(part, ignore_errors=True)
    else:
        part.unlink(missing_ok=True)


def _is_being_written(part: Path) -> bool:
    """Tell whether the process that a part is named after may still be about to finish it."""
    process = part.name.removeprefix(_PART.partition("{")[0]).removesuffix(_PART.rpartition("}")[2])
    if process == str(os.getpid()) or not process.isdigit():
        return False
    return _is_young(part) and _lives(int(process))


def _is_young(part: Path) -> bool:
    """Tell whether something is there on which somebody may still be at work."""
    try:
        return time.time() - part.stat().st_mtime < _LONG
    except OSError:
        return False


def _lives(process: int) -> bool:
    if sys.platform == "win32":  # where to ask is to kill
        return True
    try:
        os.kill(process, 0)
    except PermissionError:
        return True
    except (ProcessLookupError, OverflowError):
        return False
    return True
