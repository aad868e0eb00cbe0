"""Lists that have another name now, as authors write them: by the addresses of their pages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit

from ..errors import Problem, nearest
from .places import misset

NAME = "CASEBOOK_RENAMED"
KINDS = ("organisations", "channels", "tags", "authors")
"""The kinds of lists that may get other names; a country keeps its code."""


def list_of(address: str) -> str:
    """Return what a list is called whose page has an address: `tags/reward` of `/sv/tags/reward/`."""
    return "/".join(urlsplit(address).path.strip("/").split("/")[-2:])


def meant(value: Any) -> tuple[tuple[str, str], ...]:
    """Return pairs of addresses as pairs of lists."""
    return tuple((list_of(old), list_of(new)) for old, new in value)


def misrenamed(settings: Mapping[str, Any]) -> Iterator[Problem]:
    """Yield what is wrong with the pairs that Pelican's settings have."""
    value = settings[NAME]
    if not _are_pairs(value):
        yield misset(settings, NAME, "setting-not-pairs", value=repr(value))
        return
    for address in (each for old, new in value for each in ((old, new) if new else (old,))):
        kind, _, slug = list_of(address).partition("/")
        if kind not in KINDS or not slug:
            guess, known = nearest(kind, KINDS) or KINDS[0], ", ".join(KINDS)
            yield misset(settings, NAME, "setting-no-list", word=address, example=guess, known=known)


def _are_pairs(value: Any) -> bool:
    return isinstance(value, list | tuple) and all(
        isinstance(pair, list | tuple) and len(pair) == len(("old", "new")) and all(map(_is_text, pair))
        for pair in value
    )


def _is_text(value: Any) -> bool:
    return isinstance(value, str)
