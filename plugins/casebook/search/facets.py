"""What results are filtered by, as one small file: Pagefind's own filters come in no lasting order."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence

from .record import Record


def facets(records: Sequence[Record], tags: Mapping[str, str]) -> bytes:
    """Return the facets of the texts of an index, newest first; with the tag of a language their names begin.

    They stand in columns, which take half the room of rows: by their numbers in `words` `language`, `kind`,
    `year`, `verdict`, `channel` and `organisation`. `same` says of a translation at which place another
    version of that text came first. A text is called by its tag and its place: `en_0`.
    """
    words = sorted({word for record in records for word in _words(record)})
    number = {word: place for place, word in enumerate(words)}
    first: dict[str, int] = {}
    places = [first.setdefault(record.key, place) for place, record in enumerate(records)]
    said = {
        "languages": list(tags),
        "words": words,
        "tags": [tags[record.lang] for record in records],
        "same": {place: other for place, other in enumerate(places) if other != place},
        "language": [number[record.lang] for record in records],
        "kind": [number[record.kind] for record in records],
        "year": [number[record.year] for record in records],
        "verdict": [number[record.verdict] for record in records],
        "channel": [[number[word] for word in record.channels] for record in records],
        "organisation": [[number[word] for word in record.organisations] for record in records],
    }
    return json.dumps(said, ensure_ascii=False, separators=(",", ":")).encode()


def _words(record: Record) -> Iterator[str]:
    yield from (record.lang, record.kind, record.year, record.verdict)
    yield from record.channels
    yield from record.organisations
