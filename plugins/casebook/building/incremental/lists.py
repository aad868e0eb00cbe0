"""The pages of lists from what is kept of each text: made again where an entry says something else."""

from __future__ import annotations

import pickle
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from ...disk.digests import signature_of
from ...reader.lazy.unopened import ShelvedEntry
from ...views.addresses import file_of
from ...views.lists.listed import Listed
from ...views.lists.pages import ListPage, list_pages, listed_view
from ...views.pages import EntryView, ListView
from .kept import LISTED, value_key
from .planned import MadePage, Plan
from .standing import Standing


@dataclass(frozen=True)
class Lists:
    """The lists of a site whose formes have all been made."""

    standing: Standing

    @property
    def has_changed(self) -> bool:
        """Whether some entry is another than before."""
        return bool(self.standing.values.changed(LISTED))

    def plans(self, before: Mapping[str, MadePage]) -> Iterator[tuple[str, Plan]]:
        """Yield every page by its place."""
        for page in list_pages(self.standing.desk):
            place = file_of(page.path)
            signature = self._signature_before(page, before.get(place)) or self._signature(page)
            yield place, Plan(signature, page.kind, partial(self._filled, page))

    def _signature_before(self, page: ListPage, before: MadePage | None) -> str:
        """Return the signature that a page had, where nothing that it shows is another."""
        if before is None or not self.standing.has_same_shelves:
            return ""
        changed, texts = self.standing.values.changed(LISTED), [each.text for each in page.listed]
        is_same = all(isinstance(text, ShelvedEntry) and text.card.file not in changed for text in texts)
        return before.signature if is_same else ""

    def _signature(self, page: ListPage) -> str:
        return signature_of([repr(page.view), *map(self._said_of, page.listed)])

    def _filled(self, page: ListPage) -> ListView:
        return page.filled(map(self._entry, page.listed), self.standing.desk)

    def _said_of(self, listed: Listed) -> str:
        key = _key_of(listed)
        return self.standing.known[key].digest if key else repr(self._entry(listed))

    def _entry(self, listed: Listed) -> EntryView:
        key, standing = _key_of(listed), self.standing
        if key is None:
            return listed_view(standing.desk, listed)
        entry: EntryView = pickle.loads(standing.packs.read(standing.known[key]))
        return entry


def _key_of(listed: Listed) -> str | None:
    """Return the key under which an entry is kept; None of what Pelican reads itself."""
    text = listed.text
    return value_key(LISTED, text.card.file) if isinstance(text, ShelvedEntry) and not text.page else None
