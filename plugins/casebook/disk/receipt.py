"""What became of the pages of a build: made, kept as they were, removed."""

from __future__ import annotations

from dataclasses import dataclass

_PAGES = (".html", ".htm")


@dataclass
class Receipt:
    """How many pages an output has been given with other bytes than before, with the same, and how many went.

    A page is a file that a browser shows as one; feeds, pictures and figures count for nothing here.
    """

    made: int = 0
    kept: int = 0
    removed: int = 0

    def clear(self) -> None:
        """Begin to count anew."""
        self.made = self.kept = self.removed = 0

    def take(self, place: str, *, anew: bool) -> None:
        """Count a file that the site has, made anew or kept."""
        if place.endswith(_PAGES):
            self.made += anew
            self.kept += not anew

    def drop(self, place: str) -> None:
        """Count a file that the site has no more."""
        self.removed += place.endswith(_PAGES)
