"""The whole content, read once: every case, follow-up and post, linked and checked, with all problems."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from collections.abc import Mapping as MappingABC
from dataclasses import dataclass, field
from functools import cached_property
from operator import attrgetter

from ..errors import Problem
from ..model import Source
from .called import other_names
from .entry import Entry


@dataclass(frozen=True)
class Names:
    """By which slugs cases and follow-ups can be named; `lost` are those that could not be read.

    `others` are further names of cases, each with the slug (see `called`).
    """

    cases: frozenset[str] = frozenset()
    follow_ups: frozenset[str] = frozenset()
    lost: frozenset[str] = frozenset()
    others: frozenset[tuple[str, str]] = frozenset()


@dataclass(frozen=True)
class Library:
    """All entries of a site in the order of their paths, the sources that cases share, and all problems.

    `lost` are the slugs of documents, `lost_sources` the ids of shared sources, that stand somewhere and
    could not be read: a reference to one of them is no mistake of its own. Where these are but some of a
    site's entries, `elsewhere` names the rest.
    """

    entries: tuple[Entry, ...]
    shared: tuple[Source, ...] = ()
    problems: tuple[Problem, ...] = ()
    lost: frozenset[str] = frozenset()
    lost_sources: frozenset[str] = frozenset()
    elsewhere: Names = field(default_factory=Names)

    @cached_property
    def cases(self) -> MappingABC[str, Entry]:
        """The originals of the cases, by slug."""
        return self._originals("case")

    @cached_property
    def follow_ups(self) -> MappingABC[str, Entry]:
        """The originals of the follow-ups, by slug."""
        return self._originals("follow-up")

    @property
    def names(self) -> Names:
        """By which slugs the cases and follow-ups of the whole site can be named."""
        rest = self.elsewhere
        return Names(
            rest.cases.union(self.cases),
            rest.follow_ups.union(self.follow_ups),
            rest.lost | self.lost,
            rest.others.union(name for entry in self.entries for name in names_of_case(entry)),
        )

    @cached_property
    def shared_ids(self) -> frozenset[str]:
        """The ids of `content/sources.yaml`, those with mistakes included."""
        return self.lost_sources.union(source.id for source in self.shared)

    def follow_ups_of(self, slug: str) -> tuple[Entry, ...]:
        """Return the originals of the follow-ups of a case, in the order of their paths."""
        return self._followers.get(slug, ())

    @cached_property
    def _followers(self) -> dict[str, tuple[Entry, ...]]:
        return _by_what_is_named(self.follow_ups.values(), attrgetter("follows"))

    def predecessors_of(self, slug: str) -> tuple[Entry, ...]:
        """Return the originals of the cases that were withdrawn for a case, in the order of their paths."""
        return self._predecessors.get(slug, ())

    @cached_property
    def _predecessors(self) -> dict[str, tuple[Entry, ...]]:
        return _by_what_is_named(self.cases.values(), attrgetter("replaced_by"))

    def translations_of(self, entry: Entry) -> tuple[Entry, ...]:
        """Return all versions of an entry in other languages, by language."""
        kin = self._by_slug.get((entry.kind, entry.slug), ())
        return tuple(e for e in kin if e.lang != entry.lang)

    def original_of(self, entry: Entry) -> Entry | None:
        """Return the first version of an entry that is no translation, in whatever language."""
        kin = self._by_slug.get((entry.kind, entry.slug), ())
        return next((e for e in kin if not e.translation), None)

    def in_language(self, entry: Entry, lang: str) -> Entry:
        """Return the version of an entry in a language, or the entry itself where there is none."""
        return next((e for e in self.translations_of(entry) if e.lang == lang), entry)

    def _originals(self, kind: str) -> dict[str, Entry]:
        found: dict[str, Entry] = {}
        for entry in self.entries:
            if entry.kind == kind and not entry.translation and entry.has_slug:
                first = found.setdefault(entry.slug, entry)
                if first is not entry and first.lang == entry.lang and entry.is_older_than(first):
                    # Two have one slug, of which follow-ups were hardly written for the newer.
                    found[entry.slug] = entry
        return found

    @cached_property
    def _by_slug(self) -> dict[tuple[str, str], tuple[Entry, ...]]:
        found: dict[tuple[str, str], list[Entry]] = defaultdict(list)
        for entry in self.entries:
            if entry.has_slug:
                found[entry.kind, entry.slug].append(entry)
        return {key: tuple(sorted(kin, key=lambda entry: entry.lang)) for key, kin in found.items()}


def _by_what_is_named(
    entries: Iterable[Entry], names: Callable[[Entry], tuple[str, ...]]
) -> dict[str, tuple[Entry, ...]]:
    """Return by each slug the entries that name it."""
    found: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        for slug in dict.fromkeys(names(entry)):
            found[slug].append(entry)
    return {slug: tuple(naming) for slug, naming in found.items()}


def names_of_case(entry: Entry) -> Iterator[tuple[str, str]]:
    """Yield what else a case may be called by, with its slug; without one, with nothing."""
    if entry.kind == "case":
        yield from other_names(entry.title, entry.source.shown, entry.slug if entry.has_slug else "")
