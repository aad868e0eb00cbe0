"""Revisions of a translation: those of its original, which it may say in its own words, and its own.

What is put right in the original is put right in all its translations, but a translation may have mistakes of
its own, and may be taken back alone. Its own is what names a day and a kind that no revision of the original
has.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

Item = TypeVar("Item")
Key = tuple[str, str]
"""The day and the kind of a revision, as written."""


def own_revisions(
    original: Sequence[Item], given: Sequence[Item], key: Callable[[Item], Key | None]
) -> tuple[int, ...]:
    """Return which of the given are the translation's own; `key` is None of what lacks its day or kind."""
    known = {key(each) for each in original}
    keys = map(key, given)
    return tuple(index for index, each in enumerate(keys) if each is not None and each not in known)


def with_own(shared: Iterable[Item], own: Iterable[Item], day: Callable[[Item], str]) -> list[Item]:
    """Return the original's revisions with the translation's own, each before the first of a later day."""
    told = list(shared)
    for each in own:
        later = (index for index, other in enumerate(told) if day(other) > day(each))
        told.insert(next(later, len(told)), each)
    return told
