"""APA, 7th edition: "Öberg, Å. (2009, November 20). Tips that pay. *Göteborgs-Posten*. https://…"."""

from __future__ import annotations

from ...model import PartialDate
from ...words import Words, bare_date
from ..apa import dated, named, year_of
from ..dates import american_day, is_english
from ..runs import Run, joined, runs, sentences
from ..titles import quoted_straight, stopped_title
from .reference import Reference, in_italics, linked

_PARTS = frozenset({"print", "interview"})
"""Parts of a whole: the title of that is in italics, of all else the own one (rule 9.19)."""
IN_BRACKETS = frozenset({"video", "audio", "interview", "image", "dataset"})
"""What is not named by its title alone."""
OF_A_YEAR = frozenset({"image", "dataset"})
"""What has no day in APA."""


def apa(told: Reference) -> tuple[Run, ...]:
    """Return the reference."""
    is_part = told.kind in _PARTS and bool(told.publisher)
    title = _title(told, italic=not is_part)
    what = f"[{told.what}]" if told.kind in IN_BRACKETS and not told.is_bare else ""
    date = "" if told.is_bare else f"({_date(told)})"
    publisher = in_italics(told.publisher, italic=is_part)
    if told.authors:
        opening = sentences([named(told.authors)], [date], [*title, " " if title and what else "", what])
    else:
        first, publisher = (title, publisher) if title else ([publisher], "")
        opening = sentences(first, [date], [what])
    where = [_retrieved(told), told.where] if told.address else []
    return runs(*joined(opening, sentences([publisher]), where))


def _title(told: Reference, *, italic: bool) -> list[Run | str]:
    if not told.title:
        return []
    goes_on = italic or told.kind in IN_BRACKETS
    written = (quoted_straight if goes_on else stopped_title)(told.title, told.words)
    return [linked(written, italic=italic)]


def _date(told: Reference) -> str:
    if told.issued and told.kind in OF_A_YEAR:
        return year_of(told.issued, told.words)
    return dated(told.issued, told.words)


def _retrieved(told: Reference) -> str:
    """Return when it was seen, which counts where it has no date of its own."""
    if not told.tells_access:
        return ""
    assert told.accessed
    day = american(told.accessed, told.words)
    return told.words.pgettext("citation", "Retrieved {date}, from", date=day) + " "


def american(date: PartialDate, words: Words) -> str:
    """Return a whole date: "March 3, 2011"; other languages as they write it."""
    if not is_english(words):
        return bare_date(date, words)
    return ", ".join(filter(None, (american_day(date, words), str(date.year))))
