"""Problems of what a text cites: sources that do not exist, time codes that cannot be."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from html import unescape

from ..errors import Problem, nearest
from ..model import Case, FollowUp, Mistake
from ..model.fields import time_code
from .library import Entry, Library
from .spots import Text
from .syntax import CITATION

_PLACEHOLDER = re.compile(r'data-cite="([^"]*)"')
_CITATION = re.compile(rf"(?<!\\){CITATION}")
_ONE = re.compile(r"@(?P<name>[A-Za-z0-9-]+)(?:,\s*(?P<place>[^;]*))?")
_TIME_CODE = re.compile(r"\d+(?::\d+)+")


def citation_problems(entry: Entry, html: str, library: Library, text: Text) -> Iterator[Problem]:
    """Yield what is wrong with the citations that a rendered text has."""
    known = _citable(entry, library)
    spots = _spots(text)
    for name, place in _rendered(html):
        name_spot, place_spot = next(spots[name], (None, None))
        if name not in known:
            params = {"value": name, "nearest": nearest(name, known) or "", "known": ", ".join(sorted(known))}
            yield text.problem(name_spot, "citation-unknown", **params)
        mistake = _why_no_place(place)
        if mistake:
            yield text.problem(place_spot, mistake.key, **mistake.params)


def cases_of(entry: Entry, library: Library) -> tuple[Entry, ...]:
    """Return the cases whose sources and parts a text may name: its own original, or those it follows."""
    if isinstance(entry.document, Case):
        return (library.cases.get(entry.document.slug or "", entry), entry)
    follows = entry.document.follows if isinstance(entry.document, FollowUp) else ()
    return tuple(library.cases[slug] for slug in follows if slug in library.cases)


def _citable(entry: Entry, library: Library) -> frozenset[str]:
    own = frozenset(source.id for source in entry.document.sources)
    cases = (case.ids("sources") for case in cases_of(entry, library))
    return own.union(entry.ids("sources"), library.shared_ids, *cases)


def _rendered(html: str) -> Iterator[tuple[str, str]]:
    for cited in _PLACEHOLDER.findall(html):
        for one in unescape(cited).split(";"):
            name, _, place = one.partition("|")
            yield name, place


def _spots(text: Text) -> dict[str, Iterator[tuple[tuple[int, int], tuple[int, int]]]]:
    """Return where each source is cited: the spans of its id, with the @, and of the place in it."""
    found: dict[str, list[tuple[tuple[int, int], tuple[int, int]]]] = defaultdict(list)
    for citation in text.matches(_CITATION):
        for one in _ONE.finditer(citation[0][:-1]):
            start = citation.start()
            name = (start + one.start(), start + one.end("name"))
            found[one["name"]].append((name, (start + one.start("place"), start + one.end("place"))))
    spots: dict[str, Iterator[tuple[tuple[int, int], tuple[int, int]]]] = defaultdict(lambda: iter(()))
    spots.update({name: iter(places) for name, places in found.items()})
    return spots


def _why_no_place(place: str) -> Mistake | None:
    """Return what is wrong with a place that looks like a time code; any other place is the author's."""
    if not _TIME_CODE.fullmatch(place):
        return None
    try:
        time_code(place)
    except Mistake as mistake:
        return mistake
    return None
