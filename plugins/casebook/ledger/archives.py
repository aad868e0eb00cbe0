"""The archives: which older entries of a feed stand in which document, and what each of them said then.

A document, once written, holds the same entries in the same state for good. So that an entry that stands in
many feeds and formats is kept once, documents name the states of entries, and states are kept by themselves:
`archives/feeds/` holds the documents of each feed, `archives/cases/` and the like the states of each text.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from hashlib import blake2b
from typing import NamedTuple

from ..errors import Problem


class State(NamedTuple):
    """An entry as it once was: its name, and the instant at which it had changed last, as a line has it."""

    name: str
    updated: str


@dataclass(frozen=True)
class Document:
    """A document of a feed's archive, called `page`: frozen at `date`, as the `number`-th of the feed.

    Its `entries` are the newest first.
    """

    feed: str
    page: str
    date: str
    number: int
    title: str
    subtitle: str
    lang: str
    entries: tuple[State, ...]

    @property
    def place(self) -> tuple[str, int, str]:
        """Sort key: the order in which the documents of a feed follow each other."""
        return (self.date, self.number, self.page)


def page_of(feed: str, entries: Iterable[State]) -> str:
    """Return what a document of these entries is called."""
    return blake2b(repr((feed, *entries)).encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()


@dataclass(frozen=True)
class Archives:
    """The documents of all feeds. `digest` is of all files of the archives, states included.

    `places` tell in which file and line a document names the state of an entry first.
    """

    documents: frozenset[Document] = field(default_factory=frozenset)
    digest: str = ""
    problems: tuple[Problem, ...] = ()
    places: Mapping[State, tuple[str, int]] = field(default_factory=dict)

    def of(self, feed: str) -> tuple[Document, ...]:
        """Return the documents of a feed, the oldest first."""
        return self._of_feed.get(feed, ())

    def states(self, feed: str) -> frozenset[State]:
        """Return what stands in the archive of a feed."""
        return frozenset(state for document in self.of(feed) for state in document.entries)

    @property
    def feeds(self) -> tuple[str, ...]:
        """The feeds that have an archive."""
        return tuple(sorted(self._of_feed))

    @property
    def all_states(self) -> frozenset[State]:
        """Every state of an entry that stands in some archive."""
        return frozenset(state for document in self.documents for state in document.entries)

    @cached_property
    def _of_feed(self) -> Mapping[str, tuple[Document, ...]]:
        found: dict[str, list[Document]] = defaultdict(list)
        for document in sorted(self.documents, key=lambda document: document.place):
            found[document.feed].append(document)
        return {feed: tuple(documents) for feed, documents in found.items()}

    def with_more(self, documents: Iterable[Document]) -> Archives:
        """Return the archives with more documents."""
        return replace(self, documents=self.documents | frozenset(documents))
