"""A look at the content before anything is read: whatever would hang, be lost, or let something else in."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from stat import S_ISDIR, S_ISLNK, S_ISREG

from ..disk.places import UNFIT, likeness
from ..errors import Problem
from .content import Content, walk

NAME_LIMIT = 200
"""Bytes in the name of a source: leaves room for what is added to it, a language or the number of a page."""


def guard(content: Content) -> list[Problem]:
    """Return a problem for everything in the content that must not be read."""
    paths = sorted(walk(content), key=_parts)
    return [*_faults(paths, content), *_twins(paths, content)]


def _parts(path: str) -> list[str]:
    return path.split(os.sep)  # noqa: PTH206  (that of a Path takes ten times as long)


def _faults(paths: list[str], content: Content) -> Iterator[Problem]:
    for path in paths:
        name = path.rpartition(os.sep)[2]
        unfit = UNFIT.search(name)
        if unfit:
            sign = unfit[0] if unfit[0].isprintable() else f"U+{ord(unfit[0]):04X}"
            yield content.problem(Path(path), "source-name-character", sign=sign)
        if len(os.fsencode(name)) > NAME_LIMIT:
            yield content.problem(Path(path), "source-name-too-long", limit=NAME_LIMIT)
        key = _unreadable(path, content)
        if key:
            yield content.problem(Path(path), key)


def _unreadable(path: str, content: Content) -> str | None:
    """Return what keeps a file or folder from being read: it is elsewhere, it is locked, it is no file."""
    mode = os.lstat(path).st_mode
    if S_ISLNK(mode):
        target = Path(path)
        if not target.exists():
            return "source-link-broken"
        if not target.resolve().is_relative_to(content.root):
            return "source-link-outside"
        if target.is_dir():
            return "source-link-folder"
        mode = target.stat().st_mode
    if not (S_ISREG(mode) or S_ISDIR(mode)):
        return "source-not-a-file"
    needed = os.R_OK | os.X_OK if S_ISDIR(mode) else os.R_OK
    return None if os.access(path, needed) else "source-unreadable"


def _twins(paths: list[str], content: Content) -> Iterator[Problem]:
    """Yield a problem for each path that some computers cannot tell from one before it."""
    known: dict[str, str] = {}
    for path in paths:
        first = known.setdefault(likeness(path), path)
        if first is not path:
            yield content.problem(Path(path), "source-nearly-same", other=content.called(Path(first)))
