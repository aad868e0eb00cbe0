"""Where a file of the site may stand: inside the output, under a name every computer can keep, and alone.

A place is a path below the output, with slashes, such as `cases/iss-50000/index.html`.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from os import fsencode
from pathlib import PurePosixPath
from typing import NamedTuple
from unicodedata import normalize

from ..errors import Problem
from .kinds import is_known

NAME_LIMIT = 255
"""Bytes in the name of a file or folder: what ext4, APFS, NTFS and most others allow."""
_BYTES_OF_A_SIGN = 4
"""At most, in UTF-8."""
PLACE_LIMIT = 900
"""Bytes in a whole place: macOS ends a path at 1,024, and the output stands somewhere itself."""

# Control characters, bytes that are no text, what Windows forbids in a name and what would end an attribute:
# Pelican prints addresses into finished HTML as they are.
UNFIT = re.compile(r'[\x00-\x1f\x7f-\x9f\ud800-\udfff"<>\\]')

_NAMELESS = (".html", ".htm")
_SHOWN = ("..", ".well-known")
_OF_PAGES = ("", ".html", ".htm", ".xhtml", ".xml")


NAME = "casebook"
"""The source of what no file of the site stands behind."""


class Claim(NamedTuple):
    """A place that something is to be written to.

    `source` is the file it comes from, as the author knows it; `field` the key that led there, where known.
    `authored` is False for what the theme and the settings make (a list, a style sheet): among themselves
    these follow Pelican's own order, and only where an author's page is among the rivals is it a problem.
    `page` says that it is the page of the text that is its source.
    """

    place: str
    source: str
    authored: bool = True
    field: str = ""
    page: bool = False

    def problem(self, key: str, **params: object) -> Problem:
        """Return a problem of this claim; its place is always among the params."""
        return Problem(self.source, 1, 1, self.field, key, {"place": self.place, **params})


@lru_cache(maxsize=65536)
def tidy(place: str) -> str:
    """Return a place without `./`, doubled slashes and the like."""
    return posixpath.normpath(place)


def outside(place: str) -> bool:
    """Say whether a place would not be inside the output: absolute, empty, or led out by `..`."""
    tidied = tidy(place)
    return tidied in (".", "..") or tidied.startswith(("../", "/"))


@lru_cache(maxsize=65536)
def likeness(place: str) -> str:
    """Return what two places have in common that some file systems take for one.

    Names that differ only in capitals or in Unicode's form of composition are one file on macOS and Windows.
    """
    if place.isascii():
        return place.lower()
    return normalize("NFC", normalize("NFC", place).casefold())


def misplaced(claims: Iterable[Claim]) -> Iterator[Problem]:
    """Yield a problem for every claim whose place cannot be kept, whatever else is written."""
    for claim in claims:
        problem = fault_of(claim)
        if problem:
            yield problem


def fault_of(claim: Claim) -> Problem | None:
    """Return what keeps the place of a claim from being kept, whatever else is written; None where it can."""
    unfit = UNFIT.search(claim.place)
    if unfit:
        return claim.problem("place-character", sign=_spelt(unfit[0]))
    if outside(claim.place):
        return claim.problem("place-outside")
    if posixpath.basename(tidy(claim.place)) in _NAMELESS:
        return claim.problem("place-nameless")
    return None if len(claim.place) * _BYTES_OF_A_SIGN <= NAME_LIMIT else _excess(claim)


def _excess(claim: Claim) -> Problem | None:
    if any(len(fsencode(name)) > NAME_LIMIT for name in claim.place.split("/")):
        return claim.problem("place-name-too-long", limit=NAME_LIMIT)
    if len(fsencode(claim.place)) > PLACE_LIMIT:
        return claim.problem("place-too-long", limit=PLACE_LIMIT)
    return None


def unpublishable(claims: Iterable[Claim]) -> Iterator[Problem]:
    """Yield a problem for every page whose author wants it in a place that no page has.

    What hides by its name, and what a server may run, is not published as a file either.
    """
    for claim in claims:
        name = PurePosixPath(tidy(claim.place))
        if any(part.startswith(".") and part not in _SHOWN for part in name.parts):
            yield claim.problem("place-hidden")
        elif name.suffix.lower() not in _OF_PAGES and not is_known(claim.place):
            yield claim.problem("place-of-no-page", kind=name.suffix)


def _spelt(sign: str) -> str:
    return sign if sign.isprintable() else f"U+{ord(sign):04X}"


def collisions(claims: Iterable[Claim]) -> list[Problem]:
    """Return a problem for every claim to a place that is taken, nearly taken, or needed as a folder.

    Claims are looked at in the given order: who comes first keeps the place, unless nobody's page is
    concerned. A plain tuple `(place, source)` may stand for a claim.
    """
    holders: dict[str, Claim] = {}
    problems: list[Problem] = []
    for claim in (Claim(*claim) for claim in claims):
        problems += _clash(claim, holders.setdefault(likeness(tidy(claim.place)), claim))
    return [*problems, *_in_the_way(holders)]


def _in_the_way(holders: Mapping[str, Claim]) -> Iterator[Problem]:
    """Yield a problem for every claim to a place that another needs as a folder; of an author's page one.

    What the site makes beside that page stands or falls with it.
    """
    pairs = [(claim, each) for claim in holders.values() for each in _above(claim, holders)]
    told = [_to_tell(*pair) for pair in pairs]
    blocked = {holder for (_, holder), (rival, _) in zip(pairs, told, strict=True) if rival.authored}
    seen: set[Claim] = set()
    for (_, holder), (rival, other) in zip(pairs, told, strict=True):
        if rival in seen if rival.authored else holder in blocked:
            continue
        seen.add(rival)
        key = "place-in-the-way" if other.authored else "place-below-the-site"
        yield rival.problem(key, taken=other.place, other=other.source)


def _above(claim: Claim, holders: Mapping[str, Claim]) -> Iterator[Claim]:
    yield from (holders[name] for name in map(likeness, _folders_of(tidy(claim.place))) if name in holders)


def _folders_of(place: str) -> Iterator[str]:
    """Yield the folders that a tidy place is in, from its own to the output."""
    while place := place.rpartition("/")[0]:
        yield place
    yield "."


def _clash(claim: Claim, holder: Claim) -> list[Problem]:
    if claim is holder or not (claim.authored or holder.authored):
        return []
    rival, other = _to_tell(claim, holder)
    if tidy(claim.place) == tidy(holder.place):
        key = "place-taken" if other.authored else "place-of-the-site"
        return [rival.problem(key, other=other.source)]
    return [rival.problem("place-nearly-taken", taken=other.place, other=other.source)]


def _to_tell(claim: Claim, holder: Claim) -> tuple[Claim, Claim]:
    """Return first of two rivals whoever can mend it: who wrote the place down, else who came later."""
    first = max((claim, holder), key=lambda rival: (rival.authored, bool(rival.field)))
    return (first, holder if first is claim else claim)


class Occupied:
    """Which places are taken, as files or as folders, on whatever computer the site may stand."""

    def __init__(self, places: Iterable[str] = ()) -> None:
        self._files: set[str] = set()
        self._folders: set[str] = set()
        for place in places:
            self.take(place)

    def take(self, place: str) -> None:
        """Take a place, and the folders above it."""
        self._files.add(likeness(tidy(place)))
        self._folders.update(likeness(folder) for folder in _folders_of(tidy(place)))

    def has(self, place: str) -> bool:
        """Tell whether a file stands in a place, or in one like it."""
        return likeness(tidy(place)) in self._files

    def has_below(self, folder: str) -> bool:
        """Tell whether anything stands below a folder."""
        return likeness(tidy(folder)) in self._folders

    def has_room(self, place: str) -> bool:
        """Tell whether a file could stand in a place: that is no folder, and no file where it needs one."""
        own = likeness(tidy(place))
        above = map(likeness, _folders_of(tidy(place)))
        return own not in self._files and own not in self._folders and self._files.isdisjoint(above)
