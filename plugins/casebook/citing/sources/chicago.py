"""Chicago, 18th edition: "Öberg, Åsa. 2009. “Tips That Pay.” *Göteborgs-Posten*, November 20. https://…."."""

from __future__ import annotations

from ..chicago import named, year_of
from ..dates import american_day
from ..runs import Run, runs, sentences
from ..titles import quoted_and_stop, quoted_straight
from .apa import american
from .reference import Reference, in_italics, linked

_QUOTED = frozenset({"web", "interview", "dataset"})
_OF_A_PERIODICAL = frozenset({"print", "interview"})
_BY_ITS_PUBLISHER = frozenset({"web", "print"})
"""Without an author, whoever publishes it stands in that place (14.212)."""


def chicago(told: Reference) -> tuple[Run, ...]:
    """Return the reference."""
    title, publisher = _title(told), in_italics(told.publisher, italic=told.kind in _OF_A_PERIODICAL)
    year = "" if told.is_bare else year_of(told.issued, told.words)
    author: list[Run | str] = [named(told.authors, told.words)] if told.authors else []
    if not author and (told.kind in _BY_ITS_PUBLISHER or not title):
        author, publisher = [publisher], ""
    day = american_day(told.issued, told.words) if told.issued else ""
    where: list[Run | str] = [publisher, ", " if publisher and day else "", day]
    dated: list[Run | str] = [year]
    opening = [author, dated, title] if any(author) else [title, dated]
    return runs(*sentences(*opening, where, [_accessed(told)], [told.where]))


def _title(told: Reference) -> list[Run | str]:
    if not told.title:
        return []
    if told.kind in _QUOTED or (told.kind == "print" and told.publisher):
        return [linked(quoted_and_stop(told.title, told.words))]
    return [linked(quoted_straight(told.title, told.words), italic=True)]


def _accessed(told: Reference) -> str:
    if not (told.tells_access and told.accessed):
        return ""
    return told.words.pgettext("citation", "Accessed {date}", date=american(told.accessed, told.words))
