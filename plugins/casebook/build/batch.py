"""Many files at once: all are written aside before the first is put in its place.

A disk that is full is met while the site still stands as it was; to put a file in its place takes no room.
"""

from __future__ import annotations

import shutil
from pathlib import Path

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

    def add(self, place: str, content: Content) -> None:
        """Write a file aside."""
        path = self._root / place
        with finished(self._aside / str(len(self._parts)), path) as part:
            write(content, part)
            take_after(part, path)
        self._parts[place] = part

    def put(self) -> None:
        """Put every file in its place, each in one step."""
        for place, part in self._parts.items():
            with finished(part, self._root / place):
                move(part, self._root / place)
