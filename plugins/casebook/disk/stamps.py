"""What files hold, without reading again those that the system says nobody has touched.

A file is known again by its size, its times, and its number on the disk: whoever writes to it changes the
last of its times, which no program can set. Where a file was looked at too soon after that, or where the
system keeps no such time, it is read.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path
from stat import S_ISLNK, S_ISREG

from .sealed import seal, unsealed

_FORM = 1
_TICK = 100_000_000
_LONG_TICK = 2_000_000_000
"""Nanoseconds within which a second change may leave the times as they are, where those are whole seconds."""

SOURCES = "casebook_sources"
"""Where the settings that Pelican's generators share have the stamps of what a site is made from."""

Found = tuple[int, int, int, int]
"""How a file is found: size, time of the content, time of any change, number."""
Stamp = tuple[int, int, int, int, str]
"""The same, and a digest of the content."""
LENGTH = 32
"""Signs of a digest of a content."""
NOTHING = "-"
"""The digest of what is no file."""


@dataclass
class Stamps:
    """The stamps of files by their paths; `seen` are those that were asked for since.

    `found` is how each file was found that was asked for last, however lately somebody wrote to it.
    """

    known: Mapping[str, Stamp] = field(default_factory=dict)
    seen: dict[str, Stamp] = field(default_factory=dict)
    found: dict[str, Found] = field(default_factory=dict)
    _made: dict[str, Stamp] = field(default_factory=dict)

    @classmethod
    def load(cls, path: Path) -> Stamps:
        """Read the stamps of an earlier build; what is damaged or of another form knows of no file."""
        return cls(unsealed(path, _FORM) or {})

    def save(self, path: Path) -> None:
        """Write down the stamps of what was asked for, where that can be done and there is news."""
        if self.seen != self.known:
            with suppress(OSError):
                seal(self.seen, path, _FORM)

    def make(self, path: str, found: Found, digest: str, out_since: int) -> None:
        """Take up a file that we have made, as it was found where nobody but us looks for one.

        It is `out_since` then (nanoseconds since the epoch): whoever changes it later leaves another time.
        """
        if _is_settled(found, out_since):
            self._made[path] = (*found, digest)

    def digest(self, path: str) -> str:
        """Return a digest of a file's content; of a link, of where it leads as well."""
        try:
            status = os.lstat(path)  # of thousands: a Path takes longer to make than to look at
            link = ""
            if S_ISLNK(status.st_mode):
                link, status = os.readlink(path), os.stat(path)  # noqa: PTH115, PTH116  (thousands)
            if not S_ISREG(status.st_mode):
                return f"{link}{NOTHING}"
            return link + self._digest(path, status)
        except OSError as error:
            return f"{NOTHING}{error.errno}"

    def _digest(self, path: str, status: os.stat_result) -> str:
        now = self.found[path] = _found(status)
        known = self._made.get(path) or self.known.get(path)
        if known and known[:4] == now and sys.platform != "win32":
            self.seen[path] = known
            return known[4]
        before = time.time_ns()
        digest = _of_content(path)
        if _is_settled(now, before):
            self.seen[path] = (*now, digest)
        return digest


def found_of(path: Path) -> Found:
    """Return how a file is found."""
    return _found(path.stat())


def _found(status: os.stat_result) -> Found:
    return (status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino)


def _is_settled(found: Found, when: int) -> bool:
    """Tell whether a file found so would be found otherwise, had anybody changed it from then on."""
    changed = found[2]
    return changed < when - (_TICK if changed % 1_000_000_000 else _LONG_TICK)


def _of_content(path: str) -> str:
    with open(path, "rb", buffering=0) as file:  # noqa: PTH123  (one of thousands)
        digest = blake2b(digest_size=LENGTH // 2)
        while chunk := file.read(1 << 20):
            digest.update(chunk)
    return digest.hexdigest()


def files_of(roots: Iterable[Path]) -> Iterator[str]:
    """Yield every file and link below some folders, or which is one of them, each folder's in order."""
    for root in roots:
        if not root.is_dir():
            yield str(root)
        for folder, folders, names in walked(root):
            linked = [name for name in folders if os.path.islink(f"{folder}/{name}")]  # noqa: PTH114
            yield from (f"{folder}/{name}" for name in sorted((*names, *linked)))


def walked(root: Path) -> Iterator[tuple[str, list[str], list[str]]]:
    """Walk through a folder as `os.walk` does, and where links lead to others, once into each.

    Of a theme some may lie elsewhere. What is taken out of the folders that are yielded is left out.
    """
    known: set[str] = set()
    for folder, folders, names in os.walk(root, followlinks=True):
        folders.sort()
        for name in list(folders):
            path = f"{folder}/{name}"
            if os.path.islink(path):  # noqa: PTH114  (one of hundreds)
                target = os.path.realpath(path)
                if target in known or _holds(target, folder):
                    folders.remove(name)
                    names.append(name)
                known.add(target)
        yield folder, folders, names


def _holds(target: str, folder: str) -> bool:
    """Tell whether a link leads to a folder that it lies in itself."""
    return f"{os.path.realpath(folder)}{os.sep}".startswith(f"{target.rstrip(os.sep)}{os.sep}")
