"""What the tables of claims and of promises share: each was judged, perhaps more than once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...figures import Ruling
from ...words.marks import N_
from ..case import CaseData
from ..cells import span, text
from ..columns import CASE, Column, dated

BECAUSE = Column("because", "text", N_("why"))


def numbered(thing: Column) -> tuple[Column, ...]:
    """Return the first columns of a table of rulings on a thing: whose, its id, the number and the date."""
    number = Column("number", "integer", N_("its number, the oldest being 1"), "1", must=True)
    return (CASE, thing, number, *dated("date", N_("when that was found"), "2010-02?"))


def ruling_cells(of: CaseData, thing: str, rulings: Iterable[Ruling]) -> Iterator[tuple[Ruling, list[str]]]:
    """Yield each ruling on a thing with its first cells: those of `numbered`, the word and the reason."""
    for number, ruling in enumerate(rulings, start=1):
        begin = [text(of.id), text(thing), str(number), *span(ruling.date)]
        yield ruling, [*begin, ruling.word, text(ruling.because)]


def why(current: Ruling | None) -> str:
    """Return why the ruling that counts is as it is."""
    return text(current.because) if current else ""


def whence(of: CaseData, current: Ruling | None) -> str:
    """Return the follow-up that the ruling that counts comes from."""
    return text(of.follow_up(current.origin)) if current else ""
