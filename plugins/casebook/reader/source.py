"""From bytes to text: a file is read whole, checked for what no text may have, and kept by its lines."""

from __future__ import annotations

import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from types import MappingProxyType

from ..errors import Problem, Severity

FILE_LIMIT = 1_000_000
"""Bytes a file may have: Python-Markdown needs quadratic time for some inputs."""

# Of the planes above the first no range can be looked through quickly but one: what is fit there is let pass.
_FIT_ABOVE = "".join(f"{chr(plane << 16)}-{chr(plane << 16 | 0xFFFD)}" for plane in range(2, 17))
CONTROL = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufffe\uffff\U0001fffe-\U0010ffff]"
    rf"(?<![{_FIT_ABOVE}])"
)

_CONTROL_BYTES = bytes([*range(9), 0x0B, 0x0C, *range(0x0E, 0x20), 0x7F])
_OF_CONTROLS = (b"\xc2", b"\xef\xb7", b"\xbf\xbe", b"\xbf\xbf")
"""Bytes within all other control characters and noncharacters, and within some signs that are neither."""


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
    """A file that could not become text, why, and as much of its text as could be made out."""

    problem: Problem
    text: str = ""


def read_source(path: Path, shown: str) -> SourceFile | Unreadable:
    """Read UTF-8 with or without BOM, LF or CRLF; refuse a file that is too large, binary or unreadable."""
    try:
        if path.stat().st_size > FILE_LIMIT:
            return Unreadable(Problem(shown, 1, 1, "", "file-too-large", {"limit": FILE_LIMIT}))
        raw = path.read_bytes()
    except OSError as error:
        return Unreadable(Problem(shown, 1, 1, "", "file-unreadable", {"reason": error.strerror or ""}))
    return decoded(raw, path, shown)


def decoded(raw: bytes, path: Path, shown: str) -> SourceFile | Unreadable:
    """Return the text of a file that has been read; refuse what is no text."""
    text = _plain_text(raw)
    if text is not None:
        return SourceFile(path, shown, _with_plain_line_ends(text))
    source = SourceFile(path, shown, _with_plain_line_ends(raw.decode("utf-8-sig", "replace")))
    problem = _no_utf8(raw, source) or _control_character(source)
    return Unreadable(problem, _in_utf_16(raw) or source.text) if problem else source


def _in_utf_16(raw: bytes) -> str:
    """Return what some editors save as “Unicode”, so that it is known at least which text it is."""
    return raw.decode("utf-16", "replace") if raw.startswith((BOM_UTF16_LE, BOM_UTF16_BE)) else ""


def _plain_text(raw: bytes) -> str | None:
    """Return UTF-8 that has no control character for certain, which is seen by looks at all of it at once."""
    if len(raw.translate(None, _CONTROL_BYTES)) < len(raw):
        return None
    if not raw.isascii() and any(sign in raw for sign in _OF_CONTROLS):
        return None
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None


def _with_plain_line_ends(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _no_utf8(raw: bytes, source: SourceFile) -> Problem | None:
    try:
        raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # Where there is a mark at the beginning, the decoder counts without it.
        wrong = error.object[error.start]
        before = _with_plain_line_ends(error.object[: error.start].decode("utf-8-sig", "replace"))
        line, column = source.place(len(before))
        return source.problem("file-not-utf8", line=line, column=column, params={"byte": f"0x{wrong:02x}"})
    return None


def _control_character(source: SourceFile) -> Problem | None:
    control = CONTROL.search(source.text)
    if control is None:
        return None
    line, column = source.place(control.start())
    params = {"sign": f"U+{ord(control[0]):04X}"}
    return source.problem("control-character", line=line, column=column, params=params)
