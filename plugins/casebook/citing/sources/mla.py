"""MLA, 9th edition: "Öberg, Åsa. “Tips That Pay.” *Göteborgs-Posten*, 20 Nov. 2009, https://…."."""

from __future__ import annotations

from ..mla import bare, dated, named
from ..runs import Run, runs, sentences
from ..titles import quoted_and_stop, quoted_straight
from .reference import Reference, in_italics, linked

_ALONE = frozenset({"image", "dataset"})
"""What is no part of anything that is published: who publishes it is no title."""
_QUOTED = frozenset({"interview", "dataset"})


def mla(told: Reference) -> tuple[Run, ...]:
    """Return the reference."""
    date = dated(told.issued, told.words) if told.issued else ""
    publisher = in_italics(told.publisher, italic=told.kind not in _ALONE)
    where: list[Run | str] = []
    pieces: tuple[Run | str, ...] = (publisher, date, told.where)
    for piece in pieces:
        where += ([", ", piece] if where else [piece]) if piece else []
    author = named(told.authors, told.words)
    return runs(*sentences([author], _title(told), where, [_accessed(told)]))


def _title(told: Reference) -> list[Run | str]:
    if not told.title:
        return []
    is_part = told.publisher and told.kind not in _ALONE
    if is_part or told.kind in _QUOTED:
        return [linked(quoted_and_stop(told.title, told.words))]
    return [linked(quoted_straight(told.title, told.words), italic=True)]


def _accessed(told: Reference) -> str:
    if not (told.tells_access and told.accessed):
        return ""
    return told.words.pgettext("citation", "Accessed {date}", date=bare(told.accessed, told.words))
