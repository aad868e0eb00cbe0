"""The pages of evidence from what is kept of each case, counted again where a case tells something else."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from ...views.addresses import file_of
from ...views.evidence import EvidencePage, evidence_pages
from ...views.pages import EvidenceView
from .packs import digest_of
from .standing import Standing

Counted = tuple[str, str, Callable[[], EvidenceView]]
"""The place of a page, a digest of what it shows, and what makes its view."""


@dataclass(frozen=True)
class Counting:
    """Counts the cases of a site whose formes have all been made.

    What the pages show follows from what all cases have told, and from what is around every page.
    """

    standing: Standing

    def pages(self) -> Iterator[Counted]:
        """Yield every page."""
        self.standing.facts["evidence"] = (self._told, self._signatures)
        for place, signature in self._signatures.items():
            yield place, signature, self._maker(place)

    @property
    def _languages(self) -> tuple[str, ...]:
        standing = self.standing
        return standing.desk.languages if standing.site.settings.makes("evidence") else ()

    @cached_property
    def _told(self) -> str:
        """A digest of what all cases have told."""
        values = self.standing.values
        said = (slip.digest for lang in self._languages for _, slip in values(f"evidence {lang}"))
        return digest_of("\0".join(said).encode())

    @cached_property
    def _signatures(self) -> Mapping[str, str]:
        standing = self.standing
        told, signatures = standing.packs.facts.get("evidence", ("", {}))
        if standing.is_same_frame and told == self._told:
            return dict(signatures)
        rows = {id(row): repr(row) for page in self._pages.values() for row in page.rows}
        return {
            place: digest_of("\0".join([repr(page.view), *(rows[id(row)] for row in page.rows)]).encode())
            for place, page in self._pages.items()
        }

    @cached_property
    def _pages(self) -> Mapping[str, EvidencePage]:
        told = {lang: self.standing.told(f"evidence {lang}") for lang in self._languages}
        return {file_of(page.view.path): page for page in evidence_pages(self.standing.desk, told)}

    def _maker(self, place: str) -> Callable[[], EvidenceView]:
        return lambda: self._pages[place].filled
