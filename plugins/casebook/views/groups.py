"""What entries are grouped by: organisation, channel, country, tag, author, year."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from ..model import Case
from ..reader import Entry
from ..words import Words, country
from .channels import channel_name
from .common import followed
from .desk import Desk


def group_title(kind: str, name: str, entry: Entry, words: Words) -> str:
    """Return what a group is called in a language; an entry may have its own word for it."""
    said: str = getattr(entry.document, "names", {}).get(name, name)
    if kind == "countries":
        return country(name, words)
    return channel_name(said, {}, words) if kind == "channels" else said


def _of_cases(field: str) -> Callable[[Entry, Desk], Iterator[str]]:
    """Return the reader of a field that a case has, and a follow-up through its cases."""

    def names(entry: Entry, desk: Desk) -> Iterator[str]:
        cases = [entry] if isinstance(entry.document, Case) else followed(desk, entry)
        for case in cases:
            yield from getattr(case.document, field)

    return names


def _tags(entry: Entry, _: Desk) -> Iterable[str]:
    return entry.document.tags


def _authors(entry: Entry, _: Desk) -> Iterable[str]:
    return entry.document.written_by


def _years(entry: Entry, _: Desk) -> Iterator[str]:
    if entry.document.date:
        yield f"{entry.document.date.day.year:04}"


NAMES: Mapping[str, Callable[[Entry, Desk], Iterable[str]]] = {
    "organisations": _of_cases("organisation"),
    "channels": _of_cases("channels"),
    "countries": _of_cases("country"),
    "tags": _tags,
    "authors": _authors,
    "archive": _years,
}
"""What an entry is listed under, by the kind of list."""
