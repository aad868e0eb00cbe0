"""Harvard as Cite Them Right has it, 12th edition: "Öberg, Å. (2010) ‘Fifty thousand’, *Casebook*, …"."""

from __future__ import annotations

from collections.abc import Sequence

from ..model import PartialDate
from ..words import Words
from .authors import abbreviated, and_, and_others, listed
from .dates import marked, own_day
from .names import Name
from .runs import Run, address, runs, title
from .titles import title_in_single
from .work import Work

_MOST = 3
"""Names that are written out; of more only the first."""


def harvard(work: Work) -> tuple[Run, ...]:
    """Return the citation for a list of references."""
    heading, year = title_in_single(work.title, work.words), f"({year_of(work.issued, work.words)})"
    begin: list[Run | str] = [f"{heading} {year} "]
    if work.authors:
        begin = [*named(work.authors, work.words), f" {year} {heading}, "]
    day = own_day(work.issued, work.words) if work.issued else ""
    available = work.words.pgettext("citation", "Available at:")
    after = f"{f', {day}' if day else ''}. {available} "
    return runs(*begin, title(work.site), after, address(work.address), ".")


def named(names: Sequence[Name], words: Words) -> list[Run | str]:
    """Return the authors in a row."""
    written = [abbreviated(name, "") for name in names]
    if len(written) > _MOST:
        return [f"{written[0]} ", title(and_others(words))]
    return [listed(written, and_(words), serial=False, between_two=False)]


def year_of(date: PartialDate | None, words: Words) -> str:
    """Return the year with its marks."""
    if date is None:
        return words.pgettext("citation", "no date")
    return marked(date, str(date.year), words)
