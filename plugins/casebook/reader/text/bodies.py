"""The texts below the front matter: rendered once, with every citation, part and link checked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from markupsafe import Markup

from ...errors import Problem
from ...work.forks import shared_out
from ...work.timeouts import SLOW, TooSlow
from ..entry import Entry
from ..library import Library
from .citations import citation_problems
from .controls import control_problems
from .glance import is_sound
from .left_out import left_out_problems
from .links import link_problems, prose_problems
from .markers import marker_problems
from .pasted import pasted_problems
from .pictures import picture_problems
from .printed import printed_problems
from .rendering import Rendered, Renderer, TooDeep
from .sights import listing_once
from .spots import Text
from .stray import stray_problems


def render(
    library: Library, renderer: Renderer, content: Path, *, plain_posts: bool = False
) -> tuple[Library, tuple[Problem, ...]]:
    """Return the library with every text rendered, and what is wrong in the texts.

    Where `plain_posts` are left to Pelican, only their summaries are.
    """

    def finished(number: int) -> _Finished:
        entry = library.entries[number]
        summary = renderer.html(entry.document.summary or "")
        if plain_posts and entry.plain:
            return _Finished(summary)
        rendered = _rendered(entry, renderer)
        return _Finished(summary, rendered, tuple(_problems(entry, rendered, library, renderer, content)))

    # What a renderer remembers, it has to have rendered itself.
    with listing_once():
        done = shared_out(finished, len(library.entries), alone=type(renderer) is not Renderer)
    entries = (_with(entry, each) for entry, each in zip(library.entries, done, strict=True) if not each.lost)
    return replace(library, entries=tuple(entries)), tuple(p for each in done for p in each.problems)


@dataclass(frozen=True)
class _Finished:
    """The texts of an entry: its summary, and what was rendered of its body unless that is Pelican's."""

    summary: Markup
    rendered: Rendered | str | None = None
    problems: tuple[Problem, ...] = ()

    @property
    def lost(self) -> bool:
        """Whether there was a body that could not be rendered."""
        return isinstance(self.rendered, str)


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


def _with(entry: Entry, finished: _Finished) -> Entry:
    rendered = finished.rendered
    if not isinstance(rendered, Rendered):
        return replace(entry, summary=finished.summary)
    placed = tuple((name.lower(), names) for name, names in rendered.parts)
    return replace(entry, html=rendered.html, summary=finished.summary, placed=placed, cited=rendered.cited)


def _problems(
    entry: Entry, rendered: Rendered | str, library: Library, renderer: Renderer, content: Path
) -> Iterator[Problem]:
    """Yield what is wrong with a rendered text, or why it could not be rendered."""
    text = Text(entry)
    if isinstance(rendered, str):
        yield text.problem(None, rendered, **SLOW)
        return
    yield from control_problems(rendered.html, text)
    yield from left_out_problems(text)
    yield from citation_problems(entry, rendered.html, library, text)
    yield from marker_problems(entry, rendered.parts, library, text)
    yield from stray_problems(entry, rendered.parts, library, text)
    yield from printed_problems(entry, library, text)
    yield from pasted_problems(text)
    yield from link_problems(entry, rendered.html, content, text)
    yield from picture_problems(rendered.html, entry.body, renderer.own, text)
    yield from prose_problems(entry, renderer, content)
