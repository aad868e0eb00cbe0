"""The texts below the front matter: rendered once, with every citation, part and link checked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from ..errors import Problem
from .citations import citation_problems
from .controls import control_problems
from .glance import is_sound
from .library import Entry, Library
from .links import link_problems, prose_problems
from .markers import marker_problems
from .patience import SLOW, TooSlow
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
        rendered = _rendered(entry, renderer)
        entries += [_with(entry, rendered, renderer)] if isinstance(rendered, Rendered) else []
        problems.extend(_problems(entry, rendered, library, renderer, content))
    return replace(library, entries=tuple(entries)), tuple(problems)


def text_problems(
    library: Library, renderer: Renderer, content: Path, *, plain_posts: bool = False
) -> Iterator[Problem]:
    """Yield what is wrong in the texts, as `render` has it; most of them need not be rendered for that."""
    for entry in library.entries:
        if plain_posts and entry.plain:
            continue
        if not (renderer.is_plain and is_sound(entry, library, content)):
            yield from _problems(entry, _rendered(entry, renderer), library, renderer, content)


def _rendered(entry: Entry, renderer: Renderer) -> Rendered | str:
    """Return the rendered text, or the key of the problem that keeps it from being rendered."""
    try:
        return renderer.render(entry.body)
    except TooDeep:
        return "text-too-deep"
    except TooSlow:
        return "text-too-slow"


def _with(entry: Entry, rendered: Rendered, renderer: Renderer) -> Entry:
    placed = tuple((name.lower(), names) for name, names in rendered.parts)
    summary = renderer.html(entry.document.summary or "")
    return replace(entry, html=rendered.html, summary=summary, placed=placed, cited=rendered.cited)


def _problems(
    entry: Entry, rendered: Rendered | str, library: Library, renderer: Renderer, content: Path
) -> Iterator[Problem]:
    """Yield what is wrong with a rendered text, or why it could not be rendered."""
    text = Text(entry)
    if isinstance(rendered, str):
        yield text.problem(None, rendered, **SLOW)
        return
    yield from control_problems(rendered.html, text)
    yield from citation_problems(entry, rendered.html, library, text)
    yield from marker_problems(entry, rendered.parts, library, text)
    yield from link_problems(entry, rendered.html, content, text)
    yield from prose_problems(entry, renderer, content)
