"""The data set from what is kept of each case: files that would be the same stay as they are."""

from __future__ import annotations

import pickle
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from ...data.dataset import Change, DataFile, DataSet
from ...disk.digests import signature_of
from ...disk.packs import Slip
from ..beside.figures import figures_of_site, spreadsheet_of
from .kept import ROWS, Kept, place_key
from .standing import Standing


@dataclass(frozen=True)
class Figuring:
    """Makes the data set of a site whose formes have all been made.

    What it consists of follows from the rows of all cases, and from what is around every page.
    """

    standing: Standing

    def files(self) -> Iterator[tuple[str, Kept]]:
        """Yield every file by its place."""
        standing = self.standing
        standing.notes["data"] = (self._signature, _plain(self.told), tuple(self._slips))
        for place, slip in self._slips.items():
            yield place, standing.keep(place, slip)

    @cached_property
    def is_as_before(self) -> bool:
        """Whether it is the data set of the build before this one."""
        standing = self.standing
        signature, _, places = standing.packs.notes.get("data", ("", (), ()))
        known = all(map(standing.before, places))
        return standing.is_same_frame and signature == self._signature and known

    @cached_property
    def told(self) -> DataSet:
        """The data set as its page tells of it: files, changes, authors."""
        return self._made[0]

    @property
    def _slips(self) -> dict[str, Slip]:
        return self._made[1]

    @cached_property
    def _rows(self) -> Sequence[Slip]:
        """Where the rows of the cases are kept, in the order of their ids."""
        cards = self.standing.cards
        return [slip for _, slip in sorted(self.standing.values.of(ROWS), key=lambda row: cards[row[0]].id)]

    @cached_property
    def _signature(self) -> str:
        return signature_of(slip.digest for slip in self._rows)

    @cached_property
    def _made(self) -> tuple[DataSet, dict[str, Slip]]:
        standing = self.standing
        if self.is_as_before:
            _, plain, places = standing.packs.notes["data"]
            return _told_of(plain), {place: standing.packs.known[place_key(place)] for place in places}
        rows = [pickle.loads(standing.packs.read(slip)) for slip in self._rows]
        told, files = figures_of_site(standing.site, rows)
        files |= spreadsheet_of(standing.site, told, files)
        return told, {place: standing.add(place, data) for place, data in files.items()}


def _plain(told: DataSet) -> tuple[Any, ...]:
    return tuple(map(tuple, told.files)), tuple(map(tuple, told.changes)), told.authors


def _told_of(plain: tuple[Any, ...]) -> DataSet:
    files, changes, authors = plain
    return DataSet(
        tuple(DataFile(*each) for each in files), tuple(Change(*each) for each in changes), authors
    )
