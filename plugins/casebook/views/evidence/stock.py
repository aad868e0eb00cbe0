"""The cases of a language, the best shown first, by every filter that leads to some of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter

from ...figures.findings import OPEN, Finding
from ...figures.medians import KINDS
from ...figures.tallies import Line, lines
from ...words import Words, counted_as, dimension, kind_of_change
from ..filters import COUNTED, MOST_LINES, Filter, filters_of
from .told import ToldCase


@dataclass(frozen=True)
class Stock:
    """What all cases of a language have told; `root` is what its addresses begin with."""

    told: tuple[ToldCase, ...]
    words: Words
    root: str

    @classmethod
    def of(cls, told: Iterable[ToldCase], words: Words, root: str) -> Stock:
        """Return a stock of cases that come in any order."""
        return cls(tuple(sorted(told, key=attrgetter("order"))), words, root)

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """What each case has to show."""
        return tuple(each.finding for each in self.told)

    @cached_property
    def lines(self) -> Mapping[str, tuple[Line, ...]]:
        """How many cases there are of each value of what the table counts by."""
        return {name: lines(self.findings, name) for name in COUNTED}

    @cached_property
    def chosen(self) -> Mapping[Filter, tuple[int, ...]]:
        """Which cases pass each filter, by their places among all."""
        found: dict[Filter, list[int]] = defaultdict(list)
        found[()] = []
        shown = frozenset(
            (name, line.value)
            for name in COUNTED[1:]
            for line in self.lines[name][: MOST_LINES if name in OPEN else None]
        )
        for place, each in enumerate(self.told):
            for filter_ in filters_of(each.finding, shown):
                found[filter_].append(place)
        return {filter_: tuple(places) for filter_, places in found.items()}

    def page_of(self, filter_: Filter) -> Filter:
        """Return the filter whose page lists the cases: of a line with one outcome alone, the line's own."""
        line = filter_[:1]
        return line if len(self.chosen[filter_]) == len(self.chosen[line]) else filter_

    @property
    def pages(self) -> Iterator[Filter]:
        """The filters that have a page."""
        return (filter_ for filter_ in self.chosen if self.page_of(filter_) == filter_)

    def name(self, of: str, value: str) -> str:
        """Return what a value is called: as a case in this language has it, where the word is an author's."""
        if of == "change":
            level, measure, better = KINDS[value]
            return kind_of_change(level, self.words, points=measure == "points", lower=better == "lower")
        spelt = self._spelt.get((of, value))
        return spelt[0] if spelt else counted_as(of, value, self.words)

    def lang(self, of: str, value: str) -> str | None:
        """Return the language of an author's word for a value, None where it is the page's."""
        # Channels and countries have words in every language; what a purpose is called, only cases know.
        lang = self._spelt[of, value][1] if of == "purpose" and (of, value) in self._spelt else None
        return lang if lang != self.words.lang else None

    def titled(self, filter_: Filter) -> str:
        """Return what a filter is called: "Channel: Facebook · Goal: met"."""
        chosen = (
            self.words.gettext("{name}: {value}", name=dimension(of, self.words), value=self.name(of, value))
            for of, value in filter_
        )
        return " · ".join(chosen)

    @cached_property
    def _spelt(self) -> Mapping[tuple[str, str], tuple[str, str]]:
        """What each value is called, and in which language: in this one where a case has it."""
        found: dict[tuple[str, str], tuple[str, str]] = {}
        for each in sorted(self.told, key=lambda told: told.row.lang != self.words.lang):
            for of, names in each.names.items():
                for value, name in names.items():
                    found.setdefault((of, value), (name, each.row.lang))
        return found
