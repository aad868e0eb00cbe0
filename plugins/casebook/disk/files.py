"""The files of an output: what they hold, what is in the way of one, and how one goes."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from filecmp import cmp
from pathlib import Path
from stat import S_ISDIR, S_ISREG
from typing import Protocol

from .digests import digest_of, digest_of_file


class Stored(Protocol):
    """Bytes that are kept somewhere, as in a pack of the cache, and read only when they are needed."""

    @property
    def digest(self) -> str:
        """The digest by which the bytes are known again."""

    @property
    def length(self) -> int:
        """The number of bytes."""

    def read(self) -> bytes:
        """Return the bytes."""


Content = bytes | Path | Stored
"""What a file is to hold: bytes, the file to copy them from, or where they are kept."""


def holds(path: Path, content: Content) -> bool:
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


def digest(content: Content) -> str:
    """Return a short digest by which a file is known again."""
    if isinstance(content, bytes):
        return digest_of(content)
    if not isinstance(content, Path):
        return content.digest
    with content.open("rb") as file:
        return digest_of_file(file)


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
