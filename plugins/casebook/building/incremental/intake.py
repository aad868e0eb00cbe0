"""The content as a library on its shelves: only what has changed since an earlier build is read again.

What the system says nobody has touched is not even opened.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from ...disk.packs import Packs, Slip, Writer
from ...errors import Severity
from ...reader import Entry, Renderer
from ...reader.lazy.cards import Card
from ...reader.lazy.packed import Spelling, packed, unpacked
from ...reader.lazy.unopened import Fetch
from ...reader.library import Names
from ...reader.parcels import Parcel, read_texts
from ...reader.shared import Shared, read_shared_sources
from ...reader.text.sights import listing_once
from ...reader.walking import documents
from ...work.forks import shared_out
from ...work.pace import SILENCE, Progress
from ..surveying.plain import as_plain
from ..surveying.stock import File, Files
from ..surveying.survey import Survey, bytes_of
from .parcel_cache import ParcelCache, Taken, taken_of, text_key

Describe = Callable[[Sequence[Entry], Sequence[Spelling]], list[Card]]
"""Makes the cards of the texts of a parcel, which are spelt out already."""

OPEN_AT_ONCE = 100
"""Texts that a process keeps open; more would be the whole library again."""


@dataclass(frozen=True, kw_only=True)
class Intake(Survey):
    """A look at the content that keeps every text it has read in a pack."""

    parcel_cache: ParcelCache
    writer: Writer
    describe: Describe
    renderer: Renderer
    progress: Progress = SILENCE

    def files(self) -> list[File]:
        """Return the files that have to be read, each with what it holds."""
        untouched = {path for files in self._untouched for path, _ in files}
        return [(path, bytes_of(path)) for path in self._paths if path not in untouched]

    @cached_property
    def _paths(self) -> list[Path]:
        return documents(self.ground)

    @cached_property
    def _untouched(self) -> list[Files]:
        return self.parcel_cache.untouched(self._paths)

    def _groups(self, files: Sequence[File]) -> list[Files]:
        return [*self._untouched, *super()._groups(files)]

    def _merged(self, groups: Iterable[Files]) -> Files:
        read = ((path, bytes_of(path) if raw is None else raw) for path, raw in super()._merged(groups))
        return tuple(read)

    def _stock(self) -> ParcelCache:
        return self.parcel_cache

    def _read_anew(self, groups: Sequence[Files], elsewhere: Names | None = None) -> list[Parcel]:
        shared = read_shared_sources(self.ground)

        def work(number: int) -> tuple[Any, list[tuple[Card, Slip]]]:
            return self._taken(groups[number], shared, elsewhere)

        self.progress.phase("reading", len(groups))
        with listing_once():
            done = shared_out(work, len(groups), alone=self.alone, advance=self.progress.advance)
        return [taken_of(plain, texts) for plain, texts in done]

    def _taken(
        self, files: Files, shared: Shared, elsewhere: Names | None
    ) -> tuple[Any, list[tuple[Card, Slip]]]:
        parcel, library = read_texts(files, self.ground, shared, self.renderer, elsewhere)
        plain = bare(as_plain(parcel))
        if any(problem.severity is Severity.ERROR for problem in parcel.problems):
            return plain, []
        spellings = [Spelling.of(entry) for entry in library.entries]
        cards = [Card(*bare(card)) for card in self.describe(library.entries, spellings)]
        kept = map(self.writer.add, map(packed, library.entries, spellings))
        return plain, list(zip(cards, kept, strict=True))


def bare(value: Any) -> Any:
    """Return a value without what texts know beside their words, as it is written down."""
    if isinstance(value, dict):
        return {bare(key): bare(of_key) for key, of_key in value.items()}
    if isinstance(value, list | tuple):
        return tuple([each if type(each) is str else bare(each) for each in value])
    return str(value) if isinstance(value, str) else value


def fetching(packs: Packs, slips: Mapping[str, Slip]) -> Fetch:
    """Return what fetches texts from packs; it raises Damaged."""

    @lru_cache(OPEN_AT_ONCE)
    def fetch(key: str) -> Entry:
        return unpacked(packs.read(slips[key]))

    # A page asks for its text a hundred times, and to find it by the whole card takes its time.
    return lambda card: fetch(text_key(card))


def cards_of(parcels: Iterable[Parcel]) -> Iterator[tuple[Card, Slip]]:
    """Yield the card of every text, in the order of their paths."""
    found = (text for parcel in parcels if isinstance(parcel, Taken) for text in parcel.texts)
    yield from sorted(found, key=lambda text: text[0].file.split("/"))
