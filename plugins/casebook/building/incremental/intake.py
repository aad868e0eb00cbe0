"""The content as a library on its shelves: only what has changed since an earlier build is read again.

What the system says nobody has touched is not even opened.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from ...disk.packs import Packs, Slip, Writer, digest_of
from ...disk.stamps import Stamps
from ...errors import Severity
from ...reader import Entry, Renderer
from ...reader.lazy.cards import Card
from ...reader.lazy.packed import Spelling, packed, unpacked
from ...reader.lazy.unopened import Fetch
from ...reader.library import Names
from ...reader.parcels import Parcel, read_texts
from ...reader.shared import Shared, read_shared_sources
from ...reader.walking import below, documents
from ...work.forks import shared_out
from ...work.pace import SILENCE, Progress
from ..checking.stock import File, Files, as_parcel, as_plain, sees_the_same, surroundings
from ..checking.survey import Survey, bytes_of

Describe = Callable[[Sequence[Entry], Sequence[Spelling]], list[Card]]
"""Makes the cards of the texts of a parcel, which are spelt out already."""

OPEN_AT_ONCE = 100
"""Texts that a process keeps open; more would be the whole library again."""


@dataclass(frozen=True)
class Taken(Parcel):
    """A parcel with its texts: the card of each, and where the text itself is kept."""

    texts: tuple[tuple[Card, Slip], ...] = ()


Key = tuple[tuple[str, str], ...]
"""What a parcel is known by: the files of it, and a digest of what each holds."""


class Shelf:
    """What is known of parcels from earlier builds, among the facts of the packs.

    `sources` are stamps of the files; `is_young` tells of a card that today may have a say in it.
    """

    def __init__(
        self,
        packs: Packs,
        content: Path,
        about: str,
        is_young: Callable[[Card], bool],
        sources: Stamps | None = None,
    ) -> None:
        self._packs, self._content, self._is_young = packs, content, is_young
        self._sources = sources or Stamps()
        self._around = surroundings(content)
        is_ours = packs.facts.get("about") == about
        self._before: Mapping[Key, Any] = packs.facts.get("parcels", {}) if is_ours else {}
        self._untouched: dict[Files, tuple[Key, Taken]] = {}
        self.facts: dict[Key, Any] = {}

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
        return self._untouched[files][1] if files in self._untouched else self._taken(self._key(files))

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
        stands = seen == self._around or sees_the_same(taken, self._content)
        return taken if stands and not any(self._is_young(card) for card, _ in taken.texts) else None

    def keep(self, parcels: Mapping[Files, Parcel]) -> None:
        """Take up what there is now.

        While files came or went, nobody can tell what a parcel that looks for some has seen.
        """
        quiet = self._around == surroundings(self._content)
        for files, parcel in parcels.items():
            key = self._key(files)
            if key in self._before and not parcel.sights:
                self.facts[key] = self._before[key]
            elif key and isinstance(parcel, Taken) and (quiet or not parcel.sights):
                seen = self._around if parcel.sights else ""
                self.facts[key] = (seen, as_plain(parcel), tuple(tuple(card) for card, _ in parcel.texts))


def text_key(card: Card) -> str:
    """Return the key under which a text is kept."""
    return f"text:{card.file}"


def taken_of(plain: Any, texts: Iterable[tuple[Any, Any]]) -> Taken:
    """Return a parcel with its texts from the plain values that stand for them."""
    shelved = tuple((Card(*card), Slip(*slip)) for card, slip in texts)
    return Taken(**vars(as_parcel(plain)), texts=shelved)


@dataclass(frozen=True)
class Intake(Survey):
    """A look at the content that keeps every text it has read in a pack."""

    shelf: Shelf | None = None
    writer: Writer | None = None
    describe: Describe = lambda *_: []
    renderer: Renderer | None = None
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
        return self._stock().untouched(self._paths)

    def _groups(self, files: Sequence[File]) -> list[Files]:
        return [*self._untouched, *super()._groups(files)]

    def _merged(self, groups: Iterable[Files]) -> Files:
        read = ((path, bytes_of(path) if raw is None else raw) for path, raw in super()._merged(groups))
        return tuple(read)

    def _stock(self) -> Shelf:
        assert self.shelf is not None
        return self.shelf

    def _read_anew(self, groups: Sequence[Files], elsewhere: Names | None = None) -> list[Parcel]:
        shared, renderer = read_shared_sources(self.ground), self.renderer
        assert renderer is not None

        def work(number: int) -> tuple[Any, list[tuple[Card, Slip]]]:
            return self._taken(groups[number], shared, renderer, elsewhere)

        self.progress.phase("reading", len(groups))
        done = shared_out(work, len(groups), alone=self.alone, advance=self.progress.advance)
        return [taken_of(plain, texts) for plain, texts in done]

    def _taken(
        self, files: Files, shared: Shared, renderer: Renderer, elsewhere: Names | None
    ) -> tuple[Any, list[tuple[Card, Slip]]]:
        assert self.writer is not None
        parcel, library = read_texts(files, self.ground, shared, renderer, elsewhere)
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
