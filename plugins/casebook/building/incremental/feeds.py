"""Feeds from what is kept: a feed is made anew when what stands in it changes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from jinja2 import Environment

from ...disk.digests import digest_of
from ...disk.packs import Slip
from ...feeds.bounds import MOST_ENTRIES
from ...feeds.files import beside, feed_file
from ...feeds.shelves import Shelf, as_told, head_of
from ...feeds.story import FeedSite
from ...views.feeds import ToldFeed
from ...work.forks import shared_out
from ..published.archiving import Archiving
from ..published.publishing import publication_of
from .composing import Composer
from .entries import KeptEntries
from .kept import FACTS, FEED, Kept, place_key
from .material import Material
from .standing import Standing

Known = tuple[str, Sequence[str]]
"""What is known of a feed from an earlier build: a digest of all that it consists of, and its places."""
_ARCHIVES = "archives"


@dataclass(frozen=True)
class Telling:
    """Makes the feeds of a site whose formes have all been made."""

    standing: Standing
    composer: Composer
    environment: Environment

    def files(self) -> Iterator[tuple[str, Kept]]:
        """Yield every feed by its place."""
        standing, site, notes = self.standing, self.standing.site, self.standing.notes
        if self._is_all_as_before():
            notes["ledger"] = site.ledger.digest
            yield from self._all_as_before()
            return
        material, entries, feeds = self._material, self._entries, self._material.site
        site.publication = publication_of(site, material.all_facts, material.slots, feeds)
        entries.write_anew()
        entries.require_fit()
        before = standing.packs.notes.get("feeds", {})
        archiving = Archiving(site, feeds)
        if feeds.issued:
            stale = self._stale(before, self._signs(feeds))
            feeds = archiving.freeze(stale, material.slots, entries.weigh, entries.archived)
        notes["ledger"] = (site.publication or site.ledger).digest
        notes["feeds"] = {}
        yield from self._feeds(before, feeds)
        yield from self._archives(before, feeds, archiving)
        yield from self._beside()

    @property
    def has_same_dates(self) -> bool:
        """Whether entries are dated as before: by what is known of texts, and what the ledger says."""
        standing = self.standing
        same = standing.packs.notes.get("ledger") == standing.site.ledger.digest
        return bool(same and not standing.values.changed(FACTS))

    def told(self) -> Iterator[ToldFeed]:
        """Yield what the page of all feeds is told of them."""
        yield from (as_told(shelf, self._material.site) for shelf in self._material.shelves)

    @cached_property
    def _material(self) -> Material:
        return Material(self.standing, self.environment)

    @cached_property
    def _entries(self) -> KeptEntries:
        return KeptEntries(self.standing, self.composer, self._material)

    def _is_all_as_before(self) -> bool:
        """Tell whether nothing that any feed tells has changed."""
        standing = self.standing
        same = standing.has_same_shelves and standing.is_same_frame and self.has_same_dates
        if not same or standing.values.changed(FEED):
            return False
        places = [place for _, places in standing.packs.notes["feeds"].values() for place in places]
        return all(map(standing.before, places))

    def _all_as_before(self) -> Iterator[tuple[str, Kept]]:
        standing = self.standing
        standing.notes["feeds"] = standing.packs.notes["feeds"]
        for _, places in standing.notes["feeds"].values():
            for place, slip in self._as_before(places):
                yield place, standing.keep(place, slip)

    def _signs(self, feeds: FeedSite) -> Mapping[str, str]:
        """Return a digest of all that each feed consists of, by its path."""
        return {shelf.path: self._sign(shelf, feeds) for shelf in self._material.shelves}

    def _sign(self, shelf: Shelf, feeds: FeedSite) -> str:
        held = [self._entries.said_of(slot) for slot in shelf.slots[:MOST_ENTRIES]]
        return digest_of(repr((head_of(shelf, feeds), held)).encode())

    def _stale(self, before: Mapping[str, Known], signs: Mapping[str, str]) -> list[Shelf]:
        """Return the feeds in which something has changed."""
        shelves = self._material.shelves
        return [shelf for shelf in shelves if not self._stands(before.get(shelf.path), signs[shelf.path])]

    def _feeds(self, before: Mapping[str, Known], feeds: FeedSite) -> Iterator[tuple[str, Kept]]:
        signs, advance = self._signs(feeds), self.standing.progress.advance
        stale = self._stale(before, signs)
        self.standing.progress.phase("feeds", len(stale))
        made = shared_out(lambda number: self._feed(stale[number], feeds), len(stale), advance=advance)
        anew = dict(zip((shelf.path for shelf in stale), made, strict=True))
        for shelf in self._material.shelves:
            slips = anew.get(shelf.path) or self._as_before(before[shelf.path][1])
            yield from self._kept(shelf.path, signs[shelf.path], slips)

    def _feed(self, shelf: Shelf, feeds: FeedSite) -> tuple[tuple[str, Slip], ...]:
        files = feed_file(shelf, self._entries.written(shelf.slots[:MOST_ENTRIES]), feeds)
        return tuple((file.path, self.composer.writer.add(file.data)) for file in files)

    def _archives(
        self, before: Mapping[str, Known], feeds: FeedSite, archiving: Archiving
    ) -> Iterator[tuple[str, Kept]]:
        """Yield the documents of the archives, which are made again only if a feed has moved."""
        if not feeds.archives.documents:
            return
        shelves = self._material.shelves
        places = [(shelf.name, shelf.path, shelf.page) for shelf in shelves]
        said = (feeds.archives.digest, feeds.address, feeds.author, feeds.rights, feeds.tag, places)
        sign = digest_of(repr(said).encode("utf-8", "surrogatepass"))
        if self._stands(before.get(_ARCHIVES), sign):
            slips = self._as_before(before[_ARCHIVES][1])
        else:
            files = archiving.documents(shelves, feeds)
            slips = tuple((file.path, self.composer.writer.add(file.data)) for file in files)
        yield from self._kept(_ARCHIVES, sign, slips)

    def _beside(self) -> Iterator[tuple[str, Kept]]:
        """Yield what stands beside the feeds; it is made as soon as it is compared."""
        for file in beside(self._material.shelves, self._material.site):
            slip = self.standing.add(file.path, file.data)
            yield from self._kept(file.path, slip.digest, [(file.path, slip)])

    def _kept(self, name: str, sign: str, slips: Sequence[tuple[str, Slip]]) -> Iterator[tuple[str, Kept]]:
        standing = self.standing
        standing.notes["feeds"][name] = (sign, tuple(place for place, _ in slips))
        for place, slip in slips:
            yield place, standing.keep(place, slip)

    def _as_before(self, places: Sequence[str]) -> tuple[tuple[str, Slip], ...]:
        return tuple((place, self.standing.packs.known[place_key(place)]) for place in places)

    def _stands(self, before: Known | None, sign: str) -> bool:
        if before is None or before[0] != sign:
            return False
        return all(map(self.standing.before, before[1]))
