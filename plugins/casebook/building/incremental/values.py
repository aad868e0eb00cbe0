"""What is kept of every text by name, for pages of no single one: lists, what is due, the evidence."""

from __future__ import annotations

import pickle
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ...disk.digests import digest_of
from ...disk.packs import Packs, Slip, pickled
from .kept import value_key

_NOTHING = digest_of(pickled(()))


class Values:
    """What is kept of the texts in some `files`: `known` says where it is now, `packs` where it was."""

    def __init__(self, packs: Packs, known: Mapping[str, Slip], files: Sequence[str]) -> None:
        self._packs, self._known, self._files = packs, known, files
        self._changed: dict[str, frozenset[str]] = {}

    def of(self, name: str) -> Iterator[tuple[str, Slip]]:
        """Yield what is kept of all texts under a name, each with its file."""
        for file in self._files:
            slip = self._known.get(value_key(name, file))
            if slip:
                yield file, slip

    def told(self, name: str) -> Iterator[Any]:
        """Yield what texts have told under a name, in any order: `due sv`, for the list of a language."""
        for _, slip in self.of(name):
            if slip.digest != _NOTHING:
                yield from pickle.loads(self._packs.read(slip))

    def changed(self, name: str) -> frozenset[str]:
        """Return the files of the texts of which something else is kept under a name than before."""
        if name not in self._changed:
            self._changed[name] = frozenset(self._others(name))
        return self._changed[name]

    def _others(self, name: str) -> Iterator[str]:
        keys = ((file, value_key(name, file)) for file in self._files)
        slips = ((file, self._known.get(key), self._packs.known.get(key)) for file, key in keys)
        # What has not been made again is known by the very same slip.
        other = ((file, now, before) for file, now, before in slips if now is not before)
        yield from (file for file, now, before in other if _digest(now) != _digest(before))


def _digest(slip: Slip | None) -> str:
    return slip.digest if slip else ""
