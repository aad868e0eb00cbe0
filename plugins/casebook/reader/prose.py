"""Markdown in the front matter: where it stands, and how its links are meant.

Such a text is shown on other pages too, and in the translations that leave it out. So the paths in its links,
which are written from its own file, are made paths from the content folder before anybody inherits it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import PurePosixPath
from posixpath import normpath
from typing import Any
from urllib.parse import quote

from .library import Entry
from .places import Path
from .spots import without_code
from .tree import Mapping, Node, Scalar, Sequence, Unplaced

FORMS = ("filename", "static")
"""What a link there can begin with. No `attach`: the file would move to the page that is written first."""

_EVENTS = "timeline"
_RELATIVE = re.compile(
    r"(?P<form>[{|](?:filename|static)[}|])(?P<path>[^\s/#?|<>()\[\]\"'`][^\s#?|<>()\[\]\"'`]*)"
)


def prose(entry: Entry) -> Iterator[tuple[Path, str]]:
    """Yield the texts in Markdown that the front matter of an entry has, each with its path."""
    return _prose(entry.tree, events=entry.document.kind is not None)


def _prose(tree: Mapping, *, events: bool) -> Iterator[tuple[Path, str]]:
    summary, listed = tree.written("summary"), tree.written(_EVENTS) if events else None
    if isinstance(summary, str):
        yield ("summary",), summary
    for index, event in enumerate(listed if isinstance(listed, list) else ()):
        if isinstance(event, dict) and isinstance(event.get("text"), str):
            yield (_EVENTS, index, "text"), event["text"]


def with_paths_from_content(tree: Mapping, folder: PurePosixPath, *, events: bool) -> Mapping:
    """Return front matter whose links in Markdown are paths from the content, of which `folder` is a part."""
    written = dict(_prose(tree, events=events))
    changes = {path: _from_content(text, folder) for path, text in written.items() if _RELATIVE.search(text)}
    if not changes:
        return tree
    placed = partial(_with_paths_from_content, tree, folder, events=events)
    return Unplaced(_said_anew(tree.said, changes), placed) if isinstance(tree, Unplaced) else placed()


def _said_anew(said: dict[str, Any], changes: dict[Path, str]) -> dict[str, Any]:
    """Return what a front matter says with other texts at some of its paths."""
    anew = dict(said)
    for (name, *more), text in changes.items():
        anew[str(name)] = _event_anew(anew[_EVENTS], more[0], text) if more else text
    return anew


def _event_anew(events: list[Any], place: object, text: str) -> list[Any]:
    return [{**event, "text": text} if index == place else event for index, event in enumerate(events)]


def _with_paths_from_content(tree: Mapping, folder: PurePosixPath, *, events: bool) -> Mapping:
    def rewritten(node: Node) -> Node:
        if isinstance(node, Scalar) and _RELATIVE.search(node.text):
            return node._replace(text=_from_content(node.text, folder))
        return node

    return _changed(tree, {"summary": rewritten, **({_EVENTS: _in_events(rewritten)} if events else {})})


def _in_events(rewritten: Callable[[Node], Node]) -> Callable[[Node], Node]:
    def in_event(node: Node) -> Node:
        return _changed(node, {"text": rewritten}) if isinstance(node, Mapping) else node

    def in_each(node: Node) -> Node:
        if isinstance(node, Sequence):
            items = tuple((index, in_event(item)) for index, item in node.items)
            return node if items == node.items else replace(node, items=items)
        return node

    return in_each


def _changed(tree: Mapping, changes: dict[str, Callable[[Node], Node]]) -> Mapping:
    """Return a mapping with some of its values changed, itself where nothing is."""
    items = tuple(
        (key, changes[key.text](value) if key.text in changes else value) for key, value in tree.items
    )
    return tree if items == tree.items else tree.holding(items)


def _from_content(text: str, folder: PurePosixPath) -> str:
    """Return Markdown with the paths in its links from the content folder; code stays as it is."""
    pieces, end = [], 0
    for link in _RELATIVE.finditer(without_code(text)):
        # What leads out of the content stays as it was written: it has a problem of its own.
        whole = normpath(f"{quote(str(folder))}/{link['path']}")
        pieces += [text[end : link.start("path")], link["path"] if whole.startswith("..") else f"/{whole}"]
        end = link.end()
    return "".join([*pieces, text[end:]])
