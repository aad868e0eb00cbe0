"""RFC 4287's own schema (its appendix B, as RELAX NG in XML), and what stands there in words alone."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from lxml import etree

from .found import ATOM


def schema(root: Any) -> Iterator[str]:
    """Say where a feed is no Atom."""
    told = _schema()
    if not told.validate(root):
        yield from (f"RFC 4287, line {error.line}: {error.message}" for error in told.error_log)
    entries = root.findall(f"{ATOM}entry")
    if root.find(f"{ATOM}author") is None and any(each.find(f"{ATOM}author") is None for each in entries):
        yield "RFC 4287: an entry without an author, in a feed without one"
    for entry in entries:
        if entry.find(f"{ATOM}content") is None and not _leads_on(entry):
            yield "RFC 4287: an entry with neither a content nor a link"


def _leads_on(entry: Any) -> bool:
    return any(link.get("rel", "alternate") == "alternate" for link in entry.findall(f"{ATOM}link"))


@cache
def _schema() -> etree.RelaxNG:
    return etree.RelaxNG(etree.parse(Path(__file__).with_name("atom.rng")))
