"""Where in a text something stands, or has stood, of which there is something to say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ...errors import Problem
from ...reader import Entry
from ...reader.documents import read_document
from ...reader.front.front_matter import read_front
from ...reader.front.places import mark_of
from ...reader.front.tree import Mapping as Tree
from ...reader.front.tree import Node, Scalar, Sequence
from ...reader.lazy.unopened import ShelvedEntry
from ...reader.source import SourceFile, Unreadable, read_source
from ..site import Site


def with_places(file: str, site: Site) -> Entry | None:
    """Return a text that knows where its words stand; nothing of that is kept from build to build."""
    for entry in site.library.entries:
        if entry.source.shown == file:
            is_kept = isinstance(entry, ShelvedEntry)
            return read_document(entry.source.path, site.ground).entry if is_kept else entry
    return None


def front_of(file: str, site: Site) -> tuple[SourceFile, Tree] | None:
    """Return a text and its front matter, also where Pelican reads it; None of one that has none of ours."""
    entry = with_places(file, site)
    if entry:
        return entry.source, entry.tree
    source = read_source(site.ground.content / file.removeprefix(f"{site.ground.shown}/"), file)
    front = None if isinstance(source, Unreadable) else read_front(source)
    return (source, front.tree) if front and front.tree and isinstance(source, SourceFile) else None


def ids_in(section: str, entry: Entry) -> Iterator[tuple[str, str, Tree, Scalar]]:
    """Yield what a section lists by ids: each id, the path of the item, the item, and where its id stands."""
    listed = entry.tree.get(section)
    for index, item in listed.items if isinstance(listed, Sequence) else ():
        name = item.get("id") if isinstance(item, Tree) else None
        if isinstance(item, Tree) and isinstance(name, Scalar):
            yield name.text, f"{section}[{index}]", item, name


def problem_at(node: Node, source: SourceFile, field: str, key: str, params: Mapping[str, object]) -> Problem:
    """Return a problem of a text, at a place of its front matter."""
    return source.problem(key, field=field, params=params, **mark_of(source, node.mark))
