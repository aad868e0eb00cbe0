"""The book: all that the ledger says, the same in whatever order its lines come, and however often.

Where two branches have published one thing and both say so, the earlier of them was first.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from hashlib import blake2b
from itertools import count

from .cited import Cited
from .lines import (
    Address,
    Former,
    Included,
    Line,
    Listed,
    Modified,
    Page,
    Published,
    Renamed,
    Started,
    Withdrawn,
    instant,
    written,
)
from .names import kind_of, numbered, owner_of


@dataclass(frozen=True)
class Book(Cited):
    """What was published, by the names of its entries."""

    @cached_property
    def started(self) -> Started | None:
        """What the ids of the site's feeds begin with; None where nothing was ever published."""
        return min((line for line in self.lines if isinstance(line, Started)), default=None)

    @cached_property
    def entries(self) -> Mapping[str, Published]:
        """The entries that were published."""
        found: dict[str, Published] = {}
        for line in self.lines:
            if isinstance(line, Published):
                first = found.setdefault(line.name, line)
                found[line.name] = min(first, line, key=lambda each: (each.date, each.id, each.state))
        return found

    @cached_property
    def included(self) -> frozenset[str]:
        """The names of changes that were written in a case when it was published."""
        return frozenset(line.name for line in self.lines if isinstance(line, Included))

    @cached_property
    def withdrawn(self) -> Mapping[str, Withdrawn]:
        """What has been withdrawn."""
        found = sorted(line for line in self.lines if isinstance(line, Withdrawn))
        return {line.name: line for line in reversed(found)}

    @cached_property
    def former(self) -> tuple[Former, ...]:
        """The entries of the feeds that the site had before, each address once, and each id."""
        found = sorted((line for line in self.lines if isinstance(line, Former)), reverse=True)
        by_path = {line.path: line for line in found}
        return tuple({line.id: line for line in by_path.values()}.values())

    @cached_property
    def addresses(self) -> Mapping[str, tuple[Address, ...]]:
        """Every address that the page of an entry ever had."""
        found: dict[str, list[Address]] = defaultdict(list)
        for line in sorted(line for line in self.lines if isinstance(line, Address)):
            found[line.name].append(line)
        return {name: tuple(lines) for name, lines in found.items()}

    @cached_property
    def linked(self) -> Mapping[str, frozenset[str]]:
        """Every anchor that links could lead to on the page of an entry, by all names that this ever had."""
        known = (self.anchors, self.landmarks)
        found: dict[str, set[str]] = defaultdict(set)
        for name in {each for anchors in known for each in anchors}:
            own = {anchor for anchors in known for anchor in anchors.get(name, ())}
            for each in self.names_of(name):
                found[each] |= own
        return {name: frozenset(anchors) for name, anchors in found.items()}

    @cached_property
    def listings(self) -> Mapping[str, Listed]:
        """What was said last of the lists in which each text stands, by the names of entries."""
        found: dict[str, Listed] = {}
        for line in self.lines:
            if isinstance(line, Listed):
                last = found.setdefault(line.name, line)
                found[line.name] = max(last, line, key=lambda each: (each.date, each.lists))
        return found

    def listed(self, name: str) -> frozenset[str]:
        """Return the lists in which a text stood when it was published last."""
        line = self.listings.get(name)
        return frozenset(line.lists.split()) if line else frozenset()

    @cached_property
    def lists(self) -> frozenset[str]:
        """Every list in which something was ever published."""
        return frozenset(
            each for line in self.lines if isinstance(line, Listed) for each in line.lists.split()
        )

    @cached_property
    def renamed(self) -> Mapping[str, Renamed]:
        """What was said last of each list that has got another name."""
        found = (line for line in self.lines if isinstance(line, Renamed))
        return {line.list: line for line in sorted(found, key=lambda each: (each.date, each.to))}

    @cached_property
    def pages(self) -> frozenset[str]:
        """The address of every page that a list ever had whose name no author chooses."""
        return frozenset(line.path for line in self.lines if isinstance(line, Page))

    @cached_property
    def changes_in(self) -> Mapping[str, tuple[str, ...]]:
        """The changes that were published of each case, by what its own entry is called; each once."""
        found: dict[str, list[str]] = defaultdict(list)
        for name in sorted(name for name in self.entries if kind_of(name) == "event"):
            if self.last_name(name) == name:
                found[owner_of(name)].append(name)
        return {name: tuple(names) for name, names in found.items()}

    @cached_property
    def _renamed(self) -> Mapping[str, frozenset[str]]:
        """All the names that one thing ever had, by each of them; nothing of what had one alone."""
        found: dict[str, frozenset[str]] = {}
        for line in self.lines:
            if isinstance(line, Published | Included) and line.was:
                both = {line.name, line.was, *found.get(line.name, ()), *found.get(line.was, ())}
                found |= dict.fromkeys(both, frozenset(both))
        return found

    @cached_property
    def _given_up(self) -> frozenset[str]:
        """The names in the place of which there were others."""
        return frozenset(line.was for line in self.lines if isinstance(line, Published | Included))

    def names_of(self, name: str) -> frozenset[str]:
        """Return all the names that one thing ever had, this one among them."""
        return self._renamed.get(name) or frozenset([name])

    def last_name(self, name: str) -> str:
        """Return what something is called now that once was called this."""
        names = self.names_of(name)
        return max(names - self._given_up or names)

    def free_name(self, name: str) -> str:
        """Return what a change is called whose anchor gives it this name, which others may have given up."""
        if name not in self._given_up:
            return name
        numbers = (numbered(name, number) for number in count(2))
        return next(each for each in numbers if each not in self._given_up)

    @cached_property
    def _changes(self) -> Mapping[str, Modified]:
        """The last change of each entry that has changed."""
        found: dict[str, Modified] = {}
        for line in self.lines:
            if isinstance(line, Modified):
                last = found.setdefault(line.name, line)
                found[line.name] = max(last, line, key=lambda each: (each.date, each.state))
        return found

    @cached_property
    def _states(self) -> Mapping[str, frozenset[str]]:
        """All that the text of each entry ever said of its changes."""
        found: dict[str, set[str]] = defaultdict(set)
        for line in self.lines:
            if isinstance(line, Published | Modified) and line.state:
                found[line.name].add(line.state)
        return {name: frozenset(states) for name, states in found.items()}

    def states(self, name: str) -> frozenset[str]:
        """Return every state in which an entry was ever published, but for that in which it said nothing."""
        return self._states.get(name, frozenset())

    def published(self, name: str) -> datetime | None:
        """Return since when an entry has been there; None of what was never published."""
        line = self.entries.get(name)
        return instant(line.date) if line else None

    def updated(self, name: str) -> datetime | None:
        """Return when a published entry changed last, or else since when it has been there."""
        change, first = self._changes.get(name), self.published(name)
        return max(first, instant(change.date)) if change and first else first

    def state(self, name: str) -> str:
        """Return what the text of an entry said of its changes when it was published last."""
        change, first = self._changes.get(name), self.entries.get(name)
        if change:
            return change.state
        return first.state if first else ""

    def id_of(self, name: str, otherwise: str) -> str:
        """Return the id under which an entry was published, of another the id it is to have."""
        line = self.entries.get(name)
        return line.id if line else otherwise

    def knows(self, name: str) -> bool:
        """Tell whether an entry was published, or a change was part of one."""
        return name in self.entries or name in self.included

    def extended(self, lines: Iterable[Line]) -> Book:
        """Return the book with more lines."""
        more = frozenset(lines) - self.lines
        return Book(self.lines | more) if more else self

    @cached_property
    def digest(self) -> str:
        """By which it is known whether a book says the same as another."""
        digest = blake2b(digest_size=16)
        for text in sorted(map(written, self.lines)):
            digest.update(text.encode("utf-8", "surrogatepass") + b"\n")
        return digest.hexdigest()
