"""Harvard as Cite Them Right has it, 12th edition: "Öberg, Å. (2010) ‘Fifty thousand’, *Casebook*, …"."""

from __future__ import annotations

from .authors import abbreviated, and_, and_others, listed
from .dates import marked, own_day
from .runs import Run, address, runs, title
from .titles import title_in_single
from .work import Work

_MOST = 3
"""Names that are written out; of more only the first."""


def harvard(work: Work) -> tuple[Run, ...]:
    """Return the citation for a list of references."""
    heading, year = title_in_single(work.title, work.words), f"({_year(work)})"
    begin = [*_authors(work), f" {year} {heading}, "] if work.authors else [f"{heading} {year} "]
    day = own_day(work.issued, work.words) if work.issued else ""
    available = work.words.pgettext("citation", "Available at:")
    after = f"{f', {day}' if day else ''}. {available} "
    return runs(*begin, title(work.site), after, address(work.address), ".")


def _authors(work: Work) -> list[Run | str]:
    written = [abbreviated(name, "") for name in work.authors]
    if len(written) > _MOST:
        return [f"{written[0]} ", title(and_others(work.words))]
    return [listed(written, and_(work.words), serial=False, between_two=False)]


def _year(work: Work) -> str:
    date = work.issued
    if date is None:
        return work.words.pgettext("citation", "no date")
    return marked(date, str(date.year), work.words)
