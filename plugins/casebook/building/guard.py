"""A look at the content before anything is read: whatever would hang, be lost, or let something else in."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from stat import S_ISDIR, S_ISLNK, S_ISREG
from typing import Any

from ..disk.places import likeness
from ..errors import Problem
from ..reader.walking import below
from ..settings import Settings
from .leftovers import is_leftover, named

NAME_LIMIT = 200
"""Bytes in the name of a source: leaves room for what is added to it, a language or the number of a page."""

# Control characters, bytes that are no text, and what ends an attribute where Pelican puts a name into HTML.
_UNFIT = re.compile(r'[\x00-\x1f\x7f-\x9f\ud800-\udfff"<>\\]')
_KIND = re.compile(rb"^kind:\s*['\"]?(case|follow-up)\b", re.MULTILINE | re.IGNORECASE)
_SOURCES = (".md", ".markdown", ".mkd", ".mdown")


@dataclass(frozen=True)
class Content:
    """A folder of content, and how it is called in messages."""

    path: Path
    shown: str = "content"
    meant: frozenset[str] = frozenset()

    @cached_property
    def root(self) -> Path:
        """The folder itself, past any link that leads to it."""
        return self.path.resolve()

    def called(self, path: Path) -> str:
        """Return a path as the author knows it."""
        inside = str(path).startswith(f"{self.path}{os.sep}") or path.is_relative_to(self.path)
        return f"{self.shown}/{below(path, self.path)}" if inside else path.as_posix()

    def problem(self, path: Path, key: str, **params: object) -> Problem:
        """Return a problem of a file or folder as a whole."""
        return Problem(self.called(path), 1, 1, "", key, params)


def content_of(settings: Mapping[str, Any]) -> Content:
    """Return the content that Pelican's settings name."""
    path = Path(os.path.abspath(settings["PATH"]))  # noqa: PTH100  (a link stays a link)
    return Content(path, path.name, named(settings))


def wants_strictness(content: Content, settings: Settings) -> bool:
    """Say whether a site's builds are to be strict; one without a case is Pelican's, mistakes and all."""
    return settings.strict == "all" or has_cases(content)


def has_cases(content: Content) -> bool:
    """Say whether there is a case or a follow-up among the content, readable or not."""
    sources = (path for path in _walk(content) if path.lower().endswith(_SOURCES) and os.path.isfile(path))  # noqa: PTH113
    return any(_KIND.search(_head(path)) for path in sources)


def _head(path: str) -> bytes:
    try:
        with open(path, "rb") as file:  # noqa: PTH123
            return file.read(65536)
    except OSError:
        return b""


def guard(content: Content) -> list[Problem]:
    """Return a problem for everything in the content that must not be read."""
    paths = sorted(_walk(content), key=_parts)
    return [*_faults(paths, content), *_twins(paths, content)]


def _walk(content: Content) -> Iterator[str]:
    """Yield every file and folder, links unfollowed: one that leads back up would never end.

    They are texts, since of tens of thousands it takes longer to make paths than to look at them.
    """
    root = str(content.root)
    for folder, folders, names in os.walk(root):
        within = folder[len(root) :].replace(os.sep, "/").strip("/")
        below = f"{within}/" if within else ""
        wanted = [name for name in (*folders, *names) if not is_leftover(f"{below}{name}", content.meant)]
        folders[:] = [name for name in folders if name in wanted]
        here = str(content.path / within)
        yield from (os.path.join(here, name) for name in wanted)  # noqa: PTH118


def _parts(path: str) -> list[str]:
    return path.split(os.sep)  # noqa: PTH206  (that of a Path takes ten times as long)


def _faults(paths: list[str], content: Content) -> Iterator[Problem]:
    for path in paths:
        name = path.rpartition(os.sep)[2]
        unfit = _UNFIT.search(name)
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


def overlaps(output: Path, content: Content) -> Iterator[Problem]:
    """Yield a problem if the output holds the content, or stands in it."""
    whole = output.resolve()
    if content.root.is_relative_to(whole) or whole.is_relative_to(content.root):
        yield Problem(content.shown, 1, 1, "", "output-holds-content", {"output": str(output)})
