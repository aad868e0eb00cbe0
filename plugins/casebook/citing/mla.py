"""MLA, 9th edition: "Öberg, Åsa. “Fifty Thousand Kronor.” *Casebook*, 3 Aug. 2010, https://…."."""

from __future__ import annotations

from collections.abc import Sequence

from ..model import PartialDate
from ..words import Words, bare_date
from .authors import and_, and_others, listed
from .dates import is_english
from .names import Name
from .runs import Run, address, runs, stopped, title
from .titles import title_and_stop
from .work import Work

_MONTHS = (
    *("Jan.", "Feb.", "Mar.", "Apr.", "May", "June"),
    *("July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."),
)
"""As English works cited have them; other languages write months out."""


def mla(work: Work) -> tuple[Run, ...]:
    """Return the citation for a list of works cited."""
    names = stopped(named(work.authors, work.words))
    begin = f"{names} {title_and_stop(work.title, work.words)} ".lstrip()
    date = f", {dated(work.issued, work.words)}" if work.issued else ""
    return runs(begin, title(work.site), f"{date}, ", address(work.address), ".")


def named(names: Sequence[Name], words: Words) -> str:
    """Return the authors in a row, the first by the family name."""
    if len(names) > 2:
        return f"{names[0].inverted}, {and_others(words)}"
    written = [name.inverted if number == 0 else name.whole for number, name in enumerate(names)]
    return listed(written, and_(words), serial=True, between_two=True)


def dated(date: PartialDate, words: Words) -> str:
    """Return the date with its marks."""
    written = bare(date, words)
    about = words.pgettext("citation", "circa {date}", date=written) if date.approximate else written
    return f"{about}?" if date.uncertain else about


def bare(date: PartialDate, words: Words) -> str:
    """Return the date without its marks."""
    return _english(date) if is_english(words) else bare_date(date, words)


def _english(date: PartialDate) -> str:
    month = _MONTHS[date.month - 1] if date.month else None
    return " ".join(str(part) for part in (date.day, month, date.year) if part)
