"""A case about to be shown on one page, in one language."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from ...figures import Aftermath, Dossier, Silence, TimelineItem, aftermath
from ...figures.strength import measured_by
from ...model.light import light
from ...words import Words
from ..addresses import part_anchor
from ..apart import apart_anchor
from ..desk import Desk
from ..parts import LinkView, SourceRef
from .sources import source_ref


@light()
class Sheet:
    """A dossier about to be shown. `path` is the address of the case's own page.

    `host` is the slug of the follow-up on whose page it is shown, None on the case's own. `apart` says that
    several cases stand on the page, whose ids and anchors have to be told apart.
    """

    dossier: Dossier
    desk: Desk
    lang: str
    path: str = ""
    host: str | None = None
    apart: bool = False

    @cached_property
    def words(self) -> Words:
        """The words of the page's language."""
        return self.desk.words(self.lang)

    @cached_property
    def names(self) -> Mapping[str, str]:
        """Words of the original in the words of this language."""
        return self.dossier.case.names

    @cached_property
    def entries(self) -> tuple[TimelineItem | Silence, ...]:
        """The entries of the timeline, as of today."""
        return self.desk.timeline(self.dossier)

    @cached_property
    def aftermath(self) -> Aftermath:
        """Applause and aftermath of the campaign."""
        return aftermath(self.dossier)

    @cached_property
    def observers(self) -> tuple[str, ...]:
        """Who took the figures of the case."""
        return measured_by(self.dossier.metrics)

    @property
    def several_observers(self) -> bool:
        """Whether each figure has to say who took it; else one sentence under the table does."""
        return len(self.observers) > 1

    def has(self, part: str) -> bool:
        """Tell whether a part is switched on."""
        return self.desk.settings.has(part)

    @cached_property
    def case(self) -> LinkView | None:
        """The link to the case where several stand on the page, so that it has to be said; else None."""
        entry = self.desk.library.cases.get(self.dossier.case.slug) if self.apart else None
        return self.desk.link(entry, self.lang) if entry else None

    def id(self, name: str) -> str:
        """Return what a metric, a claim or a promise is called on this page, by its id."""
        return f"{self.dossier.case.slug}/{name}" if self.apart else name

    def anchor(self, kind: str, name: str) -> str:
        """Return the anchor of a metric, a claim or a promise on this page."""
        case = self.dossier.case.lasting_id
        return apart_anchor(kind, case, name) if self.apart else part_anchor(kind, name)

    def ref(self, reference: str | None, origin: str | None = None) -> SourceRef | None:
        """Return the pointer to the source that a document, its `origin`, means; None without such a list."""
        if reference is None:
            return None
        if (reference, origin) not in self._refs:
            found = self.dossier.source(reference, origin) if self.has("sources") else None
            self._refs[reference, origin] = source_ref(found)
        return self._refs[reference, origin]

    @cached_property
    def _refs(self) -> dict[tuple[str, str | None], SourceRef | None]:
        """What has been pointed to so far: of the same few sources the table alone asks for each figure."""
        return {}

    def follow_up(self, origin: str | None) -> LinkView | None:
        """Return the link to the follow-up that something comes from; None for the case or for this page."""
        if origin is None or origin == self.host:
            return None
        entry = self.desk.library.follow_ups.get(origin)
        return self.desk.link(entry, self.lang) if entry and self.desk.has_page(entry) else None

    def at(self, text: str, anchor: str) -> LinkView:
        """Return the link to a place on the case's own page."""
        return LinkView(text, f"{self.path}#{anchor}")
