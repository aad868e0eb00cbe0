"""The site as it stands after so many edits: its folders, its past, and what edits are made of."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from .texts import DAY, lay_out

Files = dict[str, tuple[bytes, int]]
"""What files hold and when they were written, in nanoseconds, by their paths below a folder."""
INPUTS = ("content", "theme", "own", "pelicanconf.py", "extras.py")
"""All of a site's folder that its authors write."""


@dataclass
class Site:
    """A site in a folder that keeps its output and its cache; `day` is the day that counts as today.

    `past` are the inputs after each step, `caches` and `outputs` what stood there then, and `good` the inputs
    that could be built last. `loose` says that the cache may not know of all in the output that is ours: it
    was lost, damaged, or is of another time. `by_hand` are files of the output that somebody has changed
    since the last good build, `strays` what such builds have left, since nobody could know whose it is.
    """

    folder: Path
    day: int = DAY
    past: list[Files] = field(default_factory=list)
    caches: list[Files] = field(default_factory=list)
    outputs: list[Files] = field(default_factory=list)
    good: Files = field(default_factory=dict)
    is_good: bool = True
    loose: bool = False
    by_hand: set[str] = field(default_factory=set)
    strays: set[str] = field(default_factory=set)

    @classmethod
    def new(cls, folder: Path, more: int = 0, settings: str = "") -> Site:
        """Lay the site out in a folder that is not there yet, with so many cases and with settings more."""
        folder.mkdir(parents=True)
        lay_out(folder, more)
        with (folder / "pelicanconf.py").open("a", encoding="utf-8") as file:
            file.write(settings)
        return cls(folder)

    @property
    def output(self) -> Path:
        return self.folder / "output"

    @property
    def cache(self) -> Path:
        return self.folder / "cache"

    @property
    def inputs(self) -> Files:
        """All that its authors have written."""
        return {name: kept for each in INPUTS for name, kept in files_of(self.folder, each).items()}

    @property
    def dead_links(self) -> dict[str, str]:
        """Where links among the inputs lead that lead to nothing."""
        links = (
            path for each in INPUTS for path in sorted((self.folder / each).rglob("*")) if path.is_symlink()
        )
        dead = (path for path in links if not path.exists())
        return {path.relative_to(self.folder).as_posix(): str(path.readlink()) for path in dead}

    def read(self, name: str) -> str:
        return (self.folder / name).read_bytes().decode("utf-8")

    def write(self, name: str, text: str | bytes) -> None:
        """Write a file as some editors do, in place, or as others do, beside it."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        data = text if isinstance(text, bytes) else text.encode("utf-8")
        if len(data) % 2:
            path.write_bytes(data)
        else:
            part = path.with_name(f".{path.name}.part")
            part.write_bytes(data)
            part.replace(path)

    def remove(self, name: str) -> None:
        """Remove a file, and its folder where that is empty then, as git does."""
        (self.folder / name).unlink()
        for folder in (self.folder / name).parents:
            if folder == self.folder or any(folder.iterdir()):
                break
            folder.rmdir()

    def names(self, below: str = "content", ending: str = ".md") -> list[str]:
        """Return the files below a folder, in order."""
        return sorted(name for name in files_of(self.folder, below) if name.endswith(ending))

    def restore(self, files: Files, *, old_times: bool) -> None:
        """Put all inputs back as they once were, with the times they had then or with today's."""
        now = self.inputs
        for name in now.keys() - files.keys():
            self.remove(name)
        for name, (data, written) in files.items():
            if now.get(name, (None, 0))[0] != data:
                self.write(name, data)
            if old_times:
                os.utime(self.folder / name, ns=(written, written))

    def move(self, name: str) -> None:
        """Have the whole folder elsewhere, beside where it is."""
        folder = self.folder.with_name(name)
        if not folder.exists():
            self.folder = self.folder.rename(folder)

    @property
    def made(self) -> Files:
        """What stands in the output, by its place there."""
        return {name.removeprefix("output/"): kept for name, kept in files_of(self.folder, "output").items()}

    def built(self, strays: set[str]) -> None:
        """Note that all has been built well, and what else stays in the output."""
        self.good, self.strays = self.inputs, strays
        self.loose, self.by_hand = False, set()

    def remember(self) -> None:
        """Note what there is after a step."""
        self.past.append(self.inputs)
        self.caches.append(files_of(self.folder, "cache"))
        self.outputs.append(files_of(self.folder, "output"))

    def matching(self, pattern: str) -> list[str]:
        """Return the texts that have a line of a kind."""
        return [name for name in self.names() if re.search(pattern, self.read(name), re.MULTILINE)]

    def digest(self) -> str:
        """Return what tells this site from any other that has other inputs or another day.

        When a file was written is no matter, unless the settings have texts dated by it.
        """
        inputs, are_dated = self.inputs, "DEFAULT_DATE = 'fs'" in self.read("pelicanconf.py")
        files = [(name, data, written if are_dated else 0) for name, (data, written) in inputs.items()]
        return sha256(repr((self.day, sorted(files), self.dead_links)).encode()).hexdigest()


def files_of(folder: Path, below: str) -> Files:
    """Return the files in a part of a folder, in order, or that part where it is a file."""
    root, start = str(folder), str(folder / below)
    if os.path.isfile(start):  # noqa: PTH113  (this looks at hundreds of files after each step)
        paths = [start]
    else:
        paths = [os.path.join(at, name) for at, _, names in os.walk(start) for name in names]  # noqa: PTH118
    found = {os.path.relpath(path, root): path for path in paths if os.path.isfile(path)}  # noqa: PTH113
    return {name: _held(found[name]) for name in sorted(found, key=lambda name: name.split("/"))}


def _held(path: str) -> tuple[bytes, int]:
    with open(path, "rb") as file:  # noqa: PTH123
        return file.read(), os.fstat(file.fileno()).st_mtime_ns


def lay(folder: Path, files: Files) -> None:
    """Write files into a folder, with the times they had."""
    for name, (data, written) in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
        os.utime(folder / name, ns=(written, written))


def replace_all(folder: Path, below: str, files: Files) -> None:
    """Have a part of a folder hold these files and no others."""
    shutil.rmtree(folder / below, ignore_errors=True)
    lay(folder, files)


def chosen(names: list[str], which: int) -> Iterator[str]:
    """Yield one of some names, whichever a number says; none where there is none."""
    if names:
        yield names[which % len(names)]
