"""Libraries whose texts stay on their shelves, made of such as were read whole."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC
from pathlib import Path

from casebook.reader import Entry, Library
from casebook.reader.lazy.cards import Card
from casebook.reader.lazy.packed import Spelling
from casebook.reader.lazy.shelved import ShelvedLibrary


def card_of(entry: Entry, content: Path) -> Card:
    """Return the card of a text, as a build makes it."""
    file = entry.source.path.relative_to(content).as_posix()
    card = Card.of(entry, file, UTC, Spelling.of(entry))
    url = f"{entry.lang}/{entry.slug}/"
    return card._replace(url=url, save_as=f"{url}index.html", template="article", attaches=False, files=())


class Shelves:
    """A library on its shelves; `fetched` are the files of the texts that were opened, in turn."""

    def __init__(self, library: Library, content: Path) -> None:
        self.fetched: list[str] = []
        cards = {card_of(entry, content): entry for entry in library.entries}
        self.entries: Mapping[str, Entry] = {card.file: entry for card, entry in cards.items()}
        paths = ((card, entry.source.path) for card, entry in cards.items())
        self.library = ShelvedLibrary.of(paths, library.shared, self._fetch)

    def _fetch(self, card: Card) -> Entry:
        self.fetched.append(card.file)
        return self.entries[card.file]

    def of(self, file: str) -> Entry:
        """Return the shelved entry of a file."""
        return next(entry for entry in self.library.entries if entry.card.file == file)  # type: ignore[attr-defined]

    def pairs(self) -> Iterator[tuple[Entry, Entry]]:
        """Yield every entry as it was read, with the one on the shelf."""
        yield from zip(self.entries.values(), self.library.entries, strict=True)
