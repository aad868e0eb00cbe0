"""Lists that readers follow: which are there no more, and which others these go on as.

A list is called as its address is: `organisations/iss`, `tags/reward`. It is gone when nothing stands in it
any longer. Where all that stood in it has gone over into one list that is new, or is called alike, or was
called as it was before, that was renamed; what cannot be told so, the author may tell.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property, reduce

from ..errors import nearest
from .book import Book
from .lines import Listed, Renamed, stamp_after


@dataclass(frozen=True)
class Lists:
    """The lists of a site, compared with those that it was published with.

    `standing` are the names of the texts that are there, each with the lists in which it stands. `told` are
    lists of which the author says what they go on as; as "", on none.
    """

    book: Book
    standing: Mapping[str, Collection[str]]
    told: Mapping[str, str]

    @cached_property
    def there(self) -> frozenset[str]:
        """The lists in which something stands."""
        return frozenset(each for lists in self.standing.values() for each in lists)

    @cached_property
    def lost(self) -> Mapping[str, tuple[str, ...]]:
        """The lists that are gone since the last publication and not told of, each with its texts."""
        found: dict[str, list[str]] = defaultdict(list)
        for name in sorted(self.standing) if self.book.lists - self.there else ():
            for each in self.book.listed(name) - self.there - self.told.keys():
                found[each].append(name)
        return {name: tuple(texts) for name, texts in sorted(found.items())}

    @cached_property
    def renamed(self) -> Mapping[str, str]:
        """Those of the lost that go on as another, as far as can be seen, each with that."""
        found = {name: self._going_on(name, texts) for name, texts in self.lost.items()}
        return {name: to for name, to in found.items() if to}

    @cached_property
    def former(self) -> Mapping[str, str]:
        """The lists that are gone, each with the one of those that are there that it is now, or with ""."""
        known = {name: line.to for name, line in self.book.renamed.items()}
        led = {**known, **dict.fromkeys(self.lost, ""), **self.renamed, **self.told}
        gone = sorted((self.book.lists | led.keys()) - self.there)
        return {each: self._last(each, led) for each in gone}

    def _last(self, name: str, led: Mapping[str, str]) -> str:
        """Return what a list is called in the end; "" where that is not there, or its names go round."""
        met: set[str] = set()
        while name and name not in self.there and name not in met:
            met.add(name)
            name = led.get(name, "")
        return name if name in self.there else ""

    def _going_on(self, name: str, texts: Collection[str]) -> str:
        """Return the list into which all texts of another have gone over; "" where that is not one."""
        common = reduce(frozenset.intersection, (frozenset(self.standing[text]) for text in texts))
        entered = {each for each in common if any(each not in self.book.listed(text) for text in texts)}
        entered = {each for each in entered if _kind(each) == _kind(name)}
        new = entered - self.book.lists
        again = {each for each in entered if each in self.book.renamed and self.book.renamed[each].to == name}
        chosen = new if len(new) == 1 else again or {each for each in entered if _are_alike(each, name)}
        return next(iter(chosen)) if len(chosen) == 1 else ""

    def lines(self, names: Collection[str], moment: datetime) -> Iterator[Renamed | Listed]:
        """Yield what a publication at `moment` says of lists; `names` are the texts that it brings out."""
        for name in self.lost:
            known, to = self.book.renamed.get(name), self.renamed.get(name, "")
            if to or known:
                yield Renamed(name, stamp_after(known, moment), to)
        for name, lists in sorted(self.standing.items()):
            if name in names and frozenset(lists) != self.book.listed(name):
                since = stamp_after(self.book.listings.get(name), moment)
                yield Listed(name, since, " ".join(sorted(lists)))


def _kind(name: str) -> str:
    return name.partition("/")[0]


def _are_alike(one: str, other: str) -> bool:
    """Tell whether one name is nearly the other, or has all the words of the other and more."""
    slugs = [name.partition("/")[2] for name in (one, other)]
    words, others = (set(slug.split("-")) for slug in slugs)
    return words <= others or others <= words or nearest(slugs[0], slugs[1:]) is not None
