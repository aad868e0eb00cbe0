"""What was cited by its id and is gone: said once, when the site is published without it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from ...errors import Problem, Severity, nearest
from ...feeds.facts import Facts
from ...ledger.anchors import gone_anchors, kind_and_id
from ...ledger.book import Book
from ...ledger.lines import Gone
from ...ledger.names import name_of
from ...reader import Entry
from ...reader.documents import read_document
from ...reader.front.places import mark_of
from ...reader.front.tree import Mapping, Node, Scalar, Sequence
from ..site import Site

CITED = "cited-gone"
"""The key of what is said of it."""
_SECTIONS = {"claim": "claims", "metric": "metrics", "promise": "promises", "request": "requests"}
_PARTS = {**_SECTIONS, "metric": "comparison-table"}
"""What has to be switched on for it to be shown."""


def no_longer_cited(site: Site, book: Book, facts: Iterable[Facts]) -> Iterator[tuple[Gone, Facts]]:
    """Yield a line for every case from which something is gone, with the facts of the case.

    A translation shows what its original has.
    """
    kinds = [kind for kind, part in _PARTS.items() if site.settings.has(part)]
    for each in facts:
        if each.kind == "case" and not each.translation and not each.withdrawn:
            gone = gone_anchors(book, name_of(each.kind, each.id), each.anchors, kinds)
            if gone:
                yield gone, each


def problems_of(gone: Gone, facts: Facts, book: Book, site: Site) -> Iterator[Problem]:
    """Yield a warning for each thing that is gone, at what it may be called now, or else where it stood."""
    entry = next((each for each in site.library.entries if each.source.shown == facts.file), None)
    read = read_document(entry.source.path, site.ground).entry if entry else None
    for anchor in gone.anchors.split() if read else ():
        assert read is not None
        node, field = _place(read, anchor, book.anchors.get(gone.name, ()))
        params, place = {"anchor": anchor, "old": kind_and_id(anchor)[1]}, mark_of(read.source, node.mark)
        yield read.source.problem(CITED, field=field, params=params, severity=Severity.WARNING, **place)


def _place(entry: Entry, anchor: str, known: Collection[str]) -> tuple[Node, str]:
    kind, old = kind_and_id(anchor)
    section, ids = _SECTIONS[kind], {}
    listed = entry.tree.get(section)
    for index, node in listed.items if isinstance(listed, Sequence) else ():
        name = node.get("id") if isinstance(node, Mapping) else None
        if isinstance(name, Scalar) and f"{kind}-{name.text}" not in known:
            ids[name.text] = (name, f"{section}[{index}].id")
    like = next(iter(ids)) if len(ids) == 1 else nearest(old, ids)
    return ids[like] if like else (listed or entry.tree, section)
