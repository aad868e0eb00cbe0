"""What a text has seen of the files around it: which it looked for, and whether they were there.

As long as all of them look the same, whatever else comes or goes has no say in what is wrong with the text.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path
from typing import Literal

Sight = Literal["outside", "file", "nothing"]
"""What a path leads to: out of the content, to a file in it, or to no file."""

_ANYWHERE = "**/"
"""What stands before a name that was looked for in every folder."""

_seen: ContextVar[dict[str, str] | None] = ContextVar("seen", default=None)


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
    paths = (Path(root, each) for root, _, names in os.walk(content) for each in names if _alike(each, name))
    found = [path.relative_to(content).as_posix() for path in paths]
    only = found[0] if len(found) == 1 else ""
    _note(f"{_ANYWHERE}{name}", only)
    return only


def seen_now(path: str, content: Path) -> str:
    """Return what would be written down today of something that was looked for."""
    name = path.removeprefix(_ANYWHERE)
    return look(content / path, content) if name == path else seek(name, content)


def _alike(name: str, other: str) -> bool:
    return name.casefold() == other.casefold()


def _note(path: str, found: str) -> None:
    seen = _seen.get()
    if seen is not None:
        seen[path] = found
