"""Harvard (Cite Them Right, 12th edition): "Öberg, Å. (2009) ‘Tips that pay’, *Göteborgs-Posten*, …"."""

from __future__ import annotations

from ...words import bare_date
from ..dates import own_day
from ..harvard import named, year_of
from ..runs import Run, joined, runs, sentences
from ..titles import quoted_straight, title_in_single
from .reference import Reference, in_italics, linked

_PARTS = frozenset({"web", "print", "interview"})
"""Parts of a whole; the name of that whole is in italics."""
_QUOTED = frozenset({"print", "interview", "dataset"})


def harvard(told: Reference) -> tuple[Run, ...]:
    """Return the reference."""
    opening = _opening(told)
    day = own_day(told.issued, told.words) if told.issued and told.kind == "print" else ""
    begun = [*opening, ", " if opening and day else "", day]
    return runs(*sentences(begun, _where(told)))


def _opening(told: Reference) -> list[Run | str]:
    """Return who, when and what."""
    year, title = "" if told.is_bare else f"({year_of(told.issued, told.words)})", _title(told)
    publisher = in_italics(told.publisher, italic=told.kind in _PARTS)
    if told.authors:
        first, then = named(told.authors, told.words), title
    elif publisher and (told.kind == "print" or not title):
        first, then, publisher = [publisher], title, ""
    else:
        first, then = title, []
    begun = joined(first, [year] if year else [], then)
    if not publisher:
        return begun
    if told.kind not in _PARTS:
        return joined(sentences(begun), [publisher])
    return [*begun, ", " if then else " ", publisher]


def _title(told: Reference) -> list[Run | str]:
    if not told.title:
        return []
    if told.kind in _QUOTED:
        return [linked(title_in_single(told.title, told.words))]
    return [linked(quoted_straight(told.title, told.words), italic=True)]


def _where(told: Reference) -> list[Run | str]:
    if not told.address:
        return []
    words, seen = told.words, ""
    available = words.pgettext("citation", "Available at:")
    if told.accessed:
        seen = words.pgettext("citation", "(Accessed: {date})", date=bare_date(told.accessed, words))
    return joined([f"{available} ", told.where], [seen] if seen else [])
