"""Plain text fit for feeds: one line, not endless, and nothing that a reader could take for markup."""

from __future__ import annotations

import re
from functools import lru_cache
from html import escape, unescape

LONGEST_LINE = 500
LONGEST_SUMMARY = 2_000
WORD_JOINER = "\u2060"
_MARKUP = re.compile(r"<(?=[A-Za-z/!?])|&(?=(#|\w+))")
_AROUND = f"{''.join(chr(sign) for sign in range(0x3001) if chr(sign).isspace())}\ufeff"
"""White space of any script, and the mark of a byte order, which some programs take for that."""
_WHITE_SPACE = re.compile(r"[ \t\r\n\x85\u2028\u2029]+")


def readable(text: str) -> str:
    """Return text without what validators take for a broken encoding: an old line break, a sign not read."""
    return text.replace("\x85", "\n").replace("\ufffd", "\u25a1")


@lru_cache(1024)
def one_line(text: str, longest: int = LONGEST_LINE) -> str:
    """Return text on one line, cut behind a word where it is longer than `longest` characters."""
    line = _WHITE_SPACE.sub(" ", readable(text)).strip(_AROUND)
    if len(line) <= longest:
        return line
    head = line[: longest - 1]
    return f"{head.rpartition(' ')[0] or head}…"


@lru_cache(1024)  # tags, channels and authors stand in entry after entry
def unmistakable(text: str) -> str:
    """Return one line that reads the same to those who take it for text and those who take it for HTML.

    RSS never said which of the two a title is. An invisible word joiner behind a `<` or `&` that could open
    markup keeps it a sign: "<b>" and "&amp;" are shown as they were written, and cut or decoded by nobody;
    "R&D" opens nothing and stays as it is.
    """
    return _MARKUP.sub(_kept_a_sign, one_line(text))


def as_html(summary: str) -> str:
    """Return a summary as the HTML that RSS descriptions are."""
    return escape(one_line(summary, LONGEST_SUMMARY), quote=False)


def _kept_a_sign(match: re.Match[str]) -> str:
    name = match[1]
    if name and name.isalpha() and unescape(f"&{name};") == f"&{name};":
        return match[0]
    return match[0] + WORD_JOINER
