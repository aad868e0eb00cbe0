"""What an original that is a draft has begun, and what counts for nothing there until it is complete."""

from __future__ import annotations

from typing import Any

from .entry import Entry
from .front.front_matter import read_front
from .front.tree import Mapping
from .overlay import Contradiction


def is_unfinished(original: Entry, contradiction: Contradiction) -> bool:
    """Tell whether a draft has begun what its translation seems to add: it was left out as incomplete."""
    is_draft, key = original.document.status == "draft", contradiction.key
    if not is_draft or key not in ("translation-adds", "translation-length"):
        return False
    front = read_front(original.source)
    return front is not None and front.tree is not None and _has(front.tree, contradiction)


def _has(tree: Mapping, contradiction: Contradiction) -> bool:
    path, params = contradiction.path, contradiction.params
    if contradiction.key == "translation-length":
        found = _at(tree, path)
        return isinstance(found, list) and len(found) == params["given"]
    if path[-1] == "id":
        items = _at(tree, path[:-2])
        return any(isinstance(item, dict) and item.get("id") == params["name"] for item in items or ())
    return path[-1] in (_at(tree, path[:-1]) or ()) or _is_blank(tree, path)


def _at(tree: Mapping, path: tuple[str | int, ...]) -> Any:
    """Return what stands at a path of keys; nothing behind a place in a list, which may be another there."""
    found: Any = {key: tree.written(key) for key in tree.keys}
    for part in path:
        found = found.get(part) if isinstance(found, dict) else None
    return found


def _is_blank(tree: Mapping, path: tuple[str | int, ...]) -> bool:
    return len(path) == 1 and any(key.text == path[0] for key in tree.empty)
