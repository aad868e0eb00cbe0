"""Feeds from what is kept: an entry is written with its text, a feed anew when what stands in it changes."""

from __future__ import annotations

import pickle
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from jinja2 import Environment

from ...feeds.bounds import MOST_ARCHIVED, MOST_ENTRIES
from ...feeds.entries import entries
from ...feeds.entry import Entry
from ...feeds.facts import Facts
from ...feeds.files import beside, by_file, feed_file, require_fit
from ...feeds.fragments import Fragment, fragments
from ...feeds.shelves import Shelf, as_told, head_of, shelves, told_in
from ...feeds.slots import Slot, slots
from ...feeds.story import Site as FeedSite
from ...feeds.story import Told
from ...reader.cards import ShelvedEntry
from ...reader.shares import shared_out
from ...reader.witness import Trace
from ...views.feeds import ToldFeed
from ..archiving import Archiving
from ..feeding import feed_site, foreign_articles
from ..publishing import going_on, publication_of
from .formes import UNFIT, Composer, sign_of
from .kept import Kept, page_key, value_key
from .packs import Slip, digest_of
from .standing import Standing

Known = tuple[str, Sequence[str]]
"""What is known of a feed from an earlier build: a digest of all that it consists of, and its places."""
_ARCHIVES = "archives"
_AT_HAND = 500
"""Texts whose entries a process keeps: the newest stand in many feeds."""


