"""All that may happen to a site between two builds: each has a name, and numbers that say where and what."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from . import filing, ledger, looks, machine, setting, writing
from .site import Site

Change = Callable[[Site, int, int], str]
"""Changes a site; returns in words what was changed, nothing where there is nothing to change."""
_ROOMS = (writing, filing, looks, setting, machine, ledger)
CHANGES: Mapping[str, Change] = {change.__name__: change for room in _ROOMS for change in room.CHANGES}


@dataclass(frozen=True)
class Edit:
    """A change by its name; `which` of the files or words there are, and `number` of what it becomes."""

    name: str
    which: int = 0
    number: int = 0

    def make(self, site: Site) -> str:
        """Make the edit; return in words what it was."""
        done = CHANGES[self.name](site, self.which, self.number)
        return f"{self.name.replace('_', ' ')}: {done or 'there is none'}"

    def __repr__(self) -> str:
        return f"Edit({self.name!r}, {self.which}, {self.number})"
