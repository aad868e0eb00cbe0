"""A case as the data set tells of it: what the rows of every table are made from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from ..figures import Dossier, Origin
from ..figures.anchors import told_apart
from ..figures.entries import entries
from ..model import Event
from .prose import Addressed, as_written

Cases = Sequence[tuple[str, str]]
"""The id and the address of each of some cases."""
Replaced = Mapping[Origin, Cases]
"""What stands in the place of texts that were withdrawn."""


@dataclass(frozen=True)
class CaseData:
    """A case with its follow-ups; `url` is the address of its page, `lang` the language of its texts.

    `pages` are the addresses of its follow-ups by their slugs; `today` says which of the changes that are
    announced have come; `prose` makes the links of Markdown lead there from anywhere; `replaced_by` tells of
    the case, and of follow-ups, what stands in their place; `replaces` are those in whose place it stands.
    What another table may refer to has a name that no other case has, `case/name`, as a follow-up would write
    it.
    """

    dossier: Dossier
    url: str = ""
    lang: str = ""
    pages: Mapping[str, str] | None = None
    today: date = date.max
    prose: Addressed = as_written
    replaced_by: Replaced = field(default_factory=dict)
    replaces: Cases = ()

    @property
    def id(self) -> str:
        """The id of the case."""
        return self.dossier.case.lasting_id

    def own(self, name: str) -> str:
        """Return the name that something of the case has in the whole data set."""
        return f"{self.id}/{name}"

    def source(self, reference: str | None, origin: Origin = None) -> str:
        """Return the name of the source that a document means by an id; nothing where there is none."""
        found = self.dossier.source(reference, origin) if reference else None
        return self.own(found.anchor.removeprefix("source-")) if found else ""

    def sources(self, references: Iterable[str], origin: Origin = None) -> list[str]:
        """Return the names of the sources among some references."""
        return [name for each in references if (name := self.source(each, origin))]

    def metrics(self, references: Iterable[str], origin: Origin = None) -> list[str]:
        """Return the ids of the metrics among some references: what is the id of a source is none."""
        others = (each for each in references if not self.source(each, origin))
        found = (self.dossier.metric(each) for each in others)
        return [figures.metric.id for figures in found if figures]

    def follow_up(self, origin: Origin) -> str:
        """Return the name of a follow-up; nothing for the case itself."""
        return self._follow_ups.get(origin, "") if origin else ""

    @cached_property
    def _follow_ups(self) -> dict[str | None, str]:
        return {each.slug: self.own(each.lasting_id) for each in self.dossier.follow_ups}

    def event(self, event: Event) -> str:
        """Return the name of an event: its anchor in the timeline."""
        return self.own(self._events[id(event)])

    @cached_property
    def _events(self) -> dict[int, str]:
        told = told_apart(entries(self.dossier))
        return {id(entry.subject): entry.anchor for entry in told if isinstance(entry.subject, Event)}
