"""The archives of a site's feeds: what a publication freezes, and the documents that go into the output."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from ...errors import Problem, ProblemsFound
from ...feeds.archives import Frozen, document_head, entry_of, frozen, said_of
from ...feeds.entry import Entry
from ...feeds.files import Entries, FeedFile, archive_file, require_fit
from ...feeds.fragments import Fragment, written
from ...feeds.shelves import Shelf, feed_of
from ...feeds.slot import Slot
from ...feeds.story import FeedSite
from ...ledger.archives import Archives, State
from ...ledger.archiving import digest_of, forgotten, kept, read_states
from ..site import Site


@dataclass
class Archiving:
    """What one build knows of archives.

    `states` are those that it has frozen, `notices` what stands in the place of what was withdrawn.
    """

    site: Site
    feeds: FeedSite
    states: dict[State, Mapping[str, Any]] = field(default_factory=dict)
    notices: dict[str, Mapping[str, Any]] = field(default_factory=dict)

    def freeze(
        self, shelved: Sequence[Shelf], slots: Iterable[Slot], weigh: Callable[[Slot], int], make: Entries
    ) -> FeedSite:
        """Freeze what some feeds have no room for, and forget what was withdrawn; return the site with that.

        Of a site that is not published nothing is frozen.
        """
        if self.feeds.issued is None:
            return self.feeds

        def made(wanted: Sequence[Slot]) -> Mapping[tuple[str, str], Entry]:
            entries = make(wanted)
            _require_fit(wanted, entries)
            return entries

        known = {state.name for state in self.feeds.archives.all_states}
        withdrawn = [slot for slot in slots if slot.facts.withdrawn and slot.name in known]
        notices = made(withdrawn)
        self.notices = {slot.name: _notice(notices[slot.key], self.feeds) for slot in withdrawn}
        found = frozen(shelved, weigh, made, self.feeds)
        self.states = dict(found.states)
        self._publish(found)
        return replace(self.feeds, archives=self._archives(found))

    def _archives(self, found: Frozen) -> Archives:
        publication = self.site.publication
        more = self.feeds.archives.with_more(found.documents)
        return replace(more, digest=publication.archives) if publication else more

    def _publish(self, found: Frozen) -> None:
        """Have what is frozen written down with all else that is published."""
        publication, folder = self.site.publication, self.site.ledger.folder
        if publication is None:
            return
        files = dict(forgotten(folder, self.notices))
        files |= kept(folder, found.documents, self.states, files)
        archives = digest_of(folder, files)
        self.site.publication = replace(publication, files=tuple(files.items()), archives=archives)

    def documents(self, shelved: Iterable[Shelf], feeds: FeedSite) -> Iterator[FeedFile]:
        """Yield every document of every archive; raise ProblemsFound where what one holds is lost."""
        wanted = feeds.archives.all_states
        said = {**read_states(self.site.ledger.folder, wanted - self.states.keys()), **self.states}
        self._require_all(wanted - said.keys())
        fragments = self._written(said, feeds)
        by_name = {feed_of(shelf): shelf for shelf in shelved}
        for name in feeds.archives.feeds:
            for document in feeds.archives.of(name):
                head = document_head(document, by_name.get(name), feeds)
                yield from archive_file(document, head, [fragments[state] for state in document.entries])

    def _written(self, said: Mapping[State, Mapping[str, Any]], feeds: FeedSite) -> Mapping[State, Fragment]:
        entries = {}
        for state, values in said.items():
            try:
                entries[state] = entry_of(state, {**values, **self.notices.get(state.name, {})}, feeds)
            except (LookupError, TypeError, ValueError):
                self._require_all([state])
        return dict(zip(entries, written(tuple(entries.values())), strict=True))

    def _require_all(self, lost: Iterable[State]) -> None:
        shown, places = f"{self.site.ledger.shown}/archives", self.site.ledger.archives.places
        problems = []
        for state in sorted(lost):
            file, line = places.get(state, (shown, 1))
            params = {"old": state.name, "folder": shown}
            problems.append(Problem(file, line, 1, "", "archive-lost", params))
        if problems:
            raise ProblemsFound(problems)


def _notice(entry: Entry, feeds: FeedSite) -> Mapping[str, Any]:
    said = said_of(entry, feeds)
    return {
        name: said[name] for name in ("title", "link", "lang", "authors", "categories", "summary", "html")
    }


def _require_fit(slots: Sequence[Slot], entries: Mapping[tuple[str, str], Entry]) -> None:
    fragments = written([entries[slot.key] for slot in slots])
    require_fit(slots, dict(zip((slot.key for slot in slots), fragments, strict=True)))
