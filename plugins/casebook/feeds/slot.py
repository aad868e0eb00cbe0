"""A slot: an entry that is not made yet, and all that feeds have to know of it to put it in its place."""

from __future__ import annotations

from dataclasses import dataclass

from .entry import Dated, EntryKind, Reply
from .facts import Facts


@dataclass(frozen=True, kw_only=True)
class Slot(Dated):
    """An entry that is not made yet: all that is said of it in no text of its article.

    `facts` are the article's; `event` is the anchor of a change written into a case, "" where the entry is
    the article itself. An entry is made from its article and its slot, and from nothing else of the site.
    The ledger knows it by its `name`, and whether it has changed by its `state`.
    """

    kind: EntryKind
    facts: Facts
    name: str
    state: str = ""
    event: str = ""
    in_reply_to: Reply | None = None

    @property
    def key(self) -> tuple[str, str]:
        """What tells the slots of a site apart: the file of the article, and the id."""
        return (self.facts.file, self.id)
