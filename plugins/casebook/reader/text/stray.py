"""Warnings of markers that place nothing: printed as they stand, or that place once more what stands there.

`[Timeline]` and `[METRICS fans]` look like markers and are text to Markdown; so is `[METRICS]` among the
words of a paragraph.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ...errors import Problem, Severity, nearest
from ...model.fields import slug_of
from ..entry import Entry
from ..library import Library
from .markers import MARKER, PlacedPart, part_meant, possible_parts, section_ids
from .spots import Span, Text
from .syntax import PART, names_in

_LONE = re.compile(r"^ {0,3}\[(?P<it>(?P<word>[^\W\d_]+)[^\]\[\n]*)\][ \t]*$", re.MULTILINE)
"""A line that is nothing but words in brackets, of which the first may be the name of a part."""
_AMONG = re.compile(rf"(?<!\\){PART}(?![(\[:])")
_ALONE = re.compile(rf"(?:\A|(?<=\n\n)|(?<=\]\n))[ >\t]*{PART}[ \t]*(?=\n[ >\t]*(?:\n|\[)|\Z)")
_PART = re.compile(PART)
# What each begins with is what is looked for fastest.
_ANY = re.compile(r"\[([A-Z]{3,})[:\]]")
_ANY_ALONE = re.compile(r"\n\n\[[A-Z]{3,}(?::[^\]\n]*)?\](?=\n\n)")
_ANY_LONE = re.compile(r"\n {0,3}\[[^\W\d_][^\]\[\n]*\][ \t]*(?=\n)")


def may_be_stray(body: str) -> bool:
    """Tell whether a text may have a marker that places nothing or too much; whoever is not sure says yes."""
    if "[" not in body:
        return False
    names, text = _ANY.findall(body), f"\n\n{body}\n\n"
    # In most texts each stands alone, once, and no other line is all in brackets.
    number = len(names)
    return not number == len(set(names)) == len(_ANY_ALONE.findall(text)) == len(_ANY_LONE.findall(text))


def stray_problems(
    entry: Entry, parts: Sequence[PlacedPart], library: Library, text: Text
) -> Iterator[Problem]:
    """Yield what is to be said of a text that is rendered and places these parts."""
    if not may_be_stray(entry.body):
        return
    found = [
        *_nearly(entry, library, text),
        *_among_words(entry, parts, text),
        *_twice(entry, parts, library, text),
    ]
    yield from (replace(problem, severity=Severity.WARNING) for problem in found)


def _nearly(entry: Entry, library: Library, text: Text) -> Iterator[Problem]:
    """Yield what looks like a marker, and is written in another way."""
    for match in text.matches(_LONE):
        written, word = match["it"], match["word"]
        part = part_meant(word, possible_parts(entry))
        if not part or _PART.fullmatch(f"[{written}]") or _is_link(written, text):
            continue
        known = section_ids(entry, part, library)
        names = tuple(_meant(name, known) for name in re.findall(r"[^\s:,;]+", written[len(word) :]))
        if word == part or word.isupper() or known.issuperset(names):
            meant = f"[{part}: {', '.join(names)}]" if names else f"[{part}]"
            span = (match.start("it") - 1, match.end("it") + 1)
            yield text.problem(span, "part-nearly", value=f"[{written}]", meant=meant)


def _meant(name: str, known: frozenset[str]) -> str:
    """Return the id that a name is nearly: `følgere` may be meant for `folgere`."""
    return name if name in known else nearest(slug_of(name), known) or name


def _is_link(words: str, text: Text) -> bool:
    return bool(re.search(rf"^ {{0,3}}\[{re.escape(words)}\]:", text.written, re.MULTILINE | re.IGNORECASE))


def _among_words(entry: Entry, parts: Sequence[PlacedPart], text: Text) -> Iterator[Problem]:
    """Yield the markers that are no paragraphs of their own, and so are text."""
    placed, possible = Counter(parts), possible_parts(entry)
    alone = {match.end() for match in text.matches(_ALONE)}
    matches = [match for match in text.matches(_AMONG) if match[1] in possible]
    # What is placed stands alone if anything does.
    for match in sorted(matches, key=lambda match: match.end() not in alone):
        part = (match[1], names_in(match[2]))
        if placed[part]:
            placed[part] -= 1
        elif not _is_link(match[1], text):
            key = "part-among-words" if _fills_its_line(match, text) else "part-in-a-line"
            yield text.problem(match.span(), key, value=match[0])


def _fills_its_line(match: re.Match[str], text: Text) -> bool:
    start, end = text.written.rfind("\n", 0, match.start()) + 1, text.written.find("\n", match.end())
    line = text.written[start:] if end < 0 else text.written[start:end]
    return line.strip() == match[0]


def _twice(entry: Entry, parts: Sequence[PlacedPart], library: Library, text: Text) -> Iterator[Problem]:
    """Yield the markers that place again what another has placed."""
    seen: dict[str, set[str]] = {}
    spots = {match.span(): (match[1], names_in(match[2])) for match in text.matches(MARKER)}
    for name, names in parts:
        before = seen.setdefault(name, set())
        again = before and (not names or "" in before or not before.isdisjoint(names))
        span = _next(spots, (name, names))
        if again:
            known = section_ids(entry, name, library)
            others = sorted(known.difference(names, before))
            is_a_choice = len(known) > 1 and others and before != set(names)
            key = "part-twice" if is_a_choice else "part-twice-alike"
            yield text.problem(span, key, value=name, example=f"[{name}: {', '.join(others[:1])}]")
        before.update(names or ("",))


def _next(spots: dict[Span, PlacedPart], part: PlacedPart) -> Span | None:
    """Return the next place of a part, which is taken out."""
    span = next((span for span, each in spots.items() if each == part), None)
    if span:
        del spots[span]
    return span
