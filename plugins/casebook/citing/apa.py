"""APA, 7th edition: "Öberg, Å. (2010, August 3). Fifty thousand kronor for a tip. *Casebook*. https://…"."""

from __future__ import annotations

from collections.abc import Sequence

from ..model import PartialDate
from ..words import Words
from .authors import abbreviated, listed
from .dates import american_day, around, no_date
from .names import Name
from .runs import Run, address, runs, stop_after, stopped, title
from .titles import stopped_title
from .work import Work

_MOST = 20
"""Names that are written out; of more, all but the last stop one before (rule 9.8)."""


def apa(work: Work) -> tuple[Run, ...]:
    """Return the citation for a list of references."""
    heading = stopped_title(work.title, work.words)
    date = f"({dated(work.issued, work.words)})."
    begin = f"{stopped(named(work.authors))} {date} {heading} " if work.authors else f"{heading} {date} "
    return runs(begin, title(work.site), f"{stop_after(work.site)} ", address(work.address))


def named(names: Sequence[Name]) -> str:
    """Return the authors in a row."""
    written = [abbreviated(name, " ") for name in names]
    if len(written) > _MOST:
        return f"{', '.join(written[: _MOST - 1])}, … {written[-1]}"
    return listed(written, "&", serial=True, between_two=True)


def dated(date: PartialDate | None, words: Words) -> str:
    """Return the year with the day."""
    if date is None:
        return no_date(words)
    return ", ".join(filter(None, (year_of(date, words), american_day(date, words))))


def year_of(date: PartialDate, words: Words) -> str:
    """Return the year alone."""
    return around(date, str(date.year), words)
