"""What readers could cite of what was published, by the names of entries: half of what the book says."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from .citable import Anchors, Gone, Landmarks, Quoted
from .lines import Included, Line, Published
from .names import anchor_of, kind_of, owner_of


@dataclass(frozen=True)
class Cited:
    """What was published, as far as it can be cited."""

    lines: frozenset[Line] = field(default_factory=frozenset)

    @cached_property
    def anchors(self) -> Mapping[str, frozenset[str]]:
        """Every anchor by which readers could cite something on the page of an entry.

        Those of the changes in a case stand in the names of these.
        """
        found: dict[str, set[str]] = defaultdict(set)
        for line in self.lines:
            if isinstance(line, Anchors):
                found[line.name].update(line.each)
            elif isinstance(line, Published | Included) and kind_of(line.name) == "event":
                found[owner_of(line.name)].add(anchor_of(line.name))
        return {name: frozenset(anchors) for name, anchors in found.items()}

    @cached_property
    def landmarks(self) -> Mapping[str, frozenset[str]]:
        """Every anchor of a heading or a source on the page of an entry, each with its mark."""
        return self._each(Landmarks)

    @cached_property
    def told_gone(self) -> Mapping[str, frozenset[str]]:
        """The anchors of which the author has been told that they are gone, by the names of entries."""
        return self._each(Gone)

    def _each(self, kind: type[Anchors | Landmarks | Gone]) -> Mapping[str, frozenset[str]]:
        """Return the anchors that all lines of a kind say, by the names of entries."""
        found: dict[str, set[str]] = defaultdict(set)
        for line in self.lines:
            if isinstance(line, kind):
                found[line.name].update(line.each)
        return {name: frozenset(anchors) for name, anchors in found.items()}

    @cached_property
    def editions(self) -> Mapping[str, Quoted]:
        """What was said last of the edition of each text whose values are known, by the names of entries."""
        return {line.name: line for line in self._quotes}

    @cached_property
    def quoted(self) -> Mapping[str, Mapping[str, str]]:
        """What each text said of single days when it was published last, by the names of entries."""
        found: dict[str, dict[str, str]] = defaultdict(dict)
        for line in self._quotes:
            found[line.name].update(line.each)
        return dict(found)

    @cached_property
    def _quotes(self) -> list[Quoted]:
        quotes = (line for line in self.lines if isinstance(line, Quoted))
        return sorted(quotes, key=lambda each: (each.date, each.edition, each.values))
