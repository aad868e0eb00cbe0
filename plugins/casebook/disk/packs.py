"""What earlier builds have made, kept under `CACHE_PATH`: many small things in a few files, read one by one.

A thing is known by a key, and believed only if its bytes have the digest that was written down for it. Every
process that makes something writes to a pack of its own; the index, which says where everything is, is put in
place in one step at the end of a build. What is missing, damaged or of another form is no matter: then it is
made anew.
"""

from __future__ import annotations

import os
import pickle
from collections import Counter
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple

from .digests import digest_of
from .sealed import seal, unsealed

_FORM = 2
_MOST_PACKS = 12
"""Packs beside the largest; more are put together into one."""
_INDEX = "index"
_BINARY = getattr(os, "O_BINARY", 0)
_APPENDING = os.O_WRONLY | os.O_APPEND | os.O_CREAT | os.O_EXCL | _BINARY


class Damaged(Exception):
    """A pack is not what it was: nothing that is kept in its `folder` can be believed."""

    def __init__(self, pack: Path) -> None:
        super().__init__(str(pack))
        self.folder = pack.parent


class Slip(NamedTuple):
    """Where a thing is: the name of its pack, the first byte, the number of bytes, and their digest."""

    pack: str
    start: int
    length: int
    digest: str


def pickled(value: Any) -> bytes:
    """Return a value as it is kept: the same bytes for equal values, whichever of their parts are one."""
    file = BytesIO()
    pickler = pickle.Pickler(file, pickle.HIGHEST_PROTOCOL)
    pickler.fast = True
    pickler.dump(value)
    return file.getvalue()


class Writer:
    """Appends to a pack, made with the first thing that is put into it; a fork begins one of its own."""

    def __init__(self, folder: Path) -> None:
        self._folder, self._process, self._name, self._end, self._file = folder, 0, "", 0, -1

    def add(self, raw: bytes) -> Slip:
        """Put something in; return where it is."""
        if self._process != os.getpid():
            self._folder.mkdir(parents=True, exist_ok=True)
            self._process, self._end = os.getpid(), 0
            self._name = f"{self._process}-{os.urandom(4).hex()}.pack"
            self._file = os.open(self._folder / self._name, _APPENDING, 0o644)
        slip = Slip(self._name, self._end, len(raw), digest_of(raw))
        self._write(memoryview(raw))
        self._end += len(raw)
        return slip

    def _write(self, rest: memoryview) -> None:
        try:
            while rest:
                rest = rest[os.write(self._file, rest) :]
        except OSError as error:  # which names no file here, and nobody would know that the disk is full
            raise OSError(error.errno, error.strerror, str(self._folder / self._name)) from error

    def __del__(self) -> None:
        """Let go of the pack: a preview makes one build after another."""
        if self._file >= 0:
            os.close(self._file)


def _read(file: int, length: int, start: int) -> bytes:
    if hasattr(os, "pread"):
        return os.pread(file, length, start)
    os.lseek(file, start, os.SEEK_SET)  # Windows, where no fork shares the place
    return os.read(file, length)


@dataclass
class Packs:
    """The packs of a folder and their index.

    `known` tells by its key where each thing is; `notes` is whatever small thing the whole of it needs.
    """

    folder: Path
    known: dict[str, Slip] = field(default_factory=dict)
    notes: dict[str, Any] = field(default_factory=dict)
    _files: dict[str, int] = field(default_factory=dict)

    @classmethod
    def load(cls, folder: Path) -> Packs:
        """Read the index of a folder; one that cannot be believed knows of nothing."""
        known, notes = unsealed(folder / _INDEX, _FORM) or ({}, {})
        return cls(folder, {key: Slip(*slip) for key, slip in known.items()}, notes)

    def read(self, slip: Slip) -> bytes:
        """Return what a slip stands for; raise Damaged where that is not there, or not as it was."""
        try:
            raw = _read(self._opened(slip.pack), slip.length, slip.start)
        except OSError as error:
            raise Damaged(self.folder / slip.pack) from error
        if digest_of(raw) != slip.digest:
            raise Damaged(self.folder / slip.pack)
        return raw

    def _opened(self, pack: str) -> int:
        if pack not in self._files:
            self._files[pack] = os.open(self.folder / pack, os.O_RDONLY | _BINARY)
        return self._files[pack]

    def writer(self) -> Writer:
        """Return a writer; what it writes counts once its slips are `known` and saved."""
        return Writer(self.folder)

    def save(self, known: Mapping[str, Slip], notes: Mapping[str, Any]) -> None:
        """Write down what is known from now on, and remove what nothing needs any more."""
        self.known, self.notes = dict(known), dict(notes)
        self._put_together()
        plain = {key: tuple(slip) for key, slip in self.known.items()}
        seal((plain, self.notes), self.folder / _INDEX, _FORM)
        self._close()
        self._sweep(slip.pack for slip in self.known.values())

    def _close(self) -> None:
        for file in self._files.values():
            os.close(file)
        self._files.clear()

    def __del__(self) -> None:
        """Let go of what was read, also by a build that was given up."""
        self._close()

    def _put_together(self) -> None:
        """Copy what is alive of many small packs, or of one that is mostly dead, into a new one."""
        alive = Counter[str]()
        for slip in self.known.values():
            alive[slip.pack] += slip.length
        if not alive:
            return
        largest = max(alive, key=lambda pack: (alive[pack], pack))
        crowded = len(alive) > _MOST_PACKS
        wasted = self._size(largest) > 2 * alive[largest] + 1_000_000
        if not (crowded or wasted):
            return
        writer = self.writer()
        for key, slip in self.known.items():
            if wasted or slip.pack != largest:
                self.known[key] = writer.add(self.read(slip))

    def _size(self, pack: str) -> int:
        try:
            return (self.folder / pack).stat().st_size
        except OSError:
            return 0

    def _sweep(self, needed: Iterable[str]) -> None:
        keep = {_INDEX, *needed}
        for path in self.folder.glob("*.pack"):
            if path.name not in keep:
                with suppress(OSError):
                    path.unlink()
