"""What cases are chosen by: one thing, or one together with an outcome; and where the chosen are."""

from __future__ import annotations

from collections.abc import Iterator

from ..figures.findings import CLOSED, OPEN, WITHIN, Finding

Filter = tuple[tuple[str, str], ...]
"""Pairs of a dimension and a value, an outcome last; nothing for all cases."""

WHOLE: Filter = ()
COUNTED = ("outcome", "attribution", "channel", "purpose", "country", "design", "measured-by", "kept")
"""What the tables count by, in this order: in columns by the first, in lines by the others."""
FIRST = ("attribution", "channel")
"""What stands in the first table; the rest in a second one, below the cases."""
SINGLE = (*COUNTED, *WITHIN)
MOST_LINES = 12
"""Lines of a table for words that are an author's; values with fewer cases follow in a list."""

assert set(COUNTED) == {*CLOSED, *OPEN}


def path_of(root: str, filter_: Filter) -> str:
    """Return the address of the cases that are chosen so: `evidence/channel/facebook/outcome/met/`."""
    return f"{root}evidence/" + "".join(f"{dimension}/{value}/" for dimension, value in filter_)


def query_of(dimension: str, value: str) -> str:
    """Return how the script of the page writes a choice: `channel=facebook`."""
    return f"{dimension}={value}"


def filters_of(finding: Finding, lines: frozenset[tuple[str, str]]) -> Iterator[Filter]:
    """Yield every filter that a case passes; `lines` are those of the table, which has outcomes of each."""
    yield WHOLE
    (outcome,) = finding.facets["outcome"]
    for dimension in SINGLE:
        for value in finding.facets[dimension]:
            yield ((dimension, value),)
            if (dimension, value) in lines:
                yield ((dimension, value), ("outcome", outcome))
