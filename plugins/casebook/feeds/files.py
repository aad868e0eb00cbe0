"""The feeds of a site as files, each in every format."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..errors import Problem, ProblemsFound
from ..reader.shares import shared_out
from . import atom, rss
from .bounds import bounded
from .dates import settled
from .entries import Told, told
from .faults import entry_faults
from .shelves import Shelf, feed_on, shelves
from .story import Site, Story


@dataclass(frozen=True)
class FeedFile:
    """A feed to write: its path in the site, and its bytes."""

    path: str
    data: bytes


def feed_files(stories: Iterable[Story], site: Site) -> Iterator[FeedFile]:
    """Yield the feeds of a site; raise ProblemsFound before the first where a text is unfit for feeds.

    The same stories give the same bytes at any time after the last of them, and in any place.
    """
    out = _settled(told(stories, site), site)
    problems = [problem for one in out for problem in _problems(one)]
    if problems:
        raise ProblemsFound(problems)
    shelved = tuple(shelves(out, site))
    for files in shared_out(lambda number: _in_each_format(shelved[number], site), len(shelved)):
        yield from files


def _in_each_format(shelf: Shelf, site: Site) -> tuple[FeedFile, ...]:
    feed = bounded(feed_on(shelf, site))
    return (
        FeedFile(f"{shelf.path}{rss.ENDING}", rss.rss(feed)),
        FeedFile(f"{shelf.path}{atom.ENDING}", atom.atom(feed)),
    )


def _settled(all_told: tuple[Told, ...], site: Site) -> tuple[Told, ...]:
    """Return what is out by now, with dates of its own; an entry has the same in every feed."""
    stories = {one.entry.id: one.story for one in all_told}
    entries = settled((one.entry for one in all_told), site.until)
    return tuple(Told(entry, stories[entry.id]) for entry in entries)


def _problems(one: Told) -> Iterator[Problem]:
    """Yield a problem for each character no feed can carry; it may be written as a reference (`&#1;`)."""
    for fault in entry_faults(one.entry):
        if fault.character:
            yield Problem(one.story.file, 1, 1, fault.field, "control-character", {"sign": fault.point})
