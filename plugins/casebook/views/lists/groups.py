"""What texts are grouped by: organisation, channel, country, tag, author, year."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ...reader import Entry
from ...words import Words, country
from ..addresses import group_slug
from ..channels import channel_name

Names = Mapping[str, tuple[str, ...]]
"""What a text is listed under, by the kind of list."""

GROUPED = ("organisations", "channels", "countries", "tags", "authors", "archive")
"""The kinds of list that have a page for each group."""


def names_of(entry: Entry, cases: Iterable[Entry]) -> Names:
    """Return what an entry is listed under; `cases` are itself, or those that it follows."""
    own, of_cases = entry.groups, [case.groups for case in cases]
    return {
        "organisations": tuple(name for groups in of_cases for name in groups.organisations),
        "channels": tuple(name for groups in of_cases for name in groups.channels),
        "countries": tuple(name for groups in of_cases for name in groups.countries),
        "tags": own.tags,
        "authors": own.authors,
        "archive": () if entry.year is None else (f"{entry.year:04}",),
    }


def groups_of(kind: str, names: Names) -> Iterable[str]:
    """Return the slug of each group of a kind that a text is in, once."""
    return dict.fromkeys(group_slug(kind, name) for name in names.get(kind, ()))


def group_title(kind: str, name: str, own: Mapping[str, str], words: Words) -> str:
    """Return what a group is called in a language, for which a case may have its `own` word."""
    if kind == "countries":
        return country(name, words)
    return channel_name(name, own, words) if kind == "channels" else own.get(name, name)
