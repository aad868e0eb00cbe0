"""Where texts were that are at another address now, so that whoever was sent there finds them.

The ledger tells which addresses a text ever had, and not when: one that is a text's own now leads nowhere
else. So a text may go back to where it was, and two may change places.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from .book import Book
from .former import path_of, taken_up
from .missing import adopted
from .names import kind_of, text_of

_AS_WRITTEN = re.compile(r"[a-z0-9_-][a-z0-9._/-]*", re.IGNORECASE | re.ASCII)


@dataclass(frozen=True)
class Trespass:
    """A text at an address that was another's: the names of both; `new` if nobody knows the first yet."""

    name: str
    other: str
    new: bool


def former_addresses(book: Book, present: Mapping[str, str]) -> Mapping[str, str]:
    """Return the former addresses that no text has now, each with the name of the text that it leads to.

    `present` are the addresses of all texts that are there, by their names. Addresses come as `path_of`
    writes them. Of several texts that were at one address it is always the same that is led to.
    """
    now = {_plain(path) for path in present.values()}
    owners = _owners(book, present)
    return {path: min(names) for path, names in sorted(owners.items()) if path not in now}


def published_at(book: Book) -> frozenset[str]:
    """Return every address at which a text was published, as `path_of` writes it; none of a blog before."""
    return frozenset(_plain(line.path) for lines in book.addresses.values() for line in lines)


def trespasses(book: Book, present: Mapping[str, str]) -> Iterator[Trespass]:
    """Yield each text that is at a former address of another, and was not when that was written down."""
    owners = _owners(book, present)
    known = {name for names in owners.values() for name in names}
    for name, path in sorted(present.items()):
        others: set[str] = owners.get(_plain(path), set())
        away = {other for other in others if _plain(present[other]) != _plain(path)}
        away = {other for other in away if not _are_versions(name, other)}
        if away and name not in others:
            yield Trespass(name, min(away), name not in known)


def _are_versions(name: str, other: str) -> bool:
    """Tell whether two names are of one text in two languages."""
    return (kind_of(name), text_of(name)) == (kind_of(other), text_of(other))


def _owners(book: Book, present: Mapping[str, str]) -> Mapping[str, set[str]]:
    """Return the names of the texts that are there, by every address that each ever had."""
    by_id = _by_id(book, present)
    found: dict[str, set[str]] = defaultdict(set)
    for name, lines in book.addresses.items():
        entry = book.entries.get(name)
        owner = name if name in present else by_id.get(entry.id) if entry else None
        for line in lines if owner else ():
            found[_plain(line.path)].add(owner or "")
    for former in book.former:
        if former.id in by_id:
            found[_plain(former.path)].add(by_id[former.id])
    return found


def _by_id(book: Book, present: Mapping[str, str]) -> Mapping[str, str]:
    """Return the names of the texts that are there by the ids of their entries, also of those that go on."""
    lines = adopted(book, present.keys())
    entries = book.extended(lines).entries if lines else book.entries
    former = taken_up(book, present)
    found = {line.id: name for name, line in former.items() if name not in entries}
    return found | {entries[name].id: name for name in sorted(present, reverse=True) if name in entries}


def _plain(path: str) -> str:
    """Return a path as `path_of` writes it, however it begins; most are written so already."""
    return path if _AS_WRITTEN.fullmatch(path) and not path.endswith("index.html") else path_of(f"/{path}")
