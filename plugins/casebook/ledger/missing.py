"""What was published and is gone: found before a site is published without it.

An entry that has another name now is a new one to every reader. What only has to be written down to keep its
name is told so; what looks like nothing that is there now has to come back, or to be withdrawn.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from ..errors import nearest
from .book import Book
from .lines import Included, Line, Modified, Published
from .names import anchor_of, kind_of, owner_of, tongue_of

_DERIVED = re.compile(r"(timeline-(?:verdict|status|outcome|answer)\b.*?)(?:-\d{4}(?:-\d\d){0,2})?")
"""The anchor of what no author can give an id, and its beginning without the date that stands in it."""
_BEGINNING = re.compile(r"\d{4}(?:-\d\d){0,2}-[a-z]+-")
"""What the derived anchor of an event begins with: its date and its type."""


@dataclass(frozen=True)
class Missing:
    """An entry that is gone, or a change that would come back as new, and what is there and looks like it."""

    name: str
    like: str = ""


def adopted(book: Book, present: Collection[str]) -> tuple[Line, ...]:
    """Return lines by which entries of another name go on being what they were.

    A verdict whose date was put right, for it has no id of its own; a post that became a case.
    """
    pairs = [*_redated(book, present), *_promoted(book, present)]
    return tuple(line for old, new in pairs for line in _as(book, old, new))


def missing(book: Book, present: Mapping[str, str]) -> tuple[Missing, ...]:
    """Return what is gone; `present` are the names that there are, each with the file of its text."""
    return (*_texts(book, present), *_events(book, present))


def _as(book: Book, old: str, new: str) -> Iterator[Line]:
    """Yield what the book says of an entry, said of one of another name."""
    if old in book.included:
        yield Included(new)
        return
    for line in book.lines:
        if isinstance(line, Published | Modified) and line.name == old:
            yield replace(line, name=new)


def _redated(book: Book, present: Collection[str]) -> Iterator[tuple[str, str]]:
    gone, new = defaultdict(list), defaultdict(list)
    for name in _changes(book):
        if name not in present and (match := _DERIVED.fullmatch(anchor_of(name))):
            gone[owner_of(name), match[1]].append(name)
    for name in present if gone else ():
        if kind_of(name) == "event" and not book.knows(name):
            match = _DERIVED.fullmatch(anchor_of(name))
            new[owner_of(name), match[1] if match else ""].append(name)
    for key, (old, *others) in sorted(gone.items()):
        if not others and len(new[key]) == 1:
            yield old, new[key][0]


def _promoted(book: Book, present: Collection[str]) -> Iterator[tuple[str, str]]:
    gone = [name for name in book.entries if kind_of(name) == "post" and name not in present]
    for old in sorted(gone):
        for kind in ("case", "follow-up"):
            new = f"{kind}{old.removeprefix('post')}"
            if new in present and not book.knows(new):
                yield old, new


def _texts(book: Book, present: Mapping[str, str]) -> Iterator[Missing]:
    ids = _ids(book, present)
    gone = {
        name
        for name, line in book.entries.items()
        if kind_of(name) != "event" and name not in present and line.id not in ids
    }
    for name in sorted(gone):
        original = name.removesuffix(f"/{tongue_of(name)}") if tongue_of(name) else ""
        if original not in gone:
            yield Missing(name, _like(name, book, present))


def _ids(book: Book, present: Iterable[str]) -> set[str]:
    """Return under which ids there is something, whatever it is called now."""
    return {book.entries[name].id for name in present if name in book.entries}


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
    lost = [name for name in _changes(book) if name not in present and not tongue_of(name)]
    ids = _ids(book, present) if lost else set()
    for name in sorted(lost):
        entry = book.entries.get(name)
        # While a case is withdrawn the changes in it are as present as it is: a notice stands in their place.
        if owner_of(name) not in present or (entry and entry.id in ids):
            continue
        like = _like_event(name, book, present)
        if like or entry:
            yield Missing(name, like)


def _like_event(name: str, book: Book, present: Iterable[str]) -> str:
    new = {
        anchor_of(other): other
        for other in present
        if kind_of(other) == "event" and owner_of(other) == owner_of(name) and not book.knows(other)
    }
    start = _BEGINNING.match(anchor_of(name))
    same = sorted(anchor for anchor in new if start and anchor.startswith(start[0]))
    found = same[0] if same else nearest(anchor_of(name), sorted(new))
    return new[found] if found else ""


def _changes(book: Book) -> Iterator[str]:
    yield from (name for name in book.entries if kind_of(name) == "event")
    yield from book.included
