"""The short form, for a line of a text or a caption: "Åsa Öberg, Casebook, 3 August 2010, https://…"."""

from __future__ import annotations

from collections.abc import Sequence

from ..words import Words, date
from .authors import and_, and_others
from .names import Name
from .runs import Run, address, runs
from .work import Work


def short(work: Work) -> tuple[Run, ...]:
    """Return who, where and when, and the address; an author that is the site is not named twice."""
    who = _authors(work.authors, work.words)
    when = date(work.issued, work.words) if work.issued else ""
    told = dict.fromkeys(filter(None, (who, work.site, when)))
    return runs(f"{', '.join(told)}, ", address(work.address))


def _authors(names: Sequence[Name], words: Words) -> str:
    if len(names) > 2:
        return f"{names[0].whole} {and_others(words)}"
    return f" {and_(words)} ".join(name.whole for name in names)
