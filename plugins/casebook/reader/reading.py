"""Read a whole content folder into a library."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ..errors import Problem
from .bodies import render
from .checks import OF_THE_LIBRARY, Scope, check_document, check_shared_sources
from .documents import read_document
from .inheriting import inherit
from .library import Library
from .refused import besides
from .rendering import Renderer
from .shared import Shared, read_shared_sources
from .walking import Ground, documents


def read_library(ground: Ground, renderer: Renderer) -> Library:
    """Read, link and check every document under a content folder; all problems stand in the result."""
    shared = read_shared_sources(ground)
    readings = [read_document(path, ground) for path in documents(ground)]
    entries, contradictions = inherit(reading.entry for reading in readings if reading.entry)
    lost = frozenset(reading.lost for reading in readings if reading.lost)
    library = Library(entries, shared.sources, lost=lost, lost_sources=shared.lost)
    refused = [problem for reading in readings for problem in reading.problems]
    refused += [*shared.problems, *contradictions]
    rendered, marked = render(library, renderer, ground.content, plain_posts=ground.plain_posts)
    problems = [*refused, *besides([*_checked(library, shared, ground), *marked], refused)]
    return replace(rendered, problems=tuple(sorted(problems, key=lambda problem: problem.order)))


def _checked(library: Library, shared: Shared, ground: Ground) -> Iterator[Problem]:
    yield from check_shared_sources(shared, ground.content)
    for check in OF_THE_LIBRARY:
        yield from check(library)
    for entry in library.entries:
        yield from check_document(Scope(entry, entry.document, library, ground.content))
