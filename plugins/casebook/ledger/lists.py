"""Lists that readers follow: which are there no more, and which others these go on as.

A list is called as its address is: `organisations/iss`, `tags/reward`. It is gone when nothing stands in it
any longer. Where all that stood in it has gone over into one list that is new, or is called alike, or was
called as it was before, that was renamed; what cannot be told so, the author may tell.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from datetime import datetime, timedelta
from functools import reduce

from ..errors import nearest
from .book import Book
from .lines import Listed, Renamed, instant, stamp

Standing = Mapping[str, Collection[str]]
"""The names of the texts that are there, each with the lists in which it stands."""
Told = Mapping[str, str]
"""What authors tell: lists that go on as others; as "", those that go on as none."""


def former_lists(book: Book, standing: Standing, told: Told) -> Mapping[str, str]:
    """Return the lists that are gone, each with the one that it goes on as, or else with ""."""
    there = {each for lists in standing.values() for each in lists}
    seen = {line.list: line.to for line in renamings(book, standing, told)}
    renamed = {**book.renamed, **seen, **told}
    gone = sorted((book.lists | renamed.keys()) - there)
    return {each: _last(each, renamed, there) for each in gone}


def _last(name: str, renamed: Told, there: Collection[str]) -> str:
    """Return what a list is called after all its renamings; "" where that is not there, or they go round."""
    met: set[str] = set()
    while name and name not in there and name not in met:
        met.add(name)
        name = renamed.get(name, "")
    return name if name in there else ""


def renamings(book: Book, standing: Standing, told: Told) -> tuple[Renamed, ...]:
    """Return a line for each list that has been renamed since the last publication, as far as can be seen."""
    known = book.renamed.keys() | told.keys()
    lost = {name: texts for name, texts in lost_lists(book, standing).items() if name not in known}
    found = ((name, _going_on(name, texts, book, standing)) for name, texts in lost.items())
    return tuple(Renamed(name, to) for name, to in found if to)


def lost_lists(book: Book, standing: Standing) -> Mapping[str, tuple[str, ...]]:
    """Return the lists that are gone since the last publication, each with the texts that were in it."""
    there = {each for lists in standing.values() for each in lists}
    found: dict[str, list[str]] = defaultdict(list)
    for name in sorted(standing) if book.lists - there else ():
        for each in book.listed(name) - there:
            found[each].append(name)
    return {name: tuple(texts) for name, texts in sorted(found.items())}


def _going_on(name: str, texts: Collection[str], book: Book, standing: Standing) -> str:
    """Return the list into which all texts of another have gone over; "" where that is not one."""
    common = reduce(frozenset.intersection, (frozenset(standing[text]) for text in texts))
    entered = {each for each in common if any(each not in book.listed(text) for text in texts)}
    entered = {each for each in entered if _kind(each) == _kind(name)}
    new = entered - book.lists
    again = {each for each in entered if book.renamed.get(each) == name}
    chosen = new if len(new) == 1 else again or {each for each in entered if _are_alike(each, name)}
    return next(iter(chosen)) if len(chosen) == 1 else ""


def _kind(name: str) -> str:
    return name.partition("/")[0]


def _are_alike(one: str, other: str) -> bool:
    """Tell whether one name is nearly the other, or has all the words of the other and more."""
    slugs = [name.partition("/")[2] for name in (one, other)]
    words, others = (set(slug.split("-")) for slug in slugs)
    return words <= others or others <= words or nearest(slugs[0], slugs[1:]) is not None


def listing_lines(book: Book, standing: Standing, moment: datetime) -> Iterator[Listed]:
    """Yield a line for each text that stands in other lists than the book says, from `moment` on.

    It is later than all that the book says of the text, whatever a clock shows.
    """
    for name, lists in sorted(standing.items()):
        if frozenset(lists) != book.listed(name):
            last = book.listings.get(name)
            since = max(moment, instant(last.date) + timedelta(seconds=1)) if last else moment
            yield Listed(name, stamp(since), " ".join(sorted(lists)))
