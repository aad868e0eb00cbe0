"""What a publication adds to the ledger: lines for all that it does not say yet, in one order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from .anchors import new_anchors
from .book import Book
from .lines import Address, Included, Line, Modified, Published, Started, Withdrawn, stamp


@dataclass(frozen=True, kw_only=True)
class Issued:
    """An entry as a publication brings it out.

    `name` and `id` are what it is called, `published` and `updated` its dates in feeds; `state` is what its
    text says of changes. `path` is its page's, `file` its text's below the content folder, both empty of a
    change written into a case. `anchors` are those by which parts of the page can be cited. `withdrawn` says
    that a notice stands in its place.
    """

    name: str
    id: str
    published: datetime
    updated: datetime
    state: str = ""
    path: str = ""
    file: str = ""
    anchors: tuple[str, ...] = ()
    withdrawn: bool = False


def news(book: Book, issued: Iterable[Issued], included: Iterable[str], tag: str) -> tuple[Line, ...]:
    """Return the lines of a publication; `included` are the changes that are part of their cases' entries."""
    issued = sorted(issued, key=lambda each: each.name)
    found = [line for each in issued for line in _of(book, each)]
    found += [Included(name) for name in sorted(included) if not book.knows(name)]
    found += new_anchors(book, ((each.name, each.anchors) for each in issued if each.anchors), found)
    return (*found, *(() if book.started else (Started(tag),)))


def _of(book: Book, each: Issued) -> Iterator[Line]:
    if each.name not in book.entries:
        yield Published(each.name, each.id, stamp(each.published), _first_state(each))
    known = book.state(each.name) if each.name in book.entries else _first_state(each)
    if each.state and each.state != known:
        yield Modified(each.name, each.state, stamp(each.updated))
    if each.path and all((line.path, line.file) != (each.path, each.file) for line in _addresses(book, each)):
        yield Address(each.name, each.path, each.file)
    if each.withdrawn and each.name not in book.withdrawn:
        yield Withdrawn(each.name, stamp(each.updated))


def _first_state(each: Issued) -> str:
    """Return what an entry that is published now has said of changes; what is dated later it says as one."""
    return each.state if each.updated == each.published else ""


def _addresses(book: Book, each: Issued) -> tuple[Address, ...]:
    return book.addresses.get(each.name, ())
