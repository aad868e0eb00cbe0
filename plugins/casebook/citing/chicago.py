"""Chicago, 18th edition, author and date: "Öberg, Åsa. 2010. “Fifty Thousand.” *Casebook*, August 3."."""

from __future__ import annotations

from collections.abc import Sequence

from ..model import PartialDate
from ..words import Words
from .authors import and_, and_others, demoted, listed
from .dates import american_day, no_date
from .names import Name
from .runs import Run, address, runs, stop_after, stopped, title
from .titles import title_and_stop
from .work import Work

_MOST, _SHOWN = 6, 3
"""Names that are written out, and how many of more than those (13.107)."""


def chicago(work: Work) -> tuple[Run, ...]:
    """Return the citation for a list of references."""
    heading, year = title_and_stop(work.title, work.words), stopped(year_of(work.issued, work.words))
    begin = f"{stopped(named(work.authors, work.words))} {year} {heading} "
    if not work.authors:
        begin = f"{heading} {year} "
    day = american_day(work.issued, work.words) if work.issued else ""
    after = f", {day}. " if day else f"{stop_after(work.site)} "
    return runs(begin, title(work.site), after, address(work.address), ".")


def named(names: Sequence[Name], words: Words) -> str:
    """Return the authors in a row, the first by the family name."""
    written = [demoted(name) if number == 0 else name.whole for number, name in enumerate(names)]
    if len(written) > _MOST:
        return f"{', '.join(written[:_SHOWN])}, {and_others(words)}"
    return listed(written, and_(words), serial=True, between_two=True)


def year_of(date: PartialDate | None, words: Words) -> str:
    """Return the year, in brackets where it is not certain (15.44)."""
    if date is None:
        return no_date(words)
    year = f"{date.year}{'?' if date.uncertain else ''}"
    if date.approximate:
        year = words.pgettext("citation", "ca. {date}", date=year)
    return f"[{year}]" if date.uncertain or date.approximate else year
