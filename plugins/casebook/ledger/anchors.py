"""The anchors by which readers cite parts of a page: which are new to the ledger, and which are gone.

Pages lead on from every anchor that is gone. Of one that was chosen as an id its author is told once: what
has got another by mistake can have the old one back.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator

from .book import Book
from .citable import Anchors, Gone, Landmarks
from .lines import Included, Line, Published
from .names import anchor_of, kind_of, owner_of

_CHOSEN = re.compile(r"(?:claim|metric|promise|request)-(?!\d+$).+")
"""What begins so ends in an id of an author's; requests that have none are numbered."""
_DATED = re.compile(r"(.+)-\d{4}(?:-\d\d){0,2}")


def new_anchors(
    book: Book, present: Iterable[tuple[str, Collection[str]]], lines: Iterable[Line]
) -> Iterator[Anchors | Landmarks]:
    """Yield a line for each page with anchors that neither the book knows nor the lines that are new to it.

    `present` are the names of entries, each with what its page has; headings and sources have a line apart.
    """
    told: dict[str, set[str]] = defaultdict(set)
    for line in lines:
        if isinstance(line, Published | Included) and kind_of(line.name) == "event":
            told[owner_of(line.name)].add(anchor_of(line.name))
    for name, anchors in present:
        known = (each.get(name, frozenset()) for each in (book.anchors, book.landmarks))
        new = set(anchors).difference(told[name], *known)
        for kind in (Anchors, Landmarks):
            # What a line cannot say would be new each time.
            fit = [each for each in new if kind.of(name, [each]).each == (each,)]
            if fit:
                yield kind.of(name, fit)


def gone_anchors(book: Book, name: str, present: Collection[str], kinds: Collection[str]) -> Gone | None:
    """Return a line of what was chosen as an id and is gone from a page, and nobody has been told of.

    `kinds` are those that pages of the site show: `claim`, `metric`. None where there is nothing to tell.
    """
    known = book.anchors.get(name, frozenset())
    gone = known.difference(present, book.told_gone.get(name, ()))
    chosen = [each for each in gone if kind_and_id(each)[0] in kinds and _is_chosen(each, known)]
    return Gone(name, " ".join(sorted(chosen))) if chosen else None


def kind_and_id(anchor: str) -> tuple[str, str]:
    """Return as what something was cited, and its id: `claim` and `reach` of `claim-reach`."""
    kind, _, name = anchor.partition("-")
    return kind, name


def _is_chosen(anchor: str, known: Collection[str]) -> bool:
    """Tell whether an anchor ends in an id, and not in the date of a figure of another that does."""
    dated = _DATED.fullmatch(anchor)
    return bool(_CHOSEN.fullmatch(anchor)) and not (dated and dated[1] in known)
