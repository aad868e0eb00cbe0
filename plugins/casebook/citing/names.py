"""Names of authors: persons with a family name to be sorted by, and whoever is none."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache
from typing import NamedTuple

_SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"})
_BODY_WORDS = """
    ab aps a/s asa as oy gmbh ag bv inc inc. ltd ltd. llc plc co co. corp corp. & team redaktion redaktionen
    redaktør redaktørerne editors editorial staff newsroom group gruppen koncernen foundation fonden
    stiftelsen förening föreningen forening foreningen förbundet forbundet union university universitet
    universitetet institute institutet instituttet agency byrån bureauet news nyheter nyheder magazine blog
    bloggen company kommun kommune myndigheten ministry press redaksjonen forbund stiftelsen direktoratet
    departementet kg mbh verlag verein stiftung universität hochschule verband gewerkschaft ministerium ry
    oyj toimitus yliopisto säätiö liitto yhdistys kunta kaupunki ministeriö virasto uutiset
"""
_BODIES = frozenset(_BODY_WORDS.split())
"""Words that stand in no person's name, in the languages of the catalogues."""
_ACRONYM = re.compile(r"[^\W\d_a-z]{3,}")


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
    if name in collectives or _is_body(name.replace(",", "")):
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


def _is_body(name: str) -> bool:
    words = name.split()
    if len(words) < 2:
        return True
    return any(
        word.lower() in _BODIES or any(sign.isdigit() for sign in word) or _ACRONYM.fullmatch(word)
        for word in words
    )
