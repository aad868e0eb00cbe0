"""What was published and is gone: found before a site is published without it.

An entry that has another name now is a new one to every reader. What only has to be written down to keep its
name is told so; what looks like nothing that is there now has to come back, or to be withdrawn.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import combinations, islice, product

from ..errors import nearest
from ..figures.anchors import finding_in
from .book import Book
from .lines import Included, Line, Modified, Published
from .names import anchor_of, kind_of, owner_of, tongue_of

_BEGINNING = re.compile(r"\d{4}(?:-\d\d){0,2}-[a-z]+-")
"""What the derived anchor of an event begins with: its date and its type."""
_Dated = tuple[str, str]
"""A day, and the name of what was found on it."""
_CHOICES = 10_000
"""So many ways to pair findings are looked at; nobody writes so many verdicts on one claim."""


@dataclass(frozen=True)
class Missing:
    """An entry that is gone, or a change that would come back as new, and what is there and looks like it."""

    name: str
    like: str = ""


def adopted(book: Book, present: Collection[str]) -> tuple[Line, ...]:
    """Return lines by which entries of another name go on being what they were.

    A verdict whose date was put right, for it has no id of its own; a post that became a case.
    """
    pairs = [*_redated(book, present), *promoted(book, present)]
    return tuple(line for old, new in pairs for line in _as(book, old, new))


def missing(book: Book, present: Mapping[str, str]) -> tuple[Missing, ...]:
    """Return what is gone; `present` are the names that there are, each with the file of its text."""
    return (*_texts(book, present), *_events(book, present))


def taken(book: Book, present: Collection[str]) -> Iterator[tuple[str, str]]:
    """Yield each text that has the name of another, with what the other is called now: both have one id."""
    for name in sorted(present):
        now = book.last_name(name)
        if now != name and now in present and kind_of(name) != "event":
            yield name, now


def _as(book: Book, old: str, new: str) -> Iterator[Line]:
    """Yield what the book says of an entry, said of one of another name."""
    if old in book.included:
        yield Included(new, old)
        return
    for line in book.lines:
        if isinstance(line, Published | Modified) and line.name == old:
            yield replace(line, name=new, was=old) if isinstance(line, Published) else replace(line, name=new)


def _redated(book: Book, present: Collection[str]) -> Iterator[tuple[str, str]]:
    """Yield the findings that are gone, each with the new one that it is: about the same, on another day."""
    gone: dict[tuple[str, str], list[_Dated]] = defaultdict(list)
    new: dict[tuple[str, str], list[_Dated]] = defaultdict(list)
    for name in _gone(book, present):
        _file(name, gone)
    for name in present if gone else ():
        if kind_of(name) == "event" and not book.knows(name):
            _file(name, new)
    for key in sorted(gone.keys() & new.keys()):
        yield from _paired(sorted(gone[key]), sorted(new[key]))


def _file(name: str, findings: dict[tuple[str, str], list[_Dated]]) -> None:
    """File a finding, with its day, under the text that it stands in and what it is about."""
    finding = finding_in(anchor_of(name)) if kind_of(name) == "event" else None
    if finding:
        stem, day = finding
        findings[owner_of(name), stem].append((day, name))


def _paired(gone: Sequence[_Dated], new: Sequence[_Dated]) -> Iterator[tuple[str, str]]:
    """Yield pairs of names in the order of their days, such that these are moved as little as can be.

    What had no day comes first, and is the first: what was written as one word has become a list.
    """
    number = min(len(gone), len(new))
    choices = islice(product(combinations(gone, number), combinations(new, number)), _CHOICES)
    nearest_days = min(choices, key=_moved)
    yield from ((old, name) for (_, old), (_, name) in zip(*nearest_days, strict=True))


def _moved(choice: tuple[Sequence[_Dated], Sequence[_Dated]]) -> int:
    """Return how many days the findings are moved in all."""
    return sum(abs(_day(day) - _day(other)) for (day, _), (other, _) in zip(*choice, strict=True))


def _day(written: str) -> int:
    """Return the number of a day, of a month or a year that of its first; none is before all others."""
    return date.fromisoformat((written + "-01-01")[:10]).toordinal() if written else 0


def promoted(book: Book, present: Collection[str]) -> Iterator[tuple[str, str]]:
    """Yield each post that is gone, with the case or the follow-up that it became, which nobody knows yet."""
    gone = (name for name in _gone(book, present) if kind_of(name) == "post")
    for old in sorted(gone):
        for kind in ("case", "follow-up"):
            new = f"{kind}{old.removeprefix('post')}"
            if new in present and not book.knows(new):
                yield old, new


def _texts(book: Book, present: Mapping[str, str]) -> Iterator[Missing]:
    gone = {name for name in _gone(book, present) if kind_of(name) != "event"}
    for name in sorted(gone):
        original = name.removesuffix(f"/{tongue_of(name)}") if tongue_of(name) else ""
        if original not in gone:
            yield Missing(name, _like(name, book, present))


def _like(name: str, book: Book, present: Mapping[str, str]) -> str:
    """Return a text that nobody knows yet and that stands in the same file, or is called nearly the same."""
    new = [
        other
        for other in present
        if kind_of(other) == kind_of(name) and tongue_of(other) == tongue_of(name) and not book.knows(other)
    ]
    files = {line.file for line in book.addresses.get(name, ())}
    of_file = sorted(other for other in new if present[other] in files)
    return of_file[0] if of_file else nearest(name, sorted(new)) or ""


def _events(book: Book, present: Mapping[str, str]) -> Iterator[Missing]:
    """Yield the changes that are gone from texts that are there, each once, whatever its languages."""
    for name in sorted(name for name in _gone(book, present) if not tongue_of(name)):
        entry = book.entries.get(name)
        # While a case is withdrawn the changes in it are as present as it is: a notice stands in their place.
        if owner_of(name) not in present:
            continue
        like = _like_event(name, book, present)
        if like or entry:
            yield Missing(name, like)


def _like_event(name: str, book: Book, present: Iterable[str]) -> str:
    """Return an event that nobody knows yet and that looks like one; a finding has been looked for before."""
    if finding_in(anchor_of(name)):
        return ""
    new = {
        anchor_of(other): other
        for other in present
        if kind_of(other) == "event" and owner_of(other) == owner_of(name) and not book.knows(other)
    }
    start = _BEGINNING.match(anchor_of(name))
    same = sorted(anchor for anchor in new if start and anchor.startswith(start[0]))
    found = same[0] if same else nearest(anchor_of(name), sorted(new))
    return new[found] if found else ""


def _gone(book: Book, present: Collection[str]) -> Iterator[str]:
    """Yield what was published and is there under none of the names it ever had, by the last of them."""
    for name in (*book.entries, *book.included):
        if book.last_name(name) == name and book.names_of(name).isdisjoint(present):
            yield name
