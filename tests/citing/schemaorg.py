"""What schema.org has of the types and properties that pages use: which properties a type may have.

`SCHEMAORG=schemaorg-current-https.jsonld python -m tests.citing.schemaorg` reads it anew from the vocabulary.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

TERMS = Path(__file__).parents[1] / "expected" / "citing" / "schemaorg.json"


def _listed(names: str) -> tuple[str, ...]:
    return tuple(names.split())


TYPES = _listed("""
    BlogPosting BreadcrumbList Claim ClaimReview CreativeWork DataDownload Dataset ListItem Organization
    Person PropertyValue Rating
""")
PROPERTIES = _listed("""
    about abstract alternateName archivedAt author bestRating citation claimReviewed contentUrl creator
    dateModified datePublished description distribution encodingFormat headline inLanguage
    isAccessibleForFree item itemListElement itemReviewed keywords license mainEntityOfPage name position
    publisher ratingValue reviewBody reviewRating temporalCoverage unitText url variableMeasured worstRating
""")


def terms() -> Mapping[str, Mapping[str, list[str]]]:
    """Return of each type what it is besides (`types`), of each property what has it (`properties`)."""
    known: dict[str, dict[str, list[str]]] = json.loads(TERMS.read_text("utf-8"))
    return known


def read(vocabulary: Path) -> Mapping[str, Mapping[str, list[str]]]:
    """Return the same from the vocabulary."""
    graph = json.loads(vocabulary.read_text("utf-8"))["@graph"]
    nodes = {node["@id"].removeprefix("schema:"): node for node in graph}
    return {
        "types": {name: sorted(_ancestors(nodes, name)) for name in TYPES},
        "properties": {name: sorted(_names(nodes[name], "schema:domainIncludes")) for name in PROPERTIES},
    }


def _ancestors(nodes: Mapping[str, Any], name: str) -> set[str]:
    above = [each for each in _names(nodes[name], "rdfs:subClassOf") if each in nodes]
    return {name, *above, *(far for each in above for far in _ancestors(nodes, each))}


def _names(node: Mapping[str, Any], key: str) -> Iterator[str]:
    found = node.get(key, [])
    for each in found if isinstance(found, list) else [found]:
        yield each["@id"].removeprefix("schema:")


if __name__ == "__main__":
    told = json.dumps(read(Path(os.environ["SCHEMAORG"])), indent=1)
    TERMS.write_text(f"{told}\n", "utf-8")
