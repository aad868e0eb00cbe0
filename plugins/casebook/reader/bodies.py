"""The texts below the front matter: rendered once, with every citation and part marker checked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote

from ..errors import Problem, nearest
from ..model import Case, FollowUp
from .library import Entry, Library
from .rendering import Rendered, Renderer
from .syntax import PARTS

_OF_KIND = {"case": PARTS, "follow-up": ("METRICS", "CLAIMS", "PROMISES", "SOURCES", "COMPARISONS")}
_OF_POSTS = ("SOURCES", "COMPARISONS")
_SECTIONS = {"METRICS": "metrics", "CLAIMS": "claims", "PROMISES": "promises", "COMPARISONS": "comparisons"}
_FENCE = re.compile(r"^(`{3,}|~{3,}).*?^\1[ \t]*$", re.MULTILINE | re.DOTALL)
_INSIDE = re.compile(r"[{|](?:filename|static|attach)[|}](?P<path>[^\s)\"'>#?]+)")


def render(library: Library, renderer: Renderer, content: Path) -> tuple[Library, tuple[Problem, ...]]:
    """Return the library with every text rendered, and what is wrong in the texts."""
    entries: list[Entry] = []
    problems: list[Problem] = []
    for entry in library.entries:
        rendered = renderer.render(entry.body)
        problems.extend(_problems(entry, rendered, library, content))
        summary = renderer.html(entry.document.summary or "")
        placed = tuple((name.lower(), names) for name, names in rendered.parts)
        made = replace(entry, html=rendered.html, summary=summary, placed=placed, cited=rendered.cited)
        entries.append(made)
    return replace(library, entries=tuple(entries)), tuple(problems)


def _problems(entry: Entry, rendered: Rendered, library: Library, content: Path) -> Iterator[Problem]:
    yield from _unknown_citations(entry, rendered, library)
    for name, names in rendered.parts:
        yield from _unknown_part(entry, name, names, library)
    yield from _broken_links(entry, content)


def _unknown_citations(entry: Entry, rendered: Rendered, library: Library) -> Iterator[Problem]:
    known = _citable(entry, library)
    for name in dict.fromkeys(rendered.cited):
        if name not in known:
            params = {"value": name, "nearest": nearest(name, known) or "", "known": ", ".join(sorted(known))}
            yield _at(entry, rf"@{re.escape(name)}(?![\w-])", "citation-unknown", **params)


def _citable(entry: Entry, library: Library) -> frozenset[str]:
    known = entry.ids("sources") | library.shared_ids
    known |= {source.id for source in entry.document.sources}
    for case in _cases(entry, library):
        known |= case.ids("sources")
    return known


def _cases(entry: Entry, library: Library) -> tuple[Entry, ...]:
    """Return the cases whose parts a text may name: its own, or those it follows."""
    if isinstance(entry.document, Case):
        return (library.cases.get(entry.document.slug, entry), entry)
    follows = entry.document.follows if isinstance(entry.document, FollowUp) else ()
    return tuple(library.cases[slug] for slug in follows if slug in library.cases)


def _unknown_part(entry: Entry, name: str, names: tuple[str, ...], library: Library) -> Iterator[Problem]:
    possible = _OF_KIND.get(entry.document.kind or "", _OF_POSTS)
    if name not in possible:
        params = {"value": name, "nearest": nearest(name, possible) or "", "known": ", ".join(possible)}
        yield _at(entry, rf"\[{name}", "part-unknown", **params)
        return
    known = _part_ids(entry, _SECTIONS.get(name, ""), library)
    for part in names:
        if part not in known:
            params = {"value": part, "nearest": nearest(part, known) or "", "known": ", ".join(sorted(known))}
            yield _at(entry, rf"\[{name}:[^\]]*(?P<at>{re.escape(part)})", "part-names-unknown", **params)


def _part_ids(entry: Entry, section: str, library: Library) -> frozenset[str]:
    own = (
        entry.ids(section)
        if section == "comparisons" or isinstance(entry.document, Case)
        else frozenset[str]()
    )
    return own.union(*(case.ids(section) for case in _cases(entry, library)))


def _broken_links(entry: Entry, content: Path) -> Iterator[Problem]:
    """Find links to files of the content that are not there; Pelican would leave them as they are."""
    for match in _INSIDE.finditer(_without_code(entry.body)):
        path = unquote(match["path"])
        base = content if path.startswith("/") else entry.source.path.parent
        target = (base / path.lstrip("/")).resolve()
        if not target.is_relative_to(content.resolve()):
            yield _at(entry, re.escape(match[0]), "link-outside", value=path)
        elif not target.is_file():
            yield _at(entry, re.escape(match[0]), "link-to-nothing", value=path)


def _without_code(body: str) -> str:
    """Blank out fenced code, so that what stands in it is not taken for the text; offsets stay."""
    return _FENCE.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), body)


def _at(entry: Entry, pattern: str, key: str, **params: object) -> Problem:
    """Return a problem at the first place of the text that a pattern matches."""
    match = re.search(pattern, _without_code(entry.body)) or re.search(pattern, entry.body)
    if match is None:
        return entry.source.problem(key, line=entry.body_line, params=params)
    name = "at" if "at" in match.groupdict() else 0
    start = match.start(name)
    line = entry.body.count("\n", 0, start)
    column = start - (entry.body.rfind("\n", 0, start) + 1) + 1
    length = len(match[name])
    return entry.source.problem(key, line=entry.body_line + line, column=column, length=length, params=params)
