"""Somebody who subscribes to a feed, with the library that feed readers are made of."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from casebook.ledger.names import name_in
from reader import Entry, EntryUpdateStatus, Reader
from tests.feeds.readers.library import make_reader


@dataclass
class Subscriber:
    """A subscriber to one feed of a site; `seen` collects what an update shows, by names in the ledger."""

    reader: Reader
    feed: str
    new: set[str] = field(default_factory=set)
    modified: set[str] = field(default_factory=set)

    def look(self) -> tuple[set[str], set[str]]:
        """Fetch the feed; return what is new and what is modified."""
        self.new, self.modified = set(), set()
        self.reader.update_feed(self.feed)
        return self.new, self.modified

    def note(self, _: Reader, entry: Entry, status: EntryUpdateStatus) -> None:
        """Take down one entry."""
        (self.new if status is EntryUpdateStatus.NEW else self.modified).add(name_in(entry.id))

    @property
    def entries(self) -> dict[str, Entry]:
        """All that was ever seen, by names."""
        return {name_in(entry.id): entry for entry in self.reader.get_entries()}


@contextmanager
def subscribing(output: Path, feed: str = "feeds/all.atom.xml") -> Iterator[Subscriber]:
    """Subscribe to a feed of an output folder."""
    reader = make_reader(":memory:", feed_root=str(output))
    subscriber = Subscriber(reader, feed)
    reader.after_entry_update_hooks.append(subscriber.note)
    reader.add_feed(feed)
    yield subscriber
    reader.close()
