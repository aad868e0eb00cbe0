"""APA, 7th edition: "Öberg, Å. (2010, August 3). Fifty thousand kronor for a tip. *Casebook*. https://…"."""

from __future__ import annotations

from collections.abc import Sequence

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
    date = f"({_date(work)})."
    begin = f"{stopped(_authors(work.authors))} {date} {heading} " if work.authors else f"{heading} {date} "
    return runs(begin, title(work.site), f"{stop_after(work.site)} ", address(work.address))


def _authors(names: Sequence[Name]) -> str:
    written = [abbreviated(name, " ") for name in names]
    if len(written) > _MOST:
        return f"{', '.join(written[: _MOST - 1])}, … {written[-1]}"
    return listed(written, "&", serial=True, between_two=True)


def _date(work: Work) -> str:
    date, words = work.issued, work.words
    if date is None:
        return no_date(words)
    year = around(date, str(date.year), words)
    return ", ".join(filter(None, (year, american_day(date, words))))
