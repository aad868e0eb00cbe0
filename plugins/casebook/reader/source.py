"""From bytes to text: a file is read whole, checked for what no text may have, and kept by its lines."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from types import MappingProxyType

from ..errors import Problem, Severity

FILE_LIMIT = 1_000_000
"""Bytes a file may have: Python-Markdown needs quadratic time for some inputs."""

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ufffe\uffff]")


@dataclass(frozen=True)
class SourceFile:
    """A file of the author's: its path, its path as shown in messages, and its text with LF line ends."""

    path: Path
    shown: str
    text: str

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The lines of the text, without their ends."""
        return tuple(self.text.split("\n"))

    def problem(  # noqa: PLR0913  (a problem has that many parts, each with a default)
        self,
        key: str,
        *,
        line: int = 1,
        column: int = 1,
        length: int = 1,
        field: str = "",
        params: Mapping[str, object] = MappingProxyType({}),
        severity: Severity = Severity.ERROR,
    ) -> Problem:
        """Return a Problem at a place of this file, with the line it points into."""
        source = self.lines[line - 1] if 0 < line <= len(self.lines) else ""
        return Problem(self.shown, line, column, field, key, params, severity, source, length)

    def place(self, offset: int) -> tuple[int, int]:
        """Return the line and column, from 1, of a character of the text."""
        before = self.text[:offset]
        return before.count("\n") + 1, offset - (before.rfind("\n") + 1) + 1


@dataclass(frozen=True)
class Unreadable:
    """A file that could not become text, and why."""

    problem: Problem
    path: Path = field(default_factory=Path)


def read_source(path: Path, shown: str) -> SourceFile | Unreadable:
    """Read a file as UTF-8, with or without BOM, LF or CRLF; refuse what is too large or no text."""
    try:
        if path.stat().st_size > FILE_LIMIT:
            return Unreadable(Problem(shown, 1, 1, "", "file-too-large", {"limit": FILE_LIMIT}), path)
        raw = path.read_bytes()
    except OSError as error:
        return Unreadable(Problem(shown, 1, 1, "", "file-unreadable", {"reason": error.strerror or ""}), path)
    return _decoded(raw, path, shown)


def _decoded(raw: bytes, path: Path, shown: str) -> SourceFile | Unreadable:
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = SourceFile(path, shown, raw[: error.start].decode("utf-8-sig", "replace"))
        line, column = before.place(len(before.text))
        byte = f"0x{raw[error.start]:02x}"
        return Unreadable(Problem(shown, line, column, "", "file-not-utf8", {"byte": byte}), path)
    source = SourceFile(path, shown, text.replace("\r\n", "\n").replace("\r", "\n"))
    control = _CONTROL.search(source.text)
    if control:
        line, column = source.place(control.start())
        params = {"sign": f"U+{ord(control[0]):04X}"}
        return Unreadable(source.problem("control-character", line=line, column=column, params=params), path)
    return source
