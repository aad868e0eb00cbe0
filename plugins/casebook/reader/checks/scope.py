"""What a check sees: one document, its place in the library, and a way to point at a field."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path as FilePath
from typing import Generic, TypeVar

from ...errors import Problem, Severity, nearest
from ...model import Case, Document, FollowUp, Mistake
from ..entry import Entry
from ..front.places import Path, find, mark_of
from ..front.tree import joined
from ..library import Library

Kind_co = TypeVar("Kind_co", bound=Document, covariant=True)


@dataclass(frozen=True)
class Scope(Generic[Kind_co]):
    """One document under check. `content` is the folder that files may be named in.

    `own_lang` is the language of the site itself, `today` the day that counts as today, None where none does;
    `collectives` are authors that are no person.
    """

    entry: Entry
    document: Kind_co
    library: Library
    content: FilePath
    own_lang: str = ""
    today: date | None = None
    collectives: tuple[str, ...] = ()

    def at(self, path: Path, key: str, severity: Severity = Severity.ERROR, **params: object) -> Problem:
        """Return a problem at the value a path leads to."""
        place = find(self.entry.rest, path)
        source = self.entry.source
        mark = mark_of(source, place.mark)
        return source.problem(key, field=place.field, params=params, severity=severity, **mark)

    def hint(self, name: str, key: str, /, **params: object) -> Problem:
        """Return a warning at a key of the front matter itself."""
        place = find(self.entry.tree, (name,))
        at = mark_of(self.entry.source, place.key.mark if place.key else place.mark)
        return self.entry.source.problem(key, field=name, params=params, severity=Severity.WARNING, **at)

    def lacks(self, path: Path, name: str, key: str, /, **params: object) -> Problem:
        """Return a problem of a key that the mapping a path leads to should have and has not."""
        place = find(self.entry.rest, path)
        at = mark_of(self.entry.source, place.mark)
        return self.entry.source.problem(key, field=joined(place.field, name), params=params, **at)

    def mistake(self, path: Path, mistake: Mistake) -> Problem:
        """Return the problem that a refused value is."""
        return self.at(path, mistake.key, **mistake.params)

    def unknown(self, path: Path, key: str, name: str, known: Iterable[str], meant: str = "") -> Problem:
        """Return the problem of a name that nothing has, with that which is meant, or else is nearest."""
        names = sorted(known)
        params = {"value": name, "nearest": meant or nearest(name, names) or "", "known": ", ".join(names)}
        place = find(self.entry.rest, path)
        # Where the name is itself a key, as in `claims: {reward: …}` of a follow-up, the key is meant.
        is_key = place.key is not None and place.key.text == path[-1] and path[-1] == name
        mark = place.key.mark if is_key and place.key else place.mark
        source = self.entry.source
        return source.problem(key, field=place.field, params=params, **mark_of(source, mark))

    @cached_property
    def sources(self) -> frozenset[str]:
        """The ids of sources that may be cited: the file's own, those of the cases it follows, the shared."""
        own = self.entry.ids("sources") | self.library.shared_ids
        return own.union(*(case.ids("sources") for case in self.followed))

    def of_cases(self, section: str, part: str) -> frozenset[str]:
        """Return the ids in a section of the cases that a follow-up means by a part: `id`, or `case/id`.

        Each as it is, and with the case's slug before it.
        """
        slug, slash, _ = part.partition("/")
        meant = [case for case in self.followed if not slash or case.document.slug == slug]
        named = [(case.document.slug or "", name) for case in meant for name in case.ids(section)]
        return frozenset(name for _, name in named).union(f"{slug}/{name}" for slug, name in named)

    @property
    def follows_what_is_there(self) -> bool:
        """Whether every case that a follow-up follows exists; what others would have cannot be known."""
        follows = self.document.follows if isinstance(self.document, FollowUp) else ()
        return len(self.followed) == len(follows)

    @cached_property
    def followed(self) -> tuple[Entry, ...]:
        """The cases that a follow-up follows, as far as they exist."""
        slugs = self.document.follows if isinstance(self.document, FollowUp) else ()
        return tuple(self.library.cases[slug] for slug in slugs if slug in self.library.cases)


CaseScope = Scope[Case]
FollowUpScope = Scope[FollowUp]
