"""Names of authors: persons with a family name to be sorted by, and whoever is none."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache
from typing import NamedTuple

from ..model.bodies import is_body

_SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"})


class Name(NamedTuple):
    """A person, or whoever has no `given` name: an organisation, or somebody known by one word."""

    family: str
    given: str = ""
    particle: str = ""
    suffix: str = ""

    @property
    def whole(self) -> str:
        """The name as a sentence has it: "Ludwig van Beethoven"."""
        return " ".join(filter(None, (self.given, self.particle, self.family, self.suffix)))

    @property
    def sorted_by(self) -> str:
        """The family name with its particle: "van Beethoven"."""
        return f"{self.particle} {self.family}" if self.particle else self.family

    @property
    def inverted(self) -> str:
        """The family name first: "van Beethoven, Ludwig"; a name without a given one as it is."""
        return ", ".join(filter(None, (self.sorted_by, self.given, self.suffix)))


@lru_cache(4096)  # most texts of a site have the same few authors
def name_of(written: str, collectives: Collection[str] = ()) -> Name:
    """Return the parts of a name as authors write it: "Åsa Öberg", or "Öberg, Åsa" where that is unclear.

    `collectives` are names that are no person's. Without a comma, the last word is the family name, with the
    small ones before it ("van der").
    """
    name = " ".join(written.split())
    family, comma, given = name.partition(", ")
    if name in collectives or is_body(name.replace(",", "")):
        return Name(name)
    if comma:
        return _inverted(family, given)
    words = name.split()
    suffix = words.pop() if len(words) > 2 and words[-1].lower() in _SUFFIXES else ""
    if len(words) < 2 or (_is_small(words[0]) and not _is_small(words[-1])):
        return Name(name)
    begin = _begin_of_family(words)
    particle = " ".join(words[begin:-1])
    return Name(words[-1], " ".join(words[:begin]), particle, suffix)


_BETWEEN = re.compile(r" (?:and|och|og|und|ja|&) ")


@lru_cache(1024)
def names_of(written: str, collectives: tuple[str, ...] = ()) -> tuple[Name, ...]:
    """Return the names in a line of them: "Öberg, Åsa; Eva Berg", or "Åsa Öberg and Eva Berg".

    What stands between two persons may stand in the name of one firm as well: "Ernst & Young".
    """
    parts = (" ".join(part.split()) for part in written.split(";"))
    return tuple(name for part in parts if part for name in _in_a_row(part, collectives))


def _in_a_row(written: str, collectives: tuple[str, ...]) -> list[Name]:
    if written in collectives:
        return [Name(written)]
    names = [name_of(part, collectives) for part in _BETWEEN.split(written)]
    return names if len(names) == 1 or all(name.given for name in names) else [Name(written)]


def initials(given: str, between: str) -> str:
    """Return the first letters of a given name: "Jean-Luc Åke" → "J.-L. Å."; `between` parts two names."""
    names = given.replace(".", ". ").split()
    return between.join(_initial(name) for name in names)


def _initial(name: str) -> str:
    if _is_small(name):
        return name
    return "-".join(f"{part[0]}." for part in name.split("-") if part)


def _inverted(family: str, given: str) -> Name:
    first, comma, last = given.partition(", ")
    suffix = last if comma and last.lower() in _SUFFIXES else ""
    given = first if suffix else given
    words = family.split()
    small = next((number for number, word in enumerate(words) if not _is_small(word)), 0)
    return Name(" ".join(words[small:]), given, " ".join(words[:small]), suffix)


def _begin_of_family(words: list[str]) -> int:
    """Return where the particle begins, or the family name where there is none."""
    last = len(words) - 1
    if _is_small(words[last]):
        return last
    return next((number for number in range(1, last) if all(map(_is_small, words[number:last]))), last)


def _is_small(word: str) -> bool:
    return word[:1].islower()
