"""Other cases to read: of the same organisations, then on the same channels."""

from __future__ import annotations

from collections.abc import Iterator

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
    near = [*_cases(desk, "organisations", case.organisation), *_cases(desk, "channels", case.channels)]
    others = dict.fromkeys(other.slug for other in near if other.slug != case.slug)
    entries = [desk.library.cases[slug] for slug in others if slug in desk.library.cases]
    return tuple(desk.link(other, entry.lang) for other in entries[:MOST])


def _cases(desk: Desk, kind: str, names: tuple[str, ...]) -> Iterator[Case]:
    groups = desk.shelves.groups(kind, desk.default_lang)
    for name in names:
        for each in groups.get(group_slug(kind, name), ()):
            if isinstance(each.document, Case):
                yield each.document
