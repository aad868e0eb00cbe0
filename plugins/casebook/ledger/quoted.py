"""What readers may have quoted: a figure or a finding of a day, and whether it has become another unsaid.

Beside the values stands what the text said of its changes by then, as a digest: where a value is another and
that is the same, nobody who has quoted it can know.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import NamedTuple

from .book import Book
from .citable import Quoted
from .lines import stamp_after


class Changed(NamedTuple):
    """A value that is another: what it is called, and what it was."""

    name: str
    old: str


def quoted_line(
    book: Book, name: str, values: Mapping[str, str], edition: str, moment: datetime
) -> Quoted | None:
    """Return a line of the values of an entry that the book does not have so, or has of another edition.

    It is later than all that the book says of them, whatever a clock shows.
    """
    last, known = book.editions.get(name), book.quoted.get(name, {})
    new = {each: value for each, value in values.items() if known.get(each) != value}
    if not new and (last is None or last.edition == edition):
        return None
    return Quoted.of(name, stamp_after(last, moment), edition, new)


def changed_unsaid(book: Book, name: str, values: Mapping[str, str], edition: str) -> Iterator[Changed]:
    """Yield the values that are others than were published, though the text says no more of its changes."""
    last = book.editions.get(name)
    if last is None or last.edition != edition:
        return
    for each, old in sorted(book.quoted.get(name, {}).items()):
        if each in values and values[each] != old:
            yield Changed(each, old)
