"""The files and folders that an author names: what is wrong with these, and with nothing else."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from ..building.content import Content


@dataclass(frozen=True)
class Selection:
    """Parts of a content folder, as messages call them; empty for the whole of it.

    `missing` are names of nothing, `outside` those of what is no part of the content.
    """

    parts: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    outside: tuple[str, ...] = ()

    @property
    def unknown(self) -> bool:
        """Whether something was named that is no text."""
        return bool(self.missing or self.outside)

    def covers(self, file: str) -> bool:
        """Tell whether a file, as messages call it, is among what was named."""
        return not self.parts or any(file == part or file.startswith(f"{part}/") for part in self.parts)


def select(names: Iterable[str], content: Content) -> Selection:
    """Return what some names mean, seen from here, or from the content where there is nothing here."""
    paths = {name: _found(name, content) for name in names}
    inside = {name: path for name, path in paths.items() if path and _is_inside(path, content)}
    return Selection(
        tuple(_part(path, content) for path in inside.values()),
        tuple(name for name, path in paths.items() if path is None),
        tuple(name for name, path in paths.items() if path and name not in inside),
    )


def _found(name: str, content: Content) -> Path | None:
    here = Path(os.path.abspath(name))  # noqa: PTH100  (a link stays a link)
    there = Path(os.path.normpath(content.path / name))
    return next((path for path in (here, there) if os.path.lexists(path)), None)


def _is_inside(path: Path, content: Content) -> bool:
    return path.is_relative_to(content.path) or path.resolve().is_relative_to(content.root)


def _part(path: Path, content: Content) -> str:
    """Return how messages call a path, whichever way it was reached."""
    if path.is_relative_to(content.path):
        below = path.relative_to(content.path)
    else:
        below = path.resolve().relative_to(content.root)
    return content.shown if below == Path() else f"{content.shown}/{below.as_posix()}"
