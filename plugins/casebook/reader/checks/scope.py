"""What a check sees: one document, its place in the library, and a way to point at a field."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path as FilePath
from typing import Generic, TypeVar

from ...errors import Problem, Severity, nearest
from ...model import Case, Document, FollowUp, Mistake
from ..library import Entry, Library
from ..places import Path, find, mark_of

Kind_co = TypeVar("Kind_co", bound=Document, covariant=True)


@dataclass(frozen=True)
class Scope(Generic[Kind_co]):
    """One document under check. `content` is the folder that files may be named in."""

    entry: Entry
    document: Kind_co
    library: Library
    content: FilePath

    def at(self, path: Path, key: str, severity: Severity = Severity.ERROR, **params: object) -> Problem:
        """Return a problem at the value a path leads to."""
        place = find(self.entry.rest, path)
        source = self.entry.source
        mark = mark_of(source, place.mark)
        return source.problem(key, field=place.field, params=params, severity=severity, **mark)

    def mistake(self, path: Path, mistake: Mistake) -> Problem:
        """Return the problem that a refused value is."""
        return self.at(path, mistake.key, **mistake.params)

    def unknown(self, path: Path, key: str, name: str, known: Iterable[str]) -> Problem:
        """Return the problem of a name that nothing has, with the nearest that something has."""
        names = sorted(known)
        return self.at(path, key, value=name, nearest=nearest(name, names) or "", known=", ".join(names))

    @property
    def sources(self) -> frozenset[str]:
        """The ids of sources that may be cited: the file's own, those of the cases it follows, the shared."""
        own = self.entry.ids("sources") | self.library.shared_ids
        return own.union(*(case.ids("sources") for case in self.followed))

    @property
    def followed(self) -> tuple[Entry, ...]:
        """The cases that a follow-up follows, as far as they exist."""
        slugs = self.document.follows if isinstance(self.document, FollowUp) else ()
        return tuple(self.library.cases[slug] for slug in slugs if slug in self.library.cases)


Check = Callable[[Scope[Kind_co]], Iterator[Problem]]
CaseScope = Scope[Case]
FollowUpScope = Scope[FollowUp]
