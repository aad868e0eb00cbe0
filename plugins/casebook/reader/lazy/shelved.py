"""A library whose texts stay on the shelf: every question about some of them is witnessed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from ...model import Source
from ..entry import Entry
from ..library import Library
from .cards import Card, said_by
from .unopened import Fetch, ShelvedEntry, identity_of
from .witness import Question, Witness


class Originals(Mapping[str, Entry]):
    """The originals of a kind by their slugs; whoever looks one up has asked a question."""

    def __init__(self, kind: str, entries: Mapping[str, Entry], witness: Witness) -> None:
        self._kind, self._entries, self._witness = kind, entries, witness

    def __getitem__(self, slug: str) -> Entry:
        """Return an original, witnessed also where there is none."""
        if self._witness.watches:
            self._witness.note((self._kind, slug), identity_of(self._entries.get(slug)))
        return self._entries[slug]

    def __iter__(self) -> Iterator[str]:
        """Go through the slugs, which nobody witnesses."""
        return iter(self._entries)

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._entries)


@dataclass(frozen=True)
class ShelvedLibrary(Library):
    """A library whose entries are on their shelves; every question about some of them is witnessed."""

    witness: Witness = field(default_factory=Witness)

    @classmethod
    def of(
        cls, cards: Iterable[tuple[Card, Path]], shared: tuple[Source, ...], fetch: Fetch
    ) -> ShelvedLibrary:
        """Return the library of some cards, each with the path of its file."""
        witness = Witness()
        entries = tuple(ShelvedEntry(card, path, fetch, witness) for card, path in cards)
        library = cls(entries, shared, witness=witness)
        # What is worked out for all, nobody has asked for.
        known = {name: getattr(library, name) for name in ("_by_slug", "_followers", "_predecessors")}
        vars(library).update(known)
        return library

    @cached_property
    def cases(self) -> Mapping[str, Entry]:
        """The originals of the cases, by slug."""
        return Originals("case", self._originals("case"), self.witness)

    @cached_property
    def follow_ups(self) -> Mapping[str, Entry]:
        """The originals of the follow-ups, by slug."""
        return Originals("follow-up", self._originals("follow-up"), self.witness)

    def follow_ups_of(self, slug: str) -> tuple[Entry, ...]:
        """Return the originals of the follow-ups of a case, in the order of their paths."""
        found = super().follow_ups_of(slug)
        if self.witness.watches:
            self.witness.note(("followers", slug), " ".join(map(identity_of, found)))
        return found

    def predecessors_of(self, slug: str) -> tuple[Entry, ...]:
        """Return the originals of the cases that were withdrawn for a case, in the order of their paths."""
        found = super().predecessors_of(slug)
        if self.witness.watches:
            self.witness.note(("predecessors", slug), " ".join(map(identity_of, found)))
        return found

    def translations_of(self, entry: Entry) -> tuple[Entry, ...]:
        """Return all versions of an entry in other languages, by language."""
        return self._versions(entry.kind, entry.slug, entry.lang)

    def _versions(self, kind: str, slug: str, but: str) -> tuple[Entry, ...]:
        found = tuple(entry for entry in self._by_slug.get((kind, slug), ()) if entry.lang != but)
        if self.witness.watches:
            self.witness.note(("versions", kind, slug, but), " ".join(map(identity_of, found)))
        return found

    @cached_property
    def _cards(self) -> Mapping[str, Card]:
        return {entry.card.file: entry.card for entry in self.entries if isinstance(entry, ShelvedEntry)}

    def answer(self, question: Question) -> str | None:
        """Return what a question is answered with now; None where it is none of a library's."""
        with self.witness.watching() as trace:
            match question:
                case ("text" | "body" | "cited" as name, file):
                    return said_by(self._cards.get(file), name)
                case ("case", slug):
                    self.cases.get(slug)
                case ("follow-up", slug):
                    self.follow_ups.get(slug)
                case ("followers", slug):
                    self.follow_ups_of(slug)
                case ("predecessors", slug):
                    self.predecessors_of(slug)
                case ("versions", kind, slug, but):
                    self._versions(kind, slug, but)
        return trace.get(question)
