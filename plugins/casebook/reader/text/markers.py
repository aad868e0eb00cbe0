"""Problems of the parts that a text places: parts that do not exist, and names that are not in them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping

from ...errors import Problem, nearest
from ...model import Case, Document, FollowUp
from ...model.glossary import key_in_other_words
from ..entry import Entry
from ..library import Library
from .citations import cases_of, follows_what_is_there
from .spots import Span, Text
from .syntax import OF_CASES, OF_POSTS, PART, PARTS, names_in

_OF_KIND: Mapping[type[Document], tuple[str, ...]] = {
    Case: OF_CASES,
    FollowUp: ("METRICS", "CLAIMS", "PROMISES", "SOURCES", "COMPARISONS"),
}
_SECTIONS = {"METRICS": "metrics", "CLAIMS": "claims", "PROMISES": "promises", "COMPARISONS": "comparisons"}
MARKER = re.compile(rf"(?<!\\){PART}")
_NONE = frozenset[str]()

PlacedPart = tuple[str, tuple[str, ...]]
"""A part that a text places, with the ids behind its colon."""


def marker_problems(
    entry: Entry, parts: tuple[PlacedPart, ...], library: Library, text: Text
) -> Iterator[Problem]:
    """Yield what is wrong with the parts that a rendered text places."""
    possible = possible_parts(entry)
    known = {name: section_ids(entry, name, library) for name, names in parts if names}
    # Where each stands is looked for only where somebody has to be told.
    if all(name in possible and known.get(name, _NONE).issuperset(names) for name, names in parts):
        return
    spots = _spots(text)
    for part in parts:
        spot = spots[part].pop(0) if spots[part] else None
        name, names = part
        if name not in possible:
            # What stands elsewhere is not misspelt: [METRICS] in a post is not meant for [VERDICTS].
            meant = "" if name in PARTS else part_meant(name, possible) or nearest(name, possible) or ""
            params = {"value": name, "nearest": meant, "known": ", ".join(possible)}
            yield text.problem(spot and spot.span(), "part-unknown", **params)
            continue
        is_sure = follows_what_is_there(entry, library)
        for unknown in (each for each in names if is_sure and each not in known[name]):
            params = {
                "value": unknown,
                "nearest": nearest(unknown, known[name]) or "",
                "known": ", ".join(sorted(known[name])),
            }
            yield text.problem(_span_in(spot, unknown), "part-names-unknown", **params)


def part_meant(word: str, possible: Collection[str]) -> str:
    """Return the part that a word names, in other letters or another language; nothing where it is none."""
    written = word.upper()
    return written if written in possible else key_in_other_words(word, map(str.lower, possible)).upper()


def _spots(text: Text) -> dict[PlacedPart, list[re.Match[str]]]:
    found: dict[PlacedPart, list[re.Match[str]]] = defaultdict(list)
    for match in text.matches(MARKER):
        found[match[1], names_in(match[2])].append(match)
    return found


def _span_in(spot: re.Match[str] | None, name: str) -> Span | None:
    """Return where a name stands behind the colon of a marker."""
    found = re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", spot[2]) if spot else None
    return (spot.start(2) + found.start(), spot.start(2) + found.end()) if spot and found else None


def possible_parts(entry: Entry) -> tuple[str, ...]:
    """Return the parts that a text of this kind may place."""
    return next((parts for kind, parts in _OF_KIND.items() if isinstance(entry.document, kind)), OF_POSTS)


def section_ids(entry: Entry, part: str, library: Library) -> frozenset[str]:
    """Return the ids that may stand behind the colon of a part."""
    section = _SECTIONS.get(part, "")
    has_own = section == "comparisons" or isinstance(entry.document, Case)
    own = entry.ids(section) if has_own else _NONE
    return own.union(*(case.ids(section) for case in cases_of(entry, library)))
