"""Many files at once: all are written aside before the first is put in its place.

A disk that is full is met while the site still stands as it was; to put a file in its place takes no room. A
folder that the site does not have is made aside with all that is in it, and takes one step altogether.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from ..work.forks import shared_out
from .atomic import finished, move, part_of, take_after, write
from .files import Content
from .places import likeness
from .stamps import Found, found_of

_TOGETHER = 100
"""Files that are written into one folder: processes that write into the same wait for each other."""

_LONG = 150
"""Letters of a place to which a folder aside need not add any: systems end a path somewhere."""


class _Part(NamedTuple):
    """Where a file is aside, and the folder that the site does not have yet, with which it will be there."""

    path: Path
    folder: str = ""


class Batch:
    """Files of one site; what is left of them aside goes at the end of the block.

    `found` tells, once all are in their places, how those were found that came with their folder: from
    then on nobody but whoever has changed one can have had it otherwise.
    """

    def __init__(self, root: Path) -> None:
        self._root = root
        # Within the root, since a rename cannot cross file systems.
        self._aside = part_of(root / "any")
        self._parts: dict[str, _Part] = {}
        self._folders: dict[str, str] = {}
        self._is_there = cache(lambda folder: os.path.lexists(f"{root}/{folder}"))
        self.found: dict[str, Found] = {}

    def __enter__(self) -> Batch:
        """Begin with nothing."""
        return self

    def __exit__(self, *exception: object) -> None:
        """Leave nothing aside."""
        shutil.rmtree(self._aside, ignore_errors=True)

    def __bool__(self) -> bool:
        """Tell whether anything was written aside."""
        return bool(self._parts)

    def add(self, files: Mapping[str, Content], advance: Callable[[int], None] = lambda _: None) -> None:
        """Write files aside, by their places; `advance` is told how many more are written."""
        self._parts |= {
            place: self._part(place, number) for number, place in enumerate(files, len(self._parts))
        }
        places = list(files)

        def write_one(number: int) -> Found:
            place = places[number]
            part, path = self._parts[place], self._root / place
            with finished(part.path, path):
                write(files[place], part.path)
                if not part.folder:
                    take_after(part.path, path)
            return found_of(part.path)

        self.found |= zip(places, shared_out(write_one, len(places), advance=advance), strict=True)

    def _part(self, place: str, number: int) -> _Part:
        folder = self._new_folder(place) if len(place) < _LONG else ""
        if folder and self._folders.setdefault(likeness(folder), folder) == folder:
            return _Part(self._aside / "new" / place, folder)
        return _Part(self._aside / str(number // _TOGETHER) / str(number))

    def _new_folder(self, place: str) -> str:
        """Return the outermost folder of a place that is not there yet; nothing where all are."""
        ends = (end for end, sign in enumerate(place) if sign == "/")
        return next((place[:end] for end in ends if not self._is_there(place[:end])), "")

    def put(self) -> None:
        """Put every file in its place, each in one step, or with its folder."""
        there = {folder for folder in self._folders.values() if self._put_folder(folder)}
        for place, part in self._parts.items():
            if part.folder not in there:
                del self.found[place]
                with finished(part.path, self._root / place):
                    move(part.path, self._root / place)

    def _put_folder(self, folder: str) -> bool:
        """Put a whole folder in its place; where that cannot be done, each file of it has its own turn."""
        try:
            (self._aside / "new" / folder).rename(self._root / folder)
        except OSError:
            return False
        return True
