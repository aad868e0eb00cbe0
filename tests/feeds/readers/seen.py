"""An entry, as a program sees it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple


class Seen(NamedTuple):
    """What is shown of an entry: instants are seconds since 1970, None where a program keeps none."""

    id: str
    title: str
    link: str
    published: int | None
    updated: int | None

    def keeping(self, *, published: bool, updated: bool) -> Seen:
        """Return the same, with those dates alone that a program keeps."""
        kept = self if published else self._replace(published=None)
        return kept if updated else kept._replace(updated=None)


Read = Callable[[Sequence[Path], Path], Mapping[Path, Sequence[Seen]]]
"""Reads feeds from files, in a folder for what it needs; gives what it has seen of each, in its order."""
