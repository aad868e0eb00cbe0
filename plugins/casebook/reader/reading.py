"""Read a whole content folder into a library."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from ..errors import Problem, in_order
from ..work.garbage import without_pauses
from .checks import (
    OF_THE_LIBRARY,
    Scope,
    check_document,
    check_shared_sources,
    check_shared_sources_were_seen,
)
from .dedupe import besides
from .documents import Reading, read_document
from .inheriting import inherit
from .library import Library, Names
from .shared import Shared, read_shared_sources
from .text.bodies import render
from .text.rendering import Renderer
from .unmarked import as_translations, besides_what_is_inherited
from .walking import Ground, documents
from .withdrawn import as_notices


def read_library(
    ground: Ground, renderer: Renderer | None, read: Callable[[Path, Ground], Reading] = read_document
) -> Library:
    """Read, link and check every document under a content folder; all problems stand in the result.

    Without a renderer only front matter is read: entries have no HTML, and mistakes in a text are not found.
    """
    shared = read_shared_sources(ground)
    with without_pauses():
        library, refused = linked([read(path, ground) for path in documents(ground)], shared)
        rendered, marked = library, tuple[Problem, ...]()
        if renderer:
            rendered, marked = render(library, renderer, ground.content, plain_posts=ground.plain_posts)
        found = besides([*checked(library, ground), *marked], refused)
        problems = [*shared_problems(shared, ground), *refused, *found]
    return replace(as_notices(rendered), problems=in_order(problems))


def linked(
    readings: Iterable[Reading], shared: Shared, elsewhere: Names | None = None
) -> tuple[Library, list[Problem]]:
    """Return the library that files make, and what is wrong with them in themselves."""
    readings = list(readings)
    marked, unmarked = as_translations(reading.entry for reading in readings if reading.entry)
    entries, contradictions = inherit(marked)
    lost = frozenset(reading.lost for reading in readings if reading.lost)
    library = Library(entries, shared.sources, (), lost, shared.lost, elsewhere or Names())
    refused = [*(problem for reading in readings for problem in reading.problems), *contradictions]
    return library, [*unmarked, *besides_what_is_inherited(refused, unmarked)]


def checked(library: Library, ground: Ground) -> Iterator[Problem]:
    """Yield what is wrong with the front matter of a library, in every file and between them."""
    for check in OF_THE_LIBRARY:
        yield from check(library)
    for entry in library.entries:
        about = (library, ground.content, ground.default_lang, ground.today, ground.collectives)
        yield from check_document(Scope(entry, entry.document, *about))


def shared_problems(shared: Shared, ground: Ground) -> tuple[Problem, ...]:
    """Return what is wrong with the shared sources."""
    found = check_shared_sources(shared, ground.content)
    to_come = check_shared_sources_were_seen(shared, ground.today)
    return (*shared.problems, *besides([*found, *to_come], shared.problems))
