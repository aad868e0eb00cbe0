"""Warnings of signs that are printed as they stand: what would give them a meaning is missing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ...errors import Problem, Severity, nearest
from ..entry import Entry
from ..library import Library
from .citations import citable
from .markers import possible_parts
from .spots import Text
from .syntax import CITED, INSIDE, cited_in, names_in

_CITATION = re.compile(rf"\[{INSIDE}\]")
_BEGUN = re.compile(rf"(?<!\\)\[@(?P<name>{CITED})(?:(?!\n[ \t]*\n)[^\[\]])*(?P<end>\](?P<link>[(\[:])?)?")
# What each begins with is what is looked for fastest.
_BRACES = re.compile(r"\{(?<![\\{%$]\{)(?P<part>[A-Z]{3,})(?::[ \t]*(?P<names>[^{}\n]*))?\}(?!\})")
_ROUND = re.compile(rf"(?<![\\\]])\((?P<inside>@{CITED}(?:[,;][^()\[\]\n]*)?)\)")
_REFERENCE = re.compile(r"(?<!\\)\[\^(?P<name>[^\]\s]+)\](?![(\[:])")
_FOOTNOTE = re.compile(r"^[ >\t]*\[\^(?P<name>[^\]\n]*)\]:", re.MULTILINE)


def may_be_printed(body: str) -> bool:
    """Tell whether a text may have signs without their meaning; whoever is not sure says yes."""
    begun = body.count("[@") if "[@" in body else 0
    return bool(
        (begun and begun != len(_CITATION.findall(body)))
        or "[^" in body
        or "(@" in body
        or ("{" in body and _BRACES.search(body))
    )


def printed_problems(entry: Entry, library: Library, text: Text) -> Iterator[Problem]:
    """Yield a warning for each sign of a text that readers see instead of what it was to do."""
    if may_be_printed(text.written):
        found = (
            *_citations(entry, library, text),
            *_in_round_brackets(entry, library, text),
            *_parts(entry, text),
            *_footnotes(text),
        )
        yield from (replace(problem, severity=Severity.WARNING) for problem in found)


def _citations(entry: Entry, library: Library, text: Text) -> Iterator[Problem]:
    """Yield the citations without an end, and those with a place that no comma parts from the source."""
    known = citable(entry, library)
    for begun in text.matches(_BEGUN):
        if _CITATION.fullmatch(begun[0].removesuffix(begun["link"] or "\0")) or begun["link"]:
            continue
        name = begun["name"]
        if not begun["end"] or name in known:
            span = (begun.start(), begun.end("name"))
            yield text.problem(span, "citation-begun", value=f"[@{name}", name=nearest(name, known) or name)


def _in_round_brackets(entry: Entry, library: Library, text: Text) -> Iterator[Problem]:
    """Yield what would be a citation in square brackets; other names with an @ are people's."""
    known = citable(entry, library)
    for found in text.matches(_ROUND):
        if all(name in known for name, _ in cited_in(found["inside"])):
            meant = f"[{found['inside']}]"
            yield text.problem(found.span(), "citation-in-round-brackets", value=found[0], meant=meant)


def _parts(entry: Entry, text: Text) -> Iterator[Problem]:
    """Yield the parts that stand in braces."""
    for found in text.matches(_BRACES):
        if found["part"] in possible_parts(entry):
            names = ", ".join(names_in(found["names"]))
            meant = f"[{found['part']}: {names}]" if names else f"[{found['part']}]"
            yield text.problem(found.span(), "part-in-braces", value=found[0], meant=meant)


def _footnotes(text: Text) -> Iterator[Problem]:
    """Yield the references to footnotes that the text does not have."""
    known = {found["name"] for found in text.matches(_FOOTNOTE)}
    for found in text.matches(_REFERENCE):
        name = found["name"]
        if name not in known:
            params = {"value": found[0], "nearest": nearest(name, known) or ""}
            yield text.problem(found.span(), "footnote-missing", **params)
