"""One file at a time, put in its place in one step: whoever looks finds the old one or the new, never a part.

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
from filecmp import cmp
from hashlib import blake2b, file_digest
from pathlib import Path
from stat import S_IMODE, S_ISDIR, S_ISREG
from typing import Protocol

from ..errors import Problem, ProblemsFound


class Stored(Protocol):
    """Bytes that are kept somewhere, with their number and the digest by which they are known again."""

    @property
    def digest(self) -> str:
        """What `digest` says of the bytes."""

    @property
    def length(self) -> int:
        """How many they are."""

    def read(self) -> bytes:
        """Return the bytes."""


Content = bytes | Path | Stored
"""What a file is to hold: bytes, the file to copy them from, or where they are kept."""

_WAITS = (0.01, 0.03, 0.1, 0.3)
"""Seconds between attempts; nobody who reads a page holds it for longer."""
_PART = ".casebook-{}.part"


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Make a problem of what the system says while we write: a full disk is no bug."""
    try:
        yield
    except OSError as error:
        file, reason = Path(error.filename or path).as_posix(), error.strerror or str(error)
        raise ProblemsFound([Problem(file, 1, 1, "", "output-not-written", {"reason": reason})]) from error


def put(content: Content, path: Path, former: Path | None = None) -> bool:
    """Put content in its place, in one step; return False if it was there already.

    `former` is the same file of the site that this one will replace, where that stands elsewhere: if the
    bytes are the same, so will be the file's time.
    """
    old = former or path
    unchanged = _holds(old, content)
    if unchanged and old == path:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.parent / _PART.format(os.getpid())
    try:
        _write(content, part)
        _take_after(part, old, keep_time=unchanged)
        _replace(part, path)
    finally:
        part.unlink(missing_ok=True)
    return True


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


def _holds(path: Path, content: Content) -> bool:
    """Say whether a file, which is no link, has these bytes."""
    if not is_file(path):
        return False
    if isinstance(content, Path):
        return cmp(path, content, shallow=False)
    if isinstance(content, bytes):
        return path.stat().st_size == len(content) and path.read_bytes() == content
    return path.stat().st_size == content.length and digest(path) == content.digest


def is_file(path: Path) -> bool:
    """Say whether there is a file proper: no folder, no link, no device."""
    try:
        return S_ISREG(path.lstat().st_mode)
    except (FileNotFoundError, NotADirectoryError):
        return False


def _write(content: Content, part: Path) -> None:
    if isinstance(content, Path):
        shutil.copyfile(content, part)
    else:
        part.write_bytes(content if isinstance(content, bytes) else content.read())


def _take_after(part: Path, old: Path, *, keep_time: bool) -> None:
    """Give a new file the old one's permissions, and its time where nothing changed."""
    if not is_file(old):
        return
    known = old.stat()
    part.chmod(S_IMODE(known.st_mode))
    if keep_time:
        os.utime(part, ns=(known.st_atime_ns, known.st_mtime_ns))


def digest(content: Content) -> str:
    """Return a short digest by which a file is known again."""
    if isinstance(content, bytes):
        return blake2b(content, digest_size=16).hexdigest()
    if not isinstance(content, Path):
        return content.digest
    with content.open("rb") as file:
        return file_digest(file, lambda: blake2b(digest_size=16)).hexdigest()


def obstacle(root: Path, place: str) -> Path | None:
    """Return what keeps a place from having its folders: a link that leads out of the root, or a file."""
    folder = str(root)
    for name in place.split("/")[:-1]:
        folder = f"{folder}/{name}"
        try:
            mode = os.lstat(folder).st_mode
        except FileNotFoundError:
            return None
        if not S_ISDIR(mode) and not _leads_to_a_folder_within(Path(folder), root):
            return Path(folder)
    return None


def _leads_to_a_folder_within(path: Path, root: Path) -> bool:
    return path.is_dir() and path.resolve().is_relative_to(root.resolve())


def files_below(root: Path) -> Iterator[str]:
    """Yield the place of every file and link below a folder; links to folders are not followed."""
    for folder, folders, names in os.walk(root):
        linked = [name for name in folders if Path(folder, name).is_symlink()]
        for name in (*names, *linked):
            yield Path(folder, name).relative_to(root).as_posix()


def remove(root: Path, place: str) -> None:
    """Remove a file or link, and the folders above it that are empty then, up to the root."""
    (root / place).unlink(missing_ok=True)
    remove_empty_folders(root, place)


def remove_empty_folders(root: Path, place: str) -> None:
    """Remove the folders above a place that hold nothing, up to the root."""
    with suppress(OSError):  # the first that holds something, or that is not there
        for folder in (root / place).parents:
            if folder == root:
                return
            folder.rmdir()


def sweep_parts(root: Path) -> None:
    """Remove what a build that was killed in the middle of a file has left."""
    for part in root.rglob(_PART.format("*")):
        part.unlink(missing_ok=True)
