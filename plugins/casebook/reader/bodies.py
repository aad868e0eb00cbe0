"""The texts below the front matter: rendered once, with every citation, part and link checked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from ..errors import Problem
from .citations import citation_problems
from .library import Entry, Library
from .links import link_problems, prose_problems
from .markers import marker_problems
from .rendering import Rendered, Renderer, TooDeep
from .spots import Text


def render(
    library: Library, renderer: Renderer, content: Path, *, plain_posts: bool = False
) -> tuple[Library, tuple[Problem, ...]]:
    """Return the library with every text rendered, and what is wrong in the texts.

    Where `plain_posts` are left to Pelican, only their summaries are.
    """
    entries: list[Entry] = []
    problems: list[Problem] = []
    for entry in library.entries:
        if plain_posts and entry.plain:
            entries.append(replace(entry, summary=renderer.html(entry.document.summary or "")))
            continue
        text = Text(entry)
        try:
            rendered = renderer.render(entry.body)
            entries.append(_with(entry, rendered, renderer))
        except TooDeep:
            problems.append(text.problem(None, "text-too-deep"))
            continue
        problems.extend(_problems(entry, rendered, library, content, text))
        problems.extend(prose_problems(entry, renderer, content))
    return replace(library, entries=tuple(entries)), tuple(problems)


def _with(entry: Entry, rendered: Rendered, renderer: Renderer) -> Entry:
    placed = tuple((name.lower(), names) for name, names in rendered.parts)
    summary = renderer.html(entry.document.summary or "")
    return replace(entry, html=rendered.html, summary=summary, placed=placed, cited=rendered.cited)


def _problems(
    entry: Entry, rendered: Rendered, library: Library, content: Path, text: Text
) -> Iterator[Problem]:
    yield from citation_problems(entry, rendered.html, library, text)
    yield from marker_problems(entry, rendered.parts, library, text)
    yield from link_problems(entry, rendered.html, content, text)
