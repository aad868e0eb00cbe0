"""What else authors call a case by than its slug: its title, or the name of its file."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from pathlib import PurePosixPath

_ENDING = re.compile(r"(?:\.[A-Za-z]{2,3}(?:-[A-Za-z]+)?)?\.(?:md|mkd|mkdn|mdown|markdown|html)$")
"""The ending of a file, with the language before it."""


def other_names(title: str, file: str, slug: str) -> Iterator[tuple[str, str]]:
    """Yield what a case may be called by, each with its slug."""
    yield _folded(title), slug
    yield _folded(_stem(file)), slug


def is_nameless(written: str, others: Iterable[tuple[str, str]]) -> bool:
    """Tell whether a case is meant that has no slug, of which its author is told there."""
    return any(not slug and name in (_folded(written), _folded(_stem(written))) for name, slug in others)


def slug_meant(written: str, slugs: Collection[str], others: Iterable[tuple[str, str]]) -> str:
    """Return the slug of the one case that is meant by another name, nothing where none or several are."""
    stem = _stem(written)
    if stem in slugs:
        return stem
    names = {_folded(written), _folded(stem)}
    meant = {slug for name, slug in others if name in names and slug in slugs}
    return meant.pop() if len(meant) == 1 else ""


def _stem(path: str) -> str:
    """Return the name of a file, or the last piece of an address, without what it ends in."""
    name = PurePosixPath(path.replace("\\", "/").rpartition("}")[2]).name
    return _ENDING.sub("", name)


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())
