"""The index of a site from what is kept of each text: it stands as long as nothing that is found changes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from ...disk.digests import digest_of
from ...errors import Problem
from ...reader.lazy.unopened import ShelvedEntry
from ...search.page import Told
from ...views.lists.listed import Listed
from ..beside.searching import Index, descriptions, index_of, is_indexed, records_of
from .kept import SEARCHED, value_key
from .standing import Standing


@dataclass(frozen=True)
class Searching:
    """Makes the index of a site whose formes have all been made."""

    standing: Standing

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Yield every file by its place."""
        self.standing.notes["search"] = repr(self.told)
        yield from self._index[0].files.items()
        yield from descriptions(self.standing.site, self.standing.desk)

    @property
    def told(self) -> Told:
        """What the page that is searched on has to know of the index."""
        return self._index[0].told

    @property
    def warnings(self) -> list[Problem]:
        """Problems that say why there is no index; empty where there is one."""
        return self._index[1]

    @property
    def is_as_before(self) -> bool:
        """Whether it is that of the build before this one."""
        return bool(self.standing.packs.notes.get("search") == repr(self.told))

    @cached_property
    def _index(self) -> tuple[Index, list[Problem]]:
        standing = self.standing
        if not is_indexed(standing.site, standing.desk):
            return index_of(standing.site, standing.desk, (), lambda: ())
        others = [*self._others()]
        slips = [slip for _, slip in standing.values.of(SEARCHED)]
        signs = [*(slip.digest for slip in slips), *map(digest_of, others)]

        def read() -> Iterator[bytes]:
            yield from map(standing.packs.read, slips)
            yield from others

        return index_of(standing.site, standing.desk, signs, read)

    def _others(self) -> Iterator[bytes]:
        """Yield the records of texts of which nothing is kept, since another reader read them."""
        desk = self.standing.desk
        rest = [each for each in desk.shelves.listed if not self._is_kept(each)]
        yield from records_of(self.standing.site, desk, rest)

    def _is_kept(self, listed: Listed) -> bool:
        text = listed.text
        if not isinstance(text, ShelvedEntry):
            return False
        return value_key(SEARCHED, text.card.file) in self.standing.known
