"""What is known of parcels of texts from earlier builds, and whether each would be the same today."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from ...disk.digests import digest_of
from ...disk.packs import Packs, Slip
from ...disk.stamps import Stamps
from ...reader.lazy.cards import Card
from ...reader.parcels import Parcel
from ...reader.walking import below
from ..surveying.plain import as_parcel, as_plain
from ..surveying.stock import Files, sees_the_same, surroundings


@dataclass(frozen=True)
class Taken(Parcel):
    """A parcel with its texts: the card of each, and where the text itself is kept."""

    texts: tuple[tuple[Card, Slip], ...] = ()


Key = tuple[tuple[str, str], ...]
"""What a parcel is known by: the files of it, and a digest of what each holds."""


class ParcelCache:
    """What is known of parcels from earlier builds, among the notes of the packs.

    `sources` are stamps of the files; `is_young` tells of a card that `today` may have a say in it.
    """

    def __init__(
        self,
        packs: Packs,
        content: Path,
        about: str,
        is_young: Callable[[Card], bool],
        sources: Stamps | None = None,
        today: date | None = None,
    ) -> None:
        self._packs, self._content, self._is_young = packs, content, is_young
        self._sources = sources or Stamps()
        self._today = today
        self._around = surroundings(content)
        is_ours = packs.notes.get("about") == about
        self._before: Mapping[Key, Any] = packs.notes.get("parcels", {}) if is_ours else {}
        self._untouched: dict[Files, tuple[Key, Taken]] = {}
        self._standing: set[Key] = set()
        self.notes: dict[Key, Any] = {}

    def untouched(self, paths: Iterable[Path]) -> list[Files]:
        """Return the parcels that are known and would be the same, if all that the system says is true.

        What their files hold is not said: nobody needs to know.
        """
        if not self._before:
            return []
        files = {below(path, self._content): path for path in paths}
        digests = {file: self._sources.digest(str(path)) for file, path in files.items()}
        for key in self._before:
            if all(digests.get(file) == digest for file, digest in key) and (taken := self._taken(key)):
                self._untouched[tuple((files[file], None) for file, _ in key)] = (key, taken)
        return list(self._untouched)

    def find(self, files: Files) -> Taken | None:
        """Return a parcel that is known, and would be the same today."""
        if files in self._untouched:
            return self._untouched[files][1]
        return self._taken(self._key(files)) if self._before else None

    def _key(self, files: Files) -> Key:
        """Return what a parcel is known by; nothing where a file could not be read, so that it never is."""
        if files in self._untouched:
            return self._untouched[files][0]
        read = [(below(path, self._content), digest_of(raw)) for path, raw in files if raw is not None]
        return tuple(read) if len(read) == len(files) else ()

    def _taken(self, key: Key) -> Taken | None:
        seen, plain, cards = self._before.get(key, ("", None, ()))
        if plain is None:
            return None
        taken = taken_of(plain, [(card, self._packs.known[text_key(Card(*card))]) for card in cards])
        stands = sees_the_same(taken, self._content, seen == self._around) and taken.is_of(self._today)
        if not stands or any(self._is_young(card) for card, _ in taken.texts):
            return None
        self._standing.add(key)
        return taken

    def keep(self, parcels: Mapping[Files, Parcel]) -> None:
        """Take up what there is now.

        While files came or went, nobody can tell what a parcel that looks for some has seen.
        """
        quiet = self._around == surroundings(self._content)
        for files, parcel in parcels.items():
            key = self._key(files)
            if key in self._standing and not parcel.sights:
                self.notes[key] = self._before[key]
            elif key and isinstance(parcel, Taken) and (quiet or not parcel.sights):
                seen = self._around if parcel.sights else ""
                self.notes[key] = (seen, as_plain(parcel), tuple(tuple(card) for card, _ in parcel.texts))


def text_key(card: Card) -> str:
    """Return the key under which a text is kept."""
    return f"text:{card.file}"


def taken_of(plain: Any, texts: Iterable[tuple[Any, Any]]) -> Taken:
    """Return a parcel with its texts from the plain values that stand for them."""
    shelved = tuple((Card(*card), Slip(*slip)) for card, slip in texts)
    return Taken(**vars(as_parcel(plain)), texts=shelved)
