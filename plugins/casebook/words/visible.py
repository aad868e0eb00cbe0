"""Text from a file made fit for a terminal: nothing that steers it, nothing unseen, nothing endless."""

from __future__ import annotations

import unicodedata

_UNSEEN = {"Cc", "Cf", "Cs", "Cn", "Zl", "Zp"}
_SYMBOL_OF_NUL = 0x2400
_ELLIPSIS = "…"


def visible(text: str) -> str:
    """Show each character that cannot be seen: a control as its symbol (␛), any other as its code."""
    return text if text.isascii() and text.isprintable() else "".join(map(_shown, text))


def shortened(text: str, limit: int) -> str:
    """Cut a text to `limit` characters, the last of which then says that something was cut off."""
    return text if len(text) <= limit else text[: limit - 1] + _ELLIPSIS


def excerpt(line: str, column: int, length: int, limit: int) -> tuple[str, str]:
    """Return a line and the mark to stand under it, for the `length` characters from `column` (from 1) on.

    Both fit a monospaced font. Of a line over `limit` characters only what is around the place is shown.
    """
    before, marked, after = parted(line, column, length, limit)
    return before + marked + after, " " * _width(before) + "^" * max(1, _width(marked))


def parted(line: str, column: int, length: int, limit: int) -> tuple[str, str, str]:
    """Return what stands before a place, at it and after it, of a long line only what is around."""
    place = min(max(column - 1, 0), len(line))
    start = 0 if len(line) <= limit else max(0, place - limit // 3)
    end = min(len(line), start + limit)
    head, foot = (_ELLIPSIS if start else ""), (_ELLIPSIS if end < len(line) else "")
    until = max(place, min(end, place + length))
    return head + visible(line[start:place]), visible(line[place:until]), visible(line[until:end]) + foot


def _shown(sign: str) -> str:
    code = ord(sign)
    if code < 0x20:
        return chr(_SYMBOL_OF_NUL + code)
    if code == 0x7F:
        return "␡"
    if unicodedata.category(sign) not in _UNSEEN:
        return sign
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"


def _width(text: str) -> int:
    """Return how many columns of a terminal a text takes: two a wide sign, none a combining one."""
    return sum(_columns(sign) for sign in text)


def _columns(sign: str) -> int:
    if unicodedata.category(sign) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(sign) in "WF" else 1
