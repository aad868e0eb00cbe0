"""A format of feeds, in which an entry that is written once can be put into any number of files."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from feedgen.feed import FeedGenerator

from ..views.formats import FeedFormat
from .entry import Entry, Feed
from .generator import generator


@dataclass(frozen=True)
class ToWrite:
    """The entries of a feed, to be written; `made` is feedgen's object for them, which RSS and Atom share."""

    feed: Feed

    @property
    def entries(self) -> Sequence[Entry]:
        """The entries."""
        return self.feed.entries

    @cached_property
    def made(self) -> FeedGenerator:
        """The feed as feedgen has it."""
        return generator(self.feed, self.feed.stem, "")


@dataclass(frozen=True)
class Format(ABC):
    """How feeds of a format are written; `called` is how they are named."""

    called: FeedFormat

    @abstractmethod
    def entries(self, given: ToWrite) -> Iterator[bytes]:
        """Yield the bytes of each entry, as it stands in a file."""

    @abstractmethod
    def file(self, head: Feed, entries: Iterable[bytes]) -> bytes:
        """Return a file of a feed that has no entries itself, with these: as `entries` gives them."""

    @abstractmethod
    def text(self, html: str) -> bytes:
        """Return how HTML is written into an entry."""
