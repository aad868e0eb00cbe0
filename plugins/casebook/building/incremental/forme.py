"""A forme: all that is made of one text, and what it was made from.

That is its page, the files of its figures, its entry in lists, what feeds and the list of what is due tell of
it. It is made by whichever process has the time; what it gives goes into a pack at once.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from ...disk.digests import digest_of
from ...disk.packs import Slip
from ...feeds.fragments import Fragment
from ...feeds.slot import Slot
from ...reader.lazy.witness import Trace
from .kept import Imprint

Made = tuple[str, Slip]
"""A key, and where what it stands for is kept."""


class Forme(NamedTuple):
    """What was made of a text, and every question that was asked for it.

    `pages` are places in the output; `values` are the names of what is kept for lists, feeds and the like.
    `told` says for which slots its entries in feeds were written (see `sign_of`).
    """

    pages: tuple[Made, ...]
    values: tuple[Made, ...]
    trace: Trace
    told: str = ""

    @property
    def imprint(self) -> Imprint:
        """What is written down of it."""
        places, names = (tuple(key for key, _ in made) for made in (self.pages, self.values))
        return Imprint(places, names, tuple(self.trace.items()), self.told)


UNFIT = "!"
"""What a digest of slots begins with where some entry holds what no feed can carry."""


def sign_of(slots: Iterable[Slot], written: Iterable[Fragment] = ()) -> str:
    """Return a digest of what entries take from their slots."""
    taken = [
        (slot.id, slot.kind, slot.published, slot.updated, slot.event, slot.in_reply_to) for slot in slots
    ]
    unfit = any(fragment.faults for fragment in written)
    return f"{UNFIT if unfit else ''}{digest_of(repr(taken).encode())}"
