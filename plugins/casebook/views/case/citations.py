"""Citations in a text: which source each means, and the way back from the source."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping

from ...figures import SourceRecord
from ...model.light import light
from ...settings import Settings
from ...words import Words
from ..parts import SourceRef, SourceView
from .sources import source_ref, source_view


def citation_anchor(name: str, number: int) -> str:
    """Return the anchor of the place where a text cites a source for the nth time."""
    return f"cite-{name}-{number}"


@light()
class Citing:
    """The sources of a page and what its text cites: `find` gives the source that an id means there."""

    records: tuple[SourceRecord, ...]
    cited: tuple[str, ...]
    find: Callable[[str], SourceRecord | None]
    words: Words
    settings: Settings

    @property
    def citations(self) -> Mapping[str, SourceRef]:
        """The pointers into the list of sources, by the ids that the text uses."""
        found = ((name, source_ref(self.find(name))) for name in dict.fromkeys(self.cited))
        return {name: ref for name, ref in found if ref}

    @property
    def sources(self) -> tuple[SourceView, ...]:
        """The list of sources, each with the places of the text that cite it."""
        places = self._places()
        return tuple(
            source_view(record, self.words, self.settings, tuple(places.get(record.anchor, ())))
            for record in self.records
        )

    def _places(self) -> dict[str, list[str]]:
        places: dict[str, list[str]] = defaultdict(list)
        counted: dict[str, int] = defaultdict(int)
        for name in self.cited:
            record = self.find(name)
            counted[name] += 1
            if record:
                places[record.anchor].append(citation_anchor(name, counted[name]))
        return places


def by_id(records: Iterable[SourceRecord]) -> Callable[[str], SourceRecord | None]:
    """Return the way to find a source by its id alone, the first that has it."""
    known: dict[str, SourceRecord] = {}
    for record in records:
        known.setdefault(record.source.id, record)
    return known.get
