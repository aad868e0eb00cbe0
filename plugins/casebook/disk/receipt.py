"""What became of the pages of a build: made, kept as they were, removed; the end of its last line."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from ..words.language import Words
from ..words.names import listed
from ..words.numbers import number

_PAGES = (".html", ".htm")


@dataclass
class Receipt:
    """How many pages an output has been given with other bytes than before, with the same, and how many went.

    A page is a file that a browser shows as one; feeds, pictures and figures count for nothing here.
    """

    made: int = 0
    kept: int = 0
    removed: int = 0

    def take(self, place: str, *, anew: bool) -> None:
        """Count a file that the site has, made anew or kept."""
        if place.endswith(_PAGES):
            self.made += anew
            self.kept += not anew

    def drop(self, place: str) -> None:
        """Count a file that the site has no more."""
        self.removed += place.endswith(_PAGES)

    def said(self, seconds: float, words: Words) -> str:
        """Return a sentence on the pages and the time that they took."""
        pages = [
            words.ngettext("{num} made", "{num} made", self.made),
            words.ngettext("{num} kept", "{num} kept", self.kept),
            words.ngettext("{num} removed", "{num} removed", self.removed),
        ]
        time = number(Decimal(f"{seconds:.1f}"), words)
        return words.gettext("Pages: {pages} in {seconds} s.", pages=listed(pages, words), seconds=time)
