"""Many files at once: all are written aside before the first is put in its place.

A disk that is full is met while the site still stands as it was; to put a file in its place takes no room.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

from ..reader.shares import shared_out
from .files import Content
from .parts import finished, move, part_of, take_after, write


class Batch:
    """Files of one site; what is left of them aside goes at the end of the block."""

    def __init__(self, root: Path) -> None:
        self._root = root
        # Within the root, since a rename cannot cross file systems.
        self._aside = part_of(root / "any")
        self._parts: dict[str, Path] = {}

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
        parts = {place: self._aside / str(len(self._parts) + number) for number, place in enumerate(files)}
        places = list(files)

        def write_one(number: int) -> None:
            path = self._root / places[number]
            with finished(parts[places[number]], path) as part:
                write(files[places[number]], part)
                take_after(part, path)

        self._parts |= parts
        shared_out(write_one, len(places), advance=advance)

    def put(self) -> None:
        """Put every file in its place, each in one step."""
        for place, part in self._parts.items():
            with finished(part, self._root / place):
                move(part, self._root / place)
