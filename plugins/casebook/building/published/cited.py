"""What was cited by its id and is gone: said once, when the site is published without it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from ...errors import Problem, Severity, nearest
from ...feeds.facts import Facts
from ...ledger.anchors import gone_anchors, kind_and_id
from ...ledger.book import Book
from ...ledger.citable import Gone
from ...ledger.names import name_of
from ...reader import Entry
from ...reader.front.tree import Node
from ..site import Site
from .whereabouts import ids_in, problem_at, with_places

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
    entry = with_places(facts.file, site)
    for anchor in gone.anchors.split() if entry else ():
        assert entry is not None
        node, field = _place(entry, anchor, book.anchors.get(gone.name, ()))
        params = {"anchor": anchor, "old": kind_and_id(anchor)[1]}
        problem = problem_at(node, entry.source, field, "cited-gone", params)
        # Once it is published that this is gone, nobody need be told again.
        yield replace(problem, severity=Severity.WARNING, once=True)


def _place(entry: Entry, anchor: str, known: Collection[str]) -> tuple[Node, str]:
    kind, old = kind_and_id(anchor)
    section = _SECTIONS[kind]
    ids = {
        name: (node, f"{field}.id")
        for name, field, _, node in ids_in(section, entry)
        if f"{kind}-{name}" not in known
    }
    like = next(iter(ids)) if len(ids) == 1 else nearest(old, ids)
    return ids[like] if like else (entry.tree.get(section) or entry.tree, section)
