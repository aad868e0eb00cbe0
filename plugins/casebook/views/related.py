"""Other cases to read: of the same organisations, then on the same channels."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, islice

from ..model import Case
from ..reader import Entry
from .addresses import group_slug
from .desk import Desk
from .parts import LinkView

MOST = 6
"""More than these nobody chooses from."""


def related(desk: Desk, entry: Entry) -> tuple[LinkView, ...]:
    """Return the links to the cases nearest to a case, of each organisation and channel the newest first."""
    case = entry.document
    assert isinstance(case, Case)
    # No further than to the last one shown: of a channel there may be as many cases as of the whole site.
    return tuple(desk.link(other, entry.lang) for other in islice(_others(desk, case), MOST))


def _others(desk: Desk, case: Case) -> Iterator[Entry]:
    """Yield every other case that is near, once, the nearest first."""
    met = {case.slug}
    near = chain(_cases(desk, "organisations", case.organisation), _cases(desk, "channels", case.channels))
    for other in near:
        if other.slug not in met and other.slug in desk.library.cases:
            met.add(other.slug)
            yield desk.library.cases[other.slug]


def _cases(desk: Desk, kind: str, names: tuple[str, ...]) -> Iterator[Case]:
    groups = desk.shelves.groups(kind, desk.default_lang)
    for name in names:
        for each in groups.get(group_slug(kind, name), ()):
            if isinstance(each.document, Case):
                yield each.document
