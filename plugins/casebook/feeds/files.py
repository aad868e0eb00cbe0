"""The feeds of a site as files, each in every format, in three steps that can be taken one by one.

1. `slots.slots` and `shelves.shelves` decide from the facts of the articles which entries there are, how they
   are dated and which feeds they stand in. No text is rendered.
2. `fragments.fragments` writes the entries of an article. They follow from that article and its slots, and
   can be kept until either is another.
3. `feed_file` puts the entries of a feed together.

`feed_files` takes all three for a whole site.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Protocol

from ..errors import Problem, ProblemsFound
from ..ledger.archives import Document
from ..views.feeds import OPML
from ..work.forks import shared_out
from .bounds import MOST_ARCHIVED, MOST_ENTRIES, room
from .companions import style_path, style_sheet
from .entries import entries
from .entry import Entry, Feed
from .faults import FeedTextError
from .formats import FORMATS
from .fragments import Fragment, fragments
from .opml import opml
from .shelves import Shelf, archived_at, head_of, shelves, told_in
from .slot import Slot
from .slots import slots
from .story import Article, FeedSite

Entries = Callable[[Sequence[Slot]], Mapping[tuple[str, str], Entry]]
"""Makes the entries of some slots, by the keys of these."""
Written = Mapping[tuple[str, str], Fragment]
"""What is written of a site's entries, by the keys of their slots."""


@dataclass(frozen=True)
class FeedFile:
    """A feed to write: its path in the site, and its bytes."""

    path: str
    data: bytes


class Archive(Protocol):
    """Who keeps the archives of a site's feeds."""

    def freeze(
        self, shelved: Sequence[Shelf], slots: Iterable[Slot], weigh: Callable[[Slot], int], make: Entries
    ) -> FeedSite:
        """Freeze what some feeds have no room for; return the site with that."""

    def documents(self, shelved: Iterable[Shelf], feeds: FeedSite) -> Iterator[FeedFile]:
        """Yield every document of every archive."""


def feed_files(
    articles: Iterable[Article], site: FeedSite, archive: Archive | None = None
) -> Iterator[FeedFile]:
    """Yield the feeds of a site; raise ProblemsFound before the first where a text is unfit for feeds.

    The same articles give the same bytes in any order, at any time after the last of them, and in any place.
    """
    articles = tuple(articles)
    out = slots((article.facts for article in articles), site)
    shelved = tuple(shelves(out, site))
    told = told_in(shelved, site)
    shown = [slot for slot in out if slot.facts.file in told]
    written = _written(articles, shown, site)
    require_fit(shown, written)
    if archive:
        make = partial(_made, {article.facts.file: article for article in articles}, site)
        site = archive.freeze(shelved, out, lambda slot: written[slot.key].weight, make)
    for shelf in shelved:
        yield from feed_file(shelf, written, site)
    if archive:
        yield from archive.documents(shelved, site)
    yield from beside(shelved, site)


def beside(shelved: Sequence[Shelf], site: FeedSite) -> Iterator[FeedFile]:
    """Yield what stands beside the feeds of a site: the list of them, and style sheets in their languages."""
    if shelved:
        yield FeedFile(OPML, opml(shelved, site))
    by_language = {shelf.words.lang: shelf.words for shelf in shelved}
    for lang, words in sorted(by_language.items()):
        yield FeedFile(style_path(lang), style_sheet(words, site))


def _made(
    articles: Mapping[str, Article], site: FeedSite, slots: Sequence[Slot]
) -> Mapping[tuple[str, str], Entry]:
    """Return the entries of some slots as archives have them, by the keys of these."""
    return keyed(slots, lambda file, own: entries(articles[file].tell(), own, site, MOST_ARCHIVED))


def keyed(
    slots: Iterable[Slot], make: Callable[[str, Sequence[Slot]], Iterable[Entry]]
) -> Mapping[tuple[str, str], Entry]:
    """Return the entries of some slots by the keys of these; `make` is given each file with its own."""
    found: dict[tuple[str, str], Entry] = {}
    for file, own in by_file(slots).items():
        found.update(zip((slot.key for slot in own), make(file, own), strict=True))
    return found


def by_file(slots: Iterable[Slot]) -> Mapping[str, list[Slot]]:
    """Return the slots of each text, by its file."""
    of_file: dict[str, list[Slot]] = defaultdict(list)
    for slot in slots:
        of_file[slot.facts.file].append(slot)
    return of_file


def feed_file(shelf: Shelf, written: Written, site: FeedSite) -> tuple[FeedFile, ...]:
    """Return a feed in each format; of its entries the first have to be written, as many as it may have."""
    head = head_of(shelf, site)
    held = [written[slot.key] for slot in shelf.slots[:MOST_ENTRIES]]
    held = held[: room(head, (fragment.weight for fragment in held))]
    return _in_every_format(shelf.path, head, held)


def archive_file(document: Document, head: Feed, held: Sequence[Fragment]) -> tuple[FeedFile, ...]:
    """Return a document of an archive in each format."""
    return _in_every_format(archived_at(document), head, held)


def _in_every_format(path: str, head: Feed, held: Sequence[Fragment]) -> tuple[FeedFile, ...]:
    return tuple(
        FeedFile(f"{path}{each.called.ending}", each.file(head, [fragment.written[n] for fragment in held]))
        for n, each in enumerate(FORMATS)
    )


def require_fit(out: Iterable[Slot], written: Written) -> None:
    """Raise ProblemsFound with each character that no feed can carry; it may be written as a reference."""
    found = [(slot, fault) for slot in out for fault in written[slot.key].faults]
    problems = [
        Problem(slot.facts.file, 1, 1, fault.field, "control-character", {"sign": fault.point})
        for slot, fault in found
        if fault.character
    ]
    if problems:
        raise ProblemsFound(problems)
    if found:
        raise FeedTextError(tuple(fault for _, fault in found))


def _written(articles: tuple[Article, ...], out: Iterable[Slot], site: FeedSite) -> Written:
    of_file = by_file(out)
    shown = [article for article in articles if article.facts.file in of_file]

    def write(number: int) -> tuple[Fragment, ...]:
        article = shown[number]
        return fragments(article.tell(), of_file[article.facts.file], site)

    each = zip(shown, shared_out(write, len(shown)), strict=True)
    return {
        slot.key: fragment
        for article, written in each
        for slot, fragment in zip(of_file[article.facts.file], written, strict=True)
    }
