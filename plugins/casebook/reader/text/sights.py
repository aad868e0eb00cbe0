"""What a text has seen of the files around it: which it looked for, and whether they were there.

As long as all of them look the same, whatever else comes or goes has no say in what is wrong with the text.
"""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path
from typing import Literal

Sight = Literal["outside", "file", "nothing"]
"""What a path leads to: out of the content, to a file in it, or to no file."""

_ANYWHERE = "**/"
"""What stands before a name that was looked for in every folder."""

_WHEN = "?when/"
"""What stands before a file of which it was asked when it was written: no path from the content begins so."""

_seen: ContextVar[dict[str, str] | None] = ContextVar("seen", default=None)
_lists: ContextVar[dict[Path, Mapping[str, list[str]]] | None] = ContextVar("lists", default=None)


@contextmanager
def looking() -> Iterator[Mapping[str, str]]:
    """Write down what is looked for until the block ends, by its path from the content, and what it was."""
    seen: dict[str, str] = {}
    before = _seen.set(seen)
    try:
        yield seen
    finally:
        _seen.reset(before)


def look(path: Path, content: Path) -> Sight:
    """Look for a file of the content; where links lead counts."""
    target = path.resolve()
    inside = target.is_relative_to(content.resolve())
    found: Sight = "outside" if not inside else "file" if target.is_file() else "nothing"
    _note(str(path).removeprefix(f"{content}{os.sep}"), found)
    return found


def seek(name: str, content: Path) -> str:
    """Return the path from the content of the one file that has a name, in any letters; nothing of several.

    That is written down, too: other files of that name may come, and the one may go.
    """
    found = _listed(content).get(name.casefold(), ())
    only = found[0] if len(found) == 1 else ""
    _note(f"{_ANYWHERE}{name}", only)
    return only


def ask_when(file: str, content: Path) -> None:
    """Write down when a file of the content was written, which what it says is not all about."""
    _note(f"{_WHEN}{file}", _time_of(content / file))


def is_about_time(path: str) -> bool:
    """Tell whether it is a time that was looked for: that may be another though no file comes or goes."""
    return path.startswith(_WHEN)


def _time_of(file: Path) -> str:
    try:
        return str(file.stat().st_mtime_ns)
    except OSError:
        return ""


def seen_now(path: str, content: Path) -> str:
    """Return what would be written down today of something that was looked for."""
    if is_about_time(path):
        return _time_of(content / path.removeprefix(_WHEN))
    name = path.removeprefix(_ANYWHERE)
    return look(content / path, content) if name == path else seek(name, content)


@contextmanager
def listing_once() -> Iterator[None]:
    """Until the block ends, list the files of a content at most once, however many names are looked for."""
    before = _lists.set({})
    try:
        yield
    finally:
        _lists.reset(before)


def _listed(content: Path) -> Mapping[str, list[str]]:
    """Return the files of a content by their names in small letters, each by its path."""
    lists = _lists.get()
    if lists is not None and content in lists:
        return lists[content]
    found: dict[str, list[str]] = defaultdict(list)
    for root, _, names in os.walk(content):
        folder = Path(root).relative_to(content)
        for name in names:
            found[name.casefold()].append((folder / name).as_posix())
    if lists is not None:
        lists[content] = found
    return found


def _note(path: str, found: str) -> None:
    seen = _seen.get()
    if seen is not None:
        seen[path] = found
