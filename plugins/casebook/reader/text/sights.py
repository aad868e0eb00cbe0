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
    seen = _seen.get()
    if seen is not None:
        seen[str(path).removeprefix(f"{content}{os.sep}")] = found
    return found
