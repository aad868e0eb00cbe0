"""Cut a file into its front matter and its text, before anything is read into either."""

from __future__ import annotations

import re
from dataclasses import dataclass

FRONT_LIMIT = 64 * 1024
"""Bytes the front matter may have."""

_OPENING = re.compile(r"---[ \t]*\n")
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
# As the extension `meta` of Python-Markdown takes them.
_PELICAN_LINE = re.compile(r" {0,3}[A-Za-z0-9_-]+:.*$| {4}.*$|\s*$")
_OURS = {"kind", "sources", "comparisons"}
_KIND = re.compile(r"[ \t]*kind:[ \t]*[\"']?(?:case|follow-up)[\"']?[ \t]*$", re.IGNORECASE | re.MULTILINE)


@dataclass(frozen=True)
class Cut:
    """A file in two. `front` and `body` begin in the lines `front_line` and `body_line`, counted from 1."""

    front: str
    body: str
    front_line: int
    body_line: int
    closed: bool = True


def cut(text: str) -> Cut | None:
    """Return the parts of a file that opens with `---`; None for any other file, which stays Pelican's."""
    opening = _OPENING.match(text)
    if not opening:
        return None
    closing = _CLOSING.search(text, opening.end())
    if not closing:
        return Cut(text[opening.end() :], "", 2, text.count("\n") + 1, closed=False)
    front = text[opening.end() : closing.start()]
    body_line = text.count("\n", 0, closing.end()) + 2
    return Cut(front, text[closing.end() + 1 :], 2, body_line)


def reads_as_pelicans(front: str) -> bool:
    """Tell whether a fenced block is `Key: value` lines as Pelican takes them, and names nothing of ours."""
    lines = front.split("\n")
    named = {line.split(":", 1)[0].strip().lower() for line in lines if ":" in line}
    return "title" in named and not named & _OURS and all(map(_PELICAN_LINE.match, lines))


def lacks_its_opening(text: str) -> bool:
    """Tell whether a file names a kind of ours and closes a front matter that it never opened."""
    return bool(_KIND.search(text.lstrip().partition("\n\n")[0]) and _CLOSING.search(text))
