"""Fragments: each entry as it stands in any feed, in every format, written once for all of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Final

from .bounds import frame_weight
from .entries import entries
from .entry import Entry, Feed
from .faults import TextFault, entry_faults
from .format import ToWrite
from .formats import FORMATS
from .slot import Slot
from .story import FeedSite, Story


@dataclass(frozen=True)
class Fragment:
    """An entry, written: plain data, which whoever calls may keep from one build to the next.

    `written` are its bytes in a file of each format, `weight` is how many it takes at most in any. What of it
    no feed can carry stands in `faults`; then there are no bytes.
    """

    written: tuple[bytes, ...]
    weight: int
    faults: tuple[TextFault, ...] = ()


def fragments(story: Story, slots: Iterable[Slot], site: FeedSite) -> tuple[Fragment, ...]:
    """Return the entries of an article, written, one for each of its slots.

    They follow from the article and its slots, and of the site from its address and its templates alone.
    """
    return written(tuple(entries(story, slots, site)))


def written(entries: Sequence[Entry]) -> tuple[Fragment, ...]:
    """Return entries as they stand in files, in their order."""
    faults = [entry_faults(entry) for entry in entries]
    fit = [entry for entry, found in zip(entries, faults, strict=True) if not found]
    good = iter(_written(fit))
    return tuple(Fragment((), 0, found) if found else next(good) for found in faults)


def _written(entries: Sequence[Entry]) -> Iterator[Fragment]:
    bare = tuple(replace(entry, html=_TEXT) for entry in entries)
    given = ToWrite(replace(_AROUND, entries=bare))
    for entry, *frames in zip(entries, *(each.entries(given) for each in FORMATS), strict=True):
        # Most of an entry is this text, and lxml is slow to take it up and write it, once for each format.
        texts = [each.text(entry.html) for each in FORMATS]
        written = (frame.replace(_PLACE, text) for frame, text in zip(frames, texts, strict=True))
        yield Fragment(tuple(written), frame_weight(entry) + max(map(len, texts)))


_TEXT: Final = "\ufdd0"
"""Stands for the whole text of an entry while feedgen writes it; no text of a feed has such a sign."""
_PLACE: Final = _TEXT.encode()
_AROUND: Final = Feed(
    id="sheet",
    title="sheet",
    subtitle="sheet",
    link="sheet",
    stem="sheet",
    lang="en",
    author="sheet",
    since=datetime(2000, 1, 1, tzinfo=UTC),
)
"""What feedgen needs around entries to write them; it is in no file."""
