"""Files of the content that are hardly what their author wanted: texts that nobody reads, heavy pictures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.parse import quote

from ..errors import Problem, Severity
from ..reader import EXTENSIONS
from ..reader.walking import is_under
from .content import Content, walk
from .misnamed import misnamed

_DOCUMENTS = (".docx", ".doc", ".odt", ".rtf", ".pages")
_PICTURES = (".avif", ".gif", ".jpeg", ".jpg", ".png", ".svg", ".webp")
_HEAVY = 10_000_000
"""Bytes of a picture from which on its author is told."""


def oddities(content: Content, settings: Mapping[str, Any]) -> Iterator[Problem]:
    """Yield a warning for each file that is of no use as it is."""
    paths = sorted(walk(content))
    as_they_are = [path for path in settings["STATIC_PATHS"] if path.strip("./")]
    folder = _Folder(content, paths, as_they_are)
    yield from misnamed(paths, content, as_they_are)
    for path in paths:
        ending = Path(path).suffix.lower()
        if ending in _DOCUMENTS and not folder.publishes(path) and not _is_misnamed(path):
            yield folder.problem(path, "source-of-a-word-processor", kind=ending)
        elif ending in _PICTURES and (size := _size(path)) >= _HEAVY and folder.publishes(path):
            yield folder.problem(path, "picture-heavy", size=round(size / 1_000_000))


@dataclass(frozen=True)
class _Folder:
    content: Content
    paths: Sequence[str]
    as_they_are: Sequence[str]

    def publishes(self, path: str) -> bool:
        """Tell whether a file seems to be published: it stands where such files do, or a text names it."""
        name = Path(path).name
        named = (name.encode("utf-8", "surrogateescape"), quote(name, errors="surrogateescape").encode())
        is_static = is_under(Path(path).relative_to(self.content.path), self.as_they_are)
        return is_static or any(each in text for text in self._texts for each in named)

    def problem(self, path: str, key: str, **params: object) -> Problem:
        return Problem(self.content.called(Path(path)), 1, 1, "", key, params, Severity.WARNING)

    @cached_property
    def _texts(self) -> list[bytes]:
        return [_bytes(path) for path in self.paths if path.lower().endswith((*EXTENSIONS, ".yaml"))]


def _is_misnamed(path: str) -> bool:
    return Path(path).with_suffix("").name.lower().endswith(EXTENSIONS)


def _size(path: str) -> int:
    try:
        return Path(path).stat().st_size
    except OSError:
        return 0


def _bytes(path: str) -> bytes:
    try:
        return Path(path).read_bytes()
    except OSError:
        return b""
