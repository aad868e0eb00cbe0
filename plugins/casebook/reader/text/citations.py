"""Problems of what a text cites: sources that do not exist, time codes that cannot be."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

from ...errors import Problem, nearest
from ...model import Case, FollowUp, Mistake
from ...model.fields import time_code
from ..entry import Entry
from ..front.pruning import is_stand_in
from ..library import Library
from .spots import Span, Text
from .syntax import CITATION, CITED

_PLACEHOLDER = re.compile(r'data-cite="([^"]*)"')
_CITATION = re.compile(rf"(?<!\\){CITATION}")
_ONE = re.compile(rf"@(?P<name>{CITED})(?:,\s*(?P<place>(?!@)[^;]*?))?(?=\s*(?:;|,\s*@|\Z))")
TIME_CODE = re.compile(r"\d+(?::\d+)+")


class _Cited(NamedTuple):
    """A source that is cited, the place in it, and how often it was cited before."""

    name: str
    place: str
    number: int


def citation_problems(entry: Entry, html: str, library: Library, text: Text) -> Iterator[Problem]:
    """Yield what is wrong with the citations that a rendered text has."""
    known = citable(entry, library)
    is_sure = follows_what_is_there(entry, library)
    wrong = [each for each in _rendered(html) if each.name not in known or why_no_place(each.place)]
    spots = _spots(text) if wrong else {}
    for cited in wrong:
        name_spot, place_spot = _nth(spots.get(cited.name, []), cited.number)
        mistake = why_no_place(cited.place)
        if cited.name in _of_several(entry, library):
            example = f"[@{cases_of(entry, library)[-1].slug}/{cited.name}]"
            yield text.problem(name_spot, "part-needs-case", value=cited.name, example=example)
        elif cited.name not in known and is_sure:
            params = {"nearest": nearest(cited.name, known) or "", "known": ", ".join(sorted(known))}
            yield text.problem(name_spot, "citation-unknown", value=cited.name, **params)
        if mistake:
            yield text.problem(place_spot, mistake.key, **mistake.params)


def cases_of(entry: Entry, library: Library) -> tuple[Entry, ...]:
    """Return the cases whose sources and parts a text may name: its own original, or those it follows."""
    if isinstance(entry.document, Case):
        original = library.cases.get(entry.document.slug or "", entry)
        return (entry,) if original is entry else (original, entry)
    follows = entry.document.follows if isinstance(entry.document, FollowUp) else ()
    return tuple(library.cases[slug] for slug in follows if slug in library.cases)


def follows_what_is_there(entry: Entry, library: Library) -> bool:
    """Tell whether every case that a follow-up follows exists; what others would have cannot be known."""
    return all(slug in library.cases for slug in entry.follows)


def citable(entry: Entry, library: Library) -> frozenset[str]:
    """Return what a text may cite: ids of sources, each with the slug of its case where several have it."""
    cases = cases_of(entry, library)
    known = _own(entry, library).union(*(case.ids("sources") for case in cases))
    if not isinstance(entry.document, FollowUp) or len(cases) < 2:
        return known
    told_apart = (f"{case.slug}/{name}" for case in cases for name in case.ids("sources"))
    return (known - _of_several(entry, library)).union(told_apart)


def _own(entry: Entry, library: Library) -> frozenset[str]:
    """Return the ids of the sources that a text has itself, or shares with all."""
    own = (source.id for source in entry.document.sources if not is_stand_in(source.id))
    return library.shared_ids.union(own, entry.ids("sources"))


def _of_several(entry: Entry, library: Library) -> frozenset[str]:
    """Return the ids that sources of several of its cases have, and none of a follow-up itself."""
    if not isinstance(entry.document, FollowUp):
        return frozenset()
    count = Counter(name for case in cases_of(entry, library) for name in case.ids("sources"))
    return frozenset(name for name, number in count.items() if number > 1) - _own(entry, library)


def _rendered(html: str) -> Iterator[_Cited]:
    count: Counter[str] = Counter()
    for cited in _PLACEHOLDER.findall(html):
        for one in unescape(cited).split(";"):
            name, _, place = one.partition("|")
            yield _Cited(name, place, count[name])
            count[name] += 1


def _spots(text: Text) -> dict[str, list[tuple[Span, Span]]]:
    """Return where each source is cited: the spans of its id, with the @, and of the place in it."""
    found: dict[str, list[tuple[Span, Span]]] = defaultdict(list)
    for citation in text.matches(_CITATION):
        for one in _ONE.finditer(citation[0][:-1]):
            start = citation.start()
            name = (start + one.start(), start + one.end("name"))
            found[one["name"]].append((name, (start + one.start("place"), start + one.end("place"))))
    return found


def _nth(spots: list[tuple[Span, Span]], number: int) -> tuple[Span | None, Span | None]:
    return spots[number] if number < len(spots) else (None, None)


def why_no_place(place: str) -> Mistake | None:
    """Return what is wrong with a place that looks like a time code; any other place is the author's."""
    if not TIME_CODE.fullmatch(place):
        return None
    try:
        time_code(place)
    except Mistake as mistake:
        return mistake
    return None
