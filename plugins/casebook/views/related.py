"""Other cases to read: of the same organisations, then on the same channels."""

from __future__ import annotations

from ..reader import Entry
from .desk import Desk
from .parts import LinkView

MOST = 6
"""More than these nobody chooses from."""


def related(desk: Desk, entry: Entry) -> tuple[LinkView, ...]:
    """Return the links to the cases nearest to a case, of each organisation and channel the newest first."""
    return tuple(desk.link(other, entry.lang) for other in desk.near(entry, MOST))
