"""Markdown in the front matter: where it stands, and how its links are meant.

Such a text is shown on other pages too, and in the translations that leave it out. So the paths in its links,
which are written from its own file, are made paths from the content folder before anybody inherits it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import partial, reduce
from pathlib import PurePosixPath
from posixpath import normpath
from typing import Any
from urllib.parse import quote

from ..entry import Entry
from ..front.places import Path
from ..front.tree import Mapping, Scalar, Sequence, Unplaced
from .spots import without_code

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
    anew = partial(_anew, changes=changes)
    return Unplaced(anew(tree.said), partial(anew, tree)) if isinstance(tree, Unplaced) else anew(tree)


def _anew(told: Any, changes: dict[Path, str]) -> Any:
    """Return what a front matter tells, with its places or without, with other texts at some of its paths."""
    return reduce(lambda told, change: _with_text(told, *change), changes.items(), told)


def _with_text(told: Any, path: Path, text: str) -> Any:
    if not path:
        return told._replace(text=text) if isinstance(told, Scalar) else text

    def anew(part: object, value: Any) -> Any:
        return _with_text(value, path[1:], text) if part == path[0] else value

    if isinstance(told, Mapping):
        return told.holding((key, anew(key.text, value)) for key, value in told.items)
    if isinstance(told, Sequence):
        kept = tuple((index, anew(place, item)) for place, (index, item) in enumerate(told.items))
        return replace(told, items=kept)
    if isinstance(told, dict):
        return {key: anew(key, value) for key, value in told.items()}
    return [anew(place, item) for place, item in enumerate(told)]


def _from_content(text: str, folder: PurePosixPath) -> str:
    """Return Markdown with the paths in its links from the content folder; code stays as it is."""
    pieces, end = [], 0
    for link in _RELATIVE.finditer(without_code(text)):
        # What leads out of the content stays as it was written: it has a problem of its own.
        whole = normpath(f"{quote(str(folder))}/{link['path']}")
        pieces += [text[end : link.start("path")], link["path"] if whole.startswith("..") else f"/{whole}"]
        end = link.end()
    return "".join([*pieces, text[end:]])
