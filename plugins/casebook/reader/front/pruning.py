"""A tree without what has been refused, so that the rest of a document can be read and checked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Sequence as Listed
from dataclasses import replace
from datetime import date, timedelta
from itertools import count

from .places import Path
from .tree import Mapping, Mark, Node, Scalar, Sequence

_STAND_IN = "stand-in"
_STAND_IN_ID = re.compile(rf"{_STAND_IN}-[0-9]+")
_WORDS = frozenset(["label", "question", "text", "title", "to"])


def pruned(tree: Mapping, locs: Listed[Path]) -> Mapping:
    """Return the tree without what the paths lead to; an item that lacks something goes whole."""
    return _Pruner(None).whole(tree, locs)


def patched(tree: Mapping, locs: Listed[Path]) -> Mapping:
    """Return the tree with stand-ins for what the paths lead to, so that what is beside it can be checked.

    Each stand-in date and id differs from all others. What has no stand-in goes, as in `pruned`.
    """
    return _Pruner(count(1)).whole(tree, locs)


class _Pruner:
    """Prunes one tree; `numbers` tell stand-ins apart, without them there are none."""

    def __init__(self, numbers: Iterator[int] | None) -> None:
        self._numbers = numbers

    def whole(self, tree: Mapping, locs: Listed[Path]) -> Mapping:
        named = {*tree.keys}
        locs = [loc for loc in locs if len(loc) > 1 or loc[0] in named]
        rest = self._without(tree, locs, "") if locs else tree
        return rest if isinstance(rest, Mapping) else Mapping((), tree.mark)

    def _without(self, node: Node, locs: Listed[Path], name: str) -> Node | None:
        if () in locs:
            return self._stand_in(name, node.mark)
        if isinstance(node, Mapping):
            return self._mapping(node, locs if name == "sources" else [_past_index(loc) for loc in locs])
        if isinstance(node, Sequence):
            return self._sequence(node, locs)
        return self._stand_in(name, node.mark) if locs else node

    def _stand_in(self, name: str, mark: Mark) -> Scalar | None:
        if self._numbers is None:
            return None
        words = dict.fromkeys(_WORDS, _STAND_IN) | {"value": "unknown"}
        if name == "date":
            return Scalar(str(date(1, 1, 1) + timedelta(next(self._numbers))), True, mark)
        if name == "id":
            return Scalar(f"{_STAND_IN}-{next(self._numbers)}", True, mark)
        return Scalar(words[name], True, mark) if name in words else None

    def _mapping(self, node: Mapping, locs: Listed[Path]) -> Mapping | None:
        named = {key.text for key, _ in node.items}
        lacking = [loc[0] for loc in locs if len(loc) == 1 and loc[0] not in named]
        added = [(str(name), self._stand_in(str(name), node.mark)) for name in lacking]
        if () in locs or any(value is None for _, value in added):
            return None
        kept = []
        for index, (key, value) in enumerate(node.items):
            inner = self._without(value, [loc[1:] for loc in locs if loc[0] in (key.text, index)], key.text)
            if inner is not None:
                kept.append((key, inner))
        kept += [(Scalar(name, True, node.mark), value) for name, value in added if value]
        return node.holding(kept)

    def _sequence(self, node: Sequence, locs: Listed[Path]) -> Sequence:
        kept = []
        for position, (index, value) in enumerate(node.items):
            inner = self._without(value, [loc[1:] for loc in locs if loc[0] == position], "")
            if inner is not None:
                kept.append((index, inner))
        return replace(node, items=tuple(kept))


def is_stand_in(name: str) -> bool:
    """Tell whether an id is none that anybody wrote."""
    return bool(_STAND_IN_ID.fullmatch(name))


def _past_index(loc: Path) -> Path:
    """Skip the index of a single mapping that may be a list."""
    return loc[1:] if loc and isinstance(loc[0], int) else loc
