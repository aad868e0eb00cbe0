"""What readers may have quoted and is another now: said once, unless the text says it itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from ...errors import Problem, Severity
from ...feeds.facts import Facts
from ...figures.quoted import quotable
from ...ledger.book import Book
from ...ledger.citable import Quoted
from ...ledger.names import name_of
from ...ledger.quoted import changed_unsaid, quoted_line
from ...reader.front.places import find
from ..site import Site
from .whereabouts import problem_at, with_places


def lines_of_quotes(site: Site, book: Book, facts: Iterable[Facts]) -> Iterator[Quoted]:
    """Yield a line for each text that says something else of single days than it did, or of its changes."""
    for each in facts:
        if each.quoted:
            name = name_of(each.kind, each.id)
            line = quoted_line(book, name, dict(each.quoted), each.edition, site.day.moment)
            if line:
                yield line


def unsaid(site: Site, book: Book, facts: Iterable[Facts]) -> Iterator[Problem]:
    """Yield a warning for each value that was published as another, of which the text says nothing."""
    for each in facts:
        changed = list(changed_unsaid(book, name_of(each.kind, each.id), dict(each.quoted), each.edition))
        entry = with_places(each.file, site) if changed else None
        for name, old in changed if entry else ():
            assert entry is not None
            told = next(told for told in quotable(entry.document) if told.name == name)
            place = find(entry.tree, told.path)
            revision = f"{{date: {site.today.isoformat()}, kind: correction, note: …}}"
            params = {"old": old, "new": dict(each.quoted)[name], "revision": revision}
            problem = problem_at(place.node, entry.source, place.field, "quoted-changed", params)
            # Once it is published so, nobody need be told again.
            yield replace(problem, severity=Severity.WARNING, once=True)
