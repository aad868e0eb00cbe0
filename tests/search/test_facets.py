"""What results are filtered by, as a browser gets it."""

from __future__ import annotations

import json

from casebook.search.facets import facets

from .samples import record


def test_texts_stand_in_columns_the_newest_first() -> None:
    records = [
        record(1, "fr", year="2011"),
        record(0, "en", channels=("blog",), organisations=("iss",), verdict="met"),
        record(0, "sv", channels=("blog",), organisations=("iss",), verdict="met"),
    ]
    said = json.loads(facets(records, {"en": "en", "fr": "zxx-fr", "sv": "sv"}))
    words = said.pop("words")
    assert words == ["", "2010", "2011", "blog", "case", "en", "fr", "iss", "met", "sv"]
    assert said == {
        "languages": ["en", "fr", "sv"],
        "tags": ["zxx-fr", "en", "sv"],
        "same": {"2": 1},
        "language": [words.index(lang) for lang in ("fr", "en", "sv")],
        "kind": [words.index("case")] * 3,
        "year": [words.index(year) for year in ("2011", "2010", "2010")],
        "verdict": [words.index(word) for word in ("", "met", "met")],
        "channel": [[], [3], [3]],
        "organisation": [[], [7], [7]],
    }
