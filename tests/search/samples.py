"""Records that an index is made of."""

from __future__ import annotations

from typing import Any

from casebook.search.record import Record


def record(number: int = 0, lang: str = "en", *pieces: str, **more: Any) -> Record:
    """Return a record, told from others by its number."""
    path = f"{'' if lang == 'en' else f'{lang}/'}cases/case-{number}/"
    given: dict[str, Any] = {
        "key": f"cases/case-{number}/",
        "lang": lang,
        "title": f"Case {number}",
        "when": f"2010-01-{number + 1:02}T00:00:00+00:00",
        "pieces": pieces,
        "kind": "case",
        "year": "2010",
        "shown": {"path": path, "title": f"Case {number}", "lang": lang},
    }
    return Record(**{**given, **more})