@dataclass(frozen=True)
class Telling:
    """Makes the feeds of a site whose formes have all been made."""

    standing: Standing
    composer: Composer
    environment: Environment

    def files(self) -> Iterator[tuple[str, Kept]]:
        """Yield every feed by its place."""
        standing, site, facts = self.standing, self.standing.site, self.standing.facts
        if self._is_all_as_before():
            facts["ledger"] = site.ledger.digest
            yield from self._all_as_before()
            return
        site.publication = publication_of(site, self._all_facts, self._slots, self._site)
        self._tell_again()
        self._require_fit()
        before = standing.packs.facts.get("feeds", {})
        archiving = Archiving(site, self._site)
        feeds = self._site
        if feeds.issued:
            feeds = archiving.freeze(self._stale(before, feeds), self._slots, self._weigh, self._entries)
        facts["ledger"] = (site.publication or site.ledger).digest
        facts["feeds"] = {}
        yield from self._feeds(before, feeds)
        yield from self._archives(before, feeds, archiving)
        yield from self._beside()

    def _stale(self, before: Mapping[str, Known], feeds: FeedSite) -> list[Shelf]:
        """Return the feeds in which something has changed."""
        signed = ((shelf, self._sign(shelf, feeds)) for shelf in self._shelves)
        return [shelf for shelf, sign in signed if not self._stands(before.get(shelf.path), sign)]

    def _feeds(self, before: Mapping[str, Known], feeds: FeedSite) -> Iterator[tuple[str, Kept]]:
        stale, advance = self._stale(before, feeds), self.standing.progress.advance
        self.standing.progress.phase("feeds", len(stale))
        made = shared_out(lambda number: self._feed(stale[number], feeds), len(stale), advance=advance)
        anew = dict(zip((shelf.path for shelf in stale), made, strict=True))
        for shelf in self._shelves:
            slips = anew.get(shelf.path) or self._as_before(before[shelf.path][1])
            yield from self._kept(shelf.path, self._sign(shelf, feeds), slips)

    def _archives(
        self, before: Mapping[str, Known], feeds: FeedSite, archiving: Archiving
    ) -> Iterator[tuple[str, Kept]]:
        """Yield the documents of the archives, which are made again only if a feed has moved."""
        if not feeds.archives.documents:
            return
        places = [(shelf.name, shelf.path, shelf.page) for shelf in self._shelves]
        said = (feeds.archives.digest, feeds.address, feeds.author, feeds.rights, feeds.tag, places)
        sign = digest_of(repr(said).encode("utf-8", "surrogatepass"))
        if self._stands(before.get(_ARCHIVES), sign):
            slips = self._as_before(before[_ARCHIVES][1])
        else:
            files = archiving.documents(self._shelves, feeds)
            slips = tuple((file.path, self.composer.writer.add(file.data)) for file in files)
        yield from self._kept(_ARCHIVES, sign, slips)

    def _kept(self, name: str, sign: str, slips: Sequence[tuple[str, Slip]]) -> Iterator[tuple[str, Kept]]:
        standing = self.standing
        standing.facts["feeds"][name] = (sign, tuple(place for place, _ in slips))
        for place, slip in slips:
            standing.known[page_key(place)] = slip
            yield place, Kept(standing.packs, slip)

    def _weigh(self, slot: Slot) -> int:
        return self._fragment(slot).weight

    def _entries(self, slots: Sequence[Slot]) -> Mapping[tuple[str, str], Entry]:
        """Return the entries of some slots as archives have them."""
        found: dict[tuple[str, str], Entry] = {}
        texts = {entry.card.file: entry for entry in self._texts}
        for shown, own in by_file(slots).items():
            if shown in self._foreign:
                told = self._foreign[shown].tell()
                made = tuple(entries(told, own, self._site, MOST_ARCHIVED))
            else:
                file = self._named[shown]
                made = self.composer.entries_of(texts[file], self._facts[file], own, self._site)
            found.update(zip((slot.key for slot in own), made, strict=True))
        return found

    def told(self) -> Iterator[ToldFeed]:
        """Yield what the page of all feeds is told of them."""
        yield from (as_told(shelf, self._site) for shelf in self._shelves)

    def _beside(self) -> Iterator[tuple[str, Kept]]:
        """Yield what stands beside the feeds; it is made as soon as it is compared."""
        for file in beside(self._shelves, self._site):
            before, digest = self.standing.packs.known.get(page_key(file.path)), digest_of(file.data)
            slip = before if before and before.digest == digest else self.composer.writer.add(file.data)
            yield from self._kept(file.path, digest, [(file.path, slip)])

    def _is_all_as_before(self) -> bool:
        """Tell whether nothing that any feed tells has changed."""
        standing = self.standing
        same = standing.answers.is_same_library and standing.is_same_day and standing.is_same_frame
        same &= standing.packs.facts.get("ledger") == standing.site.ledger.digest
        if not same or any(map(standing.has_changed, ("facts", "feed"))):
            return False
        places = [place for _, places in standing.packs.facts["feeds"].values() for place in places]
        return all(page_key(place) in standing.packs.known for place in places)

    def _all_as_before(self) -> Iterator[tuple[str, Kept]]:
        standing = self.standing
        standing.facts["feeds"] = standing.packs.facts["feeds"]
        for _, places in standing.facts["feeds"].values():
            for place, slip in self._as_before(places):
                standing.known[page_key(place)] = slip
                yield place, Kept(standing.packs, slip)

    def _as_before(self, places: Sequence[str]) -> tuple[tuple[str, Slip], ...]:
        return tuple((place, self.standing.packs.known[page_key(place)]) for place in places)

    def _stands(self, before: Known | None, sign: str) -> bool:
        if before is None or before[0] != sign:
            return False
        return all(page_key(place) in self.standing.packs.known for place in before[1])

    @cached_property
    def _facts(self) -> Mapping[str, Facts]:
        """What feeds know of the texts of the library, by their files."""
        standing = self.standing
        slips = ((file, standing.known.get(value_key("facts", file))) for file in standing.cards)
        return {file: pickle.loads(standing.packs.read(slip)) for file, slip in slips if slip}

    @cached_property
    def _foreign(self) -> Mapping[str, Told]:
        """The posts that another reader read, by their files."""
        return {article.facts.file: article for article in foreign_articles(self.standing.site)}

    @cached_property
    def _all_facts(self) -> tuple[Facts, ...]:
        return (*self._facts.values(), *(article.facts for article in self._foreign.values()))

    @cached_property
    def _site(self) -> FeedSite:
        feeds = feed_site(self.standing.site, self._all_facts, self.environment)
        return going_on(feeds, self._all_facts)

    @cached_property
    def _slots(self) -> tuple[Slot, ...]:
        return slots(self._all_facts, self._site)

    @cached_property
    def _shelves(self) -> tuple[Shelf, ...]:
        return tuple(shelves(self._slots, self._site))

    @cached_property
    def _shown(self) -> frozenset[str]:
        """The texts whose entries have to be written, by their files as their authors know them."""
        return told_in(self._shelves, self._site)

    @cached_property
    def _of_file(self) -> Mapping[str, list[Slot]]:
        """The slots of each text, by its file as its author knows it."""
        found: dict[str, list[Slot]] = defaultdict(list)
        for slot in self._slots:
            found[slot.facts.file].append(slot)
        return found

    @cached_property
    def _texts(self) -> tuple[ShelvedEntry, ...]:
        """The texts of the library."""
        texts = self.standing.site.library.entries
        return tuple(entry for entry in texts if isinstance(entry, ShelvedEntry))

    def _tell_again(self) -> None:
        """Write what is not written, or for other slots: a text dated like another has come or gone."""
        formes, texts = self.standing.facts["formes"], {entry.card.file: entry for entry in self._texts}
        shown = {file: facts for file, facts in self._facts.items() if facts.file in self._shown}
        own = {file: self._of_file[facts.file] for file, facts in shown.items()}
        stale = [file for file in own if formes[file][3].removeprefix(UNFIT) != sign_of(own[file])]

        def tell(number: int) -> tuple[str, Slip, Trace]:
            file = stale[number]
            return self.composer.told_again(texts[file], self._facts[file], own[file], self._site)

        for file, (told, slip, asked) in zip(stale, shared_out(tell, len(stale)), strict=True):
            places, names, trace, _ = formes[file]
            names, trace = {**dict.fromkeys(names), "feed": None}, {**dict(trace), **asked}
            formes[file] = (places, tuple(names), tuple(trace.items()), told)
            self.standing.known[value_key("feed", file)] = slip

    def _require_fit(self) -> None:
        """Refuse what no feed can carry, wherever some is known to be."""
        formes = self.standing.facts["formes"]
        unfit = {facts.file for file, facts in self._facts.items() if formes[file][3].startswith(UNFIT)}
        shown = self._shown & unfit.union(self._foreign)
        looked_at = [slot for slot in self._slots if slot.facts.file in shown]
        require_fit(looked_at, {slot.key: self._fragment(slot) for slot in looked_at})

    def _fragment(self, slot: Slot) -> Fragment:
        return self._written[slot.facts.file][slot.id]

    @cached_property
    def _written(self) -> Mapping[str, Mapping[str, Fragment]]:
        return _Written(self)

    def _sign(self, shelf: Shelf, feeds: FeedSite) -> str:
        """Return a digest of all that a feed consists of."""
        held = [self._said_of(slot) for slot in shelf.slots[:MOST_ENTRIES]]
        return digest_of(repr((head_of(shelf, feeds), held)).encode())

    def _said_of(self, slot: Slot) -> tuple[str, str]:
        slip = self.standing.known.get(value_key("feed", self._named.get(slot.facts.file, "")))
        return (slot.id, slip.digest if slip else repr(self._fragment(slot)))

    @cached_property
    def _named(self) -> Mapping[str, str]:
        """The files of texts, from how their authors know them."""
        return {facts.file: file for file, facts in self._facts.items()}

    def _feed(self, shelf: Shelf, feeds: FeedSite) -> tuple[tuple[str, Slip], ...]:
        written = {slot.key: self._fragment(slot) for slot in shelf.slots[:MOST_ENTRIES]}
        files = feed_file(shelf, written, feeds)
        return tuple((file.path, self.composer.writer.add(file.data)) for file in files)

    def written_of(self, shown: str) -> Mapping[str, Fragment]:
        """Return the entries of a text, by their ids."""
        if shown in self._foreign:
            own = self._of_file[shown]
            told = fragments(self._foreign[shown].tell(), own, self._site)
            return dict(zip((slot.id for slot in own), told, strict=True))
        slip = self.standing.known[value_key("feed", self._named[shown])]
        written: Mapping[str, Fragment] = pickle.loads(self.standing.packs.read(slip))
        return written


class _Written(dict[str, Mapping[str, Fragment]]):
    """The entries of the texts that were asked for last."""

    def __init__(self, telling: Telling) -> None:
        super().__init__()
        self._telling = telling

    def __missing__(self, shown: str) -> Mapping[str, Fragment]:
        """Fetch the entries of a text."""
        if len(self) > _AT_HAND:
            self.clear()
        self[shown] = self._telling.written_of(shown)
        return self[shown]
