"""What results are filtered by, as one small file: Pagefind's own filters come in no lasting order."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence

from .record import Record


def facets(found: Mapping[str, Record], languages: Sequence[str]) -> bytes:
    """Return the facets of the texts of an index, by the ids that it gives them, the newest first.

    Each text is a row: its id, a number that its translations share, and by their numbers in `words` its
    language, kind, year, verdict, channels and organisations.
    """
    by_id = sorted(found.items())
    by_age = sorted(by_id, key=lambda each: each[1].when, reverse=True)
    words = sorted({word for record in found.values() for word in _words(record)})
    number = {word: place for place, word in enumerate(words)}
    keys = {key: place for place, key in enumerate(sorted({record.key for record in found.values()}))}
    rows = [
        [
            name,
            keys[record.key],
            *(number[word] for word in (record.lang, record.kind, record.year, record.verdict)),
            [number[word] for word in record.channels],
            [number[word] for word in record.organisations],
        ]
        for name, record in by_age
    ]
    said = {"languages": list(languages), "words": words, "texts": rows}
    return json.dumps(said, ensure_ascii=False, separators=(",", ":")).encode()


def _words(record: Record) -> Iterable[str]:
    yield from (record.lang, record.kind, record.year, record.verdict)
    yield from record.channels
    yield from record.organisations
