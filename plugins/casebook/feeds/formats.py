"""A format of feeds, in which an entry that is written once can be put into any number of files.

feedgen writes a whole feed at a time, and puts each element on lines of its own; in the texts between them
there is no `<` but as `&lt;`. So what it writes can be taken apart between entries, and put together anew:
the bytes are those that it would have written itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from feedgen.feed import FeedGenerator

from .entry import Feed
from .faults import require_text
from .generator import generator


@dataclass(frozen=True)
class Format:
    """How feeds of a format are named and written.

    `write` has feedgen write a feed. Every entry begins with the bytes `opening`; `end` is what comes after
    the last.
    """

    ending: str
    media_type: str
    write: Callable[[FeedGenerator], bytes]
    opening: bytes
    end: bytes

    def whole(self, feed: Feed) -> bytes:
        """Return a feed as a file; raise FeedTextError with all in it that no feed can carry."""
        require_text(feed)
        return self.file(feed.bare, self.entries(self._generator(feed)))

    def file(self, head: Feed, entries: Iterable[bytes]) -> bytes:
        """Return a file of a feed that has no entries itself, with these: as `entries` gives them."""
        bare = self.write(self._generator(head))
        return b"".join([bare.removesuffix(self.end), *entries, self.end])

    def entries(self, made: FeedGenerator) -> Iterator[bytes]:
        """Yield the bytes of each entry of a feed."""
        _, *entries = self.write(made).split(self.opening)
        for entry in entries:
            yield self.opening + entry.removesuffix(self.end)

    def _generator(self, feed: Feed) -> FeedGenerator:
        return generator(feed, feed.stem + self.ending, self.media_type)
