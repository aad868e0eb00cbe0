"""The pages of what is due from what is kept of each case: made again when something else is due."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from ...views.addresses import file_of
from ...views.due import due_items, with_items
from ...views.instalments import due_views
from ...views.pages import DueView
from .packs import digest_of, pickled
from .standing import Standing

Due = tuple[str, str, Callable[[], DueView]]
"""The place of a page, a digest of what it shows, and what makes its view."""


@dataclass(frozen=True)
class Reminding:
    """Tells what is due in a site whose formes have all been made."""

    standing: Standing

    def pages(self) -> Iterator[Due]:
        """Yield every page."""
        self.standing.facts["due"] = (self._told, self._signatures)
        for place, signature in self._signatures.items():
            yield place, signature, self._maker(place)

    @property
    def _languages(self) -> tuple[str, ...]:
        standing = self.standing
        return standing.desk.languages if standing.site.settings.makes("due") else ()

    @cached_property
    def _told(self) -> str:
        """A digest of the day, which every page shows, and of what all cases have told."""
        values = self.standing.values
        said = (slip.digest for lang in self._languages for _, slip in values(f"due {lang}"))
        return digest_of("\0".join([self.standing.site.today.isoformat(), *said]).encode())

    @cached_property
    def _signatures(self) -> Mapping[str, str]:
        standing = self.standing
        told, signatures = standing.packs.facts.get("due", ("", {}))
        if standing.is_same_frame and told == self._told:
            return dict(signatures)
        return {place: _signature(view) for place, view in self._pages.items()}

    @cached_property
    def _pages(self) -> Mapping[str, DueView]:
        desk, told = self.standing.desk, self.standing.told
        views = (view for lang in self._languages for view in due_views(desk, lang, told(f"due {lang}")))
        return {file_of(view.path): view for view in views}

    def _maker(self, place: str) -> Callable[[], DueView]:
        return lambda: self._pages[place]


def _signature(view: DueView) -> str:
    # A text of an author's has a language, which it says when it is pickled, and not in its repr.
    return digest_of(repr(with_items(view, ())).encode() + pickled(due_items(view)))
