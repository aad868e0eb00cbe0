"""A tree without what has been refused, so that the rest of a document can be read."""

from __future__ import annotations

from collections.abc import Sequence as Listed
from dataclasses import replace

from .places import Path
from .tree import Mapping, Node, Sequence


def pruned(tree: Mapping, locs: Listed[Path]) -> Mapping:
    """Return the tree without what the paths lead to; an item that lacks something goes whole."""
    named = {key.text for key, _ in tree.items}
    rest = _without(tree, [loc for loc in locs if len(loc) > 1 or loc[0] in named])
    return rest if isinstance(rest, Mapping) else Mapping((), tree.mark)


def _without(node: Node, locs: Listed[Path], name: str = "") -> Node | None:
    if () in locs:
        return None
    if isinstance(node, Mapping):
        return _mapping_without(node, locs if name == "sources" else [_past_index(loc) for loc in locs])
    if isinstance(node, Sequence):
        return _sequence_without(node, locs)
    return None if locs else node


def _past_index(loc: Path) -> Path:
    """Skip the index of a single mapping that may be a list."""
    return loc[1:] if isinstance(loc[0], int) else loc


def _mapping_without(node: Mapping, locs: Listed[Path]) -> Mapping | None:
    named = {key.text for key, _ in node.items}
    if any(not loc or (len(loc) == 1 and loc[0] not in named) for loc in locs):
        return None
    kept = []
    for index, (key, value) in enumerate(node.items):
        inner = _without(value, [loc[1:] for loc in locs if loc[0] in (key.text, index)], key.text)
        if inner is not None:
            kept.append((key, inner))
    return replace(node, items=tuple(kept))


def _sequence_without(node: Sequence, locs: Listed[Path]) -> Sequence:
    kept = []
    for position, (index, value) in enumerate(node.items):
        inner = _without(value, [loc[1:] for loc in locs if loc[0] == position])
        if inner is not None:
            kept.append((index, inner))
    return replace(node, items=tuple(kept))
