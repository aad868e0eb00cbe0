"""The pages of what is due and of evidence: made again where some case tells something else than before."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any

from ...disk.digests import digest_of, signature_of
from ...disk.packs import pickled
from ...views.addresses import file_of
from ...views.desk import Desk
from ...views.due import due_items, with_items
from ...views.evidence import evidence_pages
from ...views.instalments import due_views
from ...views.pages import PageView
from .planned import Plan
from .standing import Standing

ToldByLanguage = Mapping[str, Iterable[Any]]
"""What the cases have told, by the languages whose pages show it."""
Drawn = tuple[str, str, Callable[[], PageView]]
"""The place of a page, a digest of what it shows, and what makes its view."""


@dataclass(frozen=True)
class Gathering:
    """The pages of a `kind`, in every language, of a site whose formes have all been made.

    What they show follows from what the cases have told under that name, from the `day`, where that is given,
    and from what is around every page: `draw` makes all of them from that.
    """

    standing: Standing
    kind: str
    draw: Callable[[Desk, ToldByLanguage], Iterable[Drawn]]
    day: str = ""

    @property
    def has_changed(self) -> bool:
        """Whether some case tells something else than before."""
        return any(map(self.standing.values.changed, self._names.values()))

    def plans(self) -> Iterator[tuple[str, Plan]]:
        """Yield every page by its place."""
        self.standing.notes[self.kind] = (self._told, self._signatures)
        for place, signature in self._signatures.items():
            yield place, Plan(signature, self.kind, partial(self._view, place))

    def _view(self, place: str) -> PageView:
        _, make = self._drawn[place]
        return make()

    @cached_property
    def _signatures(self) -> Mapping[str, str]:
        told, signatures = self.standing.packs.notes.get(self.kind, ("", {}))
        if self.standing.is_same_frame and told == self._told:
            return dict(signatures)
        return {place: signature for place, (signature, _) in self._drawn.items()}

    @cached_property
    def _told(self) -> str:
        """A digest of all that the pages follow from."""
        values = self.standing.values
        said = (slip.digest for name in self._names.values() for _, slip in values.of(name))
        return signature_of([self.day, *said])

    @cached_property
    def _drawn(self) -> Mapping[str, tuple[str, Callable[[], PageView]]]:
        told = {lang: self.standing.values.told(name) for lang, name in self._names.items()}
        return {place: (signature, make) for place, signature, make in self.draw(self.standing.desk, told)}

    @property
    def _names(self) -> Mapping[str, str]:
        """The names under which it is kept what cases have told, by the languages that they told it for."""
        desk = self.standing.desk
        languages = desk.languages if desk.settings.makes(self.kind) else ()
        return {lang: f"{self.kind} {lang}" for lang in languages}


def draw_due(desk: Desk, told: ToldByLanguage) -> Iterator[Drawn]:
    """Yield every page of what is due."""
    for view in (view for lang, due in told.items() for view in due_views(desk, lang, due)):
        bare, items = with_items(view, ()), due_items(view)
        # A text of an author's has a language, which it says when it is pickled, and not in its repr.
        signature = digest_of(repr(bare).encode() + pickled(items))
        yield file_of(view.path), signature, partial(with_items, bare, items)


def draw_evidence(desk: Desk, told: ToldByLanguage) -> Iterator[Drawn]:
    """Yield every page of evidence."""
    pages = tuple(evidence_pages(desk, told))
    # The row of a case stands on many pages.
    rows = {id(row): repr(row) for page in pages for row in page.rows}
    for page in pages:
        said = (repr(page.view), *(rows[id(row)] for row in page.rows))
        yield file_of(page.view.path), signature_of(said), page.filled
