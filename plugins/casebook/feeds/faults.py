"""Text that no feed can carry: found in all entries at once, before a byte is made."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..errors import CasebookError
from .entry import Entry

_CONTROLS = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f"
_LONE_SURROGATES = "\ud800-\udfff"
_NONCHARACTERS = "\ufdd0-\ufdef" + "".join(
    chr(plane << 16 | end) for plane in range(17) for end in (0xFFFE, 0xFFFF)
)
_UNFIT = re.compile(f"[{_CONTROLS}{_LONE_SURROGATES}{_NONCHARACTERS}]")

_PLAIN = bytes([*b"\t\n\r", *range(0x20, 0x7F)])
"""The signs of ASCII that are fit for a feed."""


@dataclass(frozen=True)
class TextFault:
    """One text that is unfit: of which entry or feed (its id), in which field, and for which character.

    `character` is None where a text that has to be there is empty.
    """

    owner: str
    field: str
    character: str | None

    @property
    def point(self) -> str:
        """The character as Unicode writes it, as in U+0008; empty where there is none."""
        return f"U+{ord(self.character):04X}" if self.character else ""

    def __str__(self) -> str:
        if self.character is None:
            return f"{self.owner}: {self.field} is empty"
        return f"{self.owner}: {self.field} has the character {self.point}, which no feed can carry"


class FeedTextError(CasebookError, ValueError):
    """A feed was asked for whose text no feed can carry. `faults` holds every place, in the feed's order."""

    def __init__(self, faults: tuple[TextFault, ...]) -> None:
        self.faults = faults
        super().__init__("\n".join(map(str, faults)))


def entry_faults(entry: Entry) -> tuple[TextFault, ...]:
    """Return what is wrong with the texts of one entry."""
    return tuple(_faults(entry.id, _texts_of_entry(entry)))


def unfit(text: str) -> str | None:
    """Return the first sign XML or HTML forbids: a control character, a lone surrogate, a noncharacter."""
    # A hundred times as fast as the pattern, whose set is a large one: nearly all of a text is plain ASCII.
    rest = text.encode("utf-8", "surrogatepass").translate(None, _PLAIN)
    found = _UNFIT.search(rest.decode("utf-8", "surrogatepass")) if rest else None
    return found and found[0]


def _texts_of_entry(entry: Entry) -> Iterator[tuple[str, str]]:
    yield from (("title", entry.title), ("summary", entry.summary), ("text", entry.html))
    yield from (("author", author) for author in entry.authors)
    yield from (("category", category) for category in entry.categories)


def _faults(owner: str, texts: Iterator[tuple[str, str]]) -> Iterator[TextFault]:
    for field, text in texts:
        found = unfit(text)
        if found or not text.strip():
            yield TextFault(owner, field, found)
