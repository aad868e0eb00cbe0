"""Where a field stands in the file: from a path in the model to a place in the tree.

A path is what pydantic calls `loc`: names and indices from the root. Parts that the tree does not have are
skipped: the tag of a union, the index of a single value that may be a list, the `is` of a bare word.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypedDict

from ..source import SourceFile
from .tree import Mapping, Mark, Node, Scalar, Sequence, joined

Path = tuple[str | int, ...]


@dataclass(frozen=True)
class Place:
    """A node of the tree, the key it belongs to, and its path as the author reads it."""

    node: Node
    field: str
    key: Scalar | None = None

    @property
    def mark(self) -> Mark:
        """What a message points at: the value."""
        return self.node.mark


def find(tree: Node, path: Path) -> Place:
    """Return the deepest place of the tree that a path leads to."""
    place = Place(tree, "")
    for part in path:
        place = _step(place, part) or place
    return place


def _step(place: Place, part: str | int) -> Place | None:
    node = place.node
    if isinstance(node, Sequence) and isinstance(part, int) and part < len(node.items):
        index, item = node.items[part]
        return Place(item, f"{place.field}[{index}]", place.key)
    if isinstance(node, Sequence) and isinstance(part, str):
        return _step_by_id(place, node, part)
    if isinstance(node, Mapping):
        return _step_into_mapping(place, node, part)
    return None


def _step_into_mapping(place: Place, node: Mapping, part: str | int) -> Place | None:
    if isinstance(part, int) and not place.field.endswith("sources"):
        return None
    for index, (key, value) in enumerate(node.items):
        if part in (key.text, index):
            return Place(value, joined(place.field, key.text), key)
    return None


def _step_by_id(place: Place, node: Sequence, name: str) -> Place | None:
    """Step to the item of a list that has an id, such as a source in a list of sources."""
    for index, item in node.items:
        found = item.get("id") if isinstance(item, Mapping) else None
        if isinstance(found, Scalar) and found.text == name:
            return Place(item, f"{place.field}[{index}]", place.key)
    return None


class At(TypedDict):
    """A mark as `SourceFile.problem` takes it."""

    line: int
    column: int
    length: int


def mark_of(source: SourceFile, mark: Mark) -> At:
    """Return a mark as the place arguments of `SourceFile.problem`, kept inside the line."""
    line = source.lines[mark.line - 1] if mark.line <= len(source.lines) else ""
    length = max(1, min(mark.length, len(line) - mark.column + 1))
    return {"line": mark.line, "column": mark.column, "length": length}
