"""Cut a file into its front matter and its text, before anything is read into either."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from ...model import Case, FollowUp

FRONT_LIMIT = 64 * 1024
"""Bytes the front matter may have."""

_OPENING = re.compile(r"---[ \t]*\n")
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
# As the extension `meta` of Python-Markdown takes them.
_PELICAN_LINE = re.compile(r" {0,3}[A-Za-z0-9_-]+:.*$| {4}.*$|\s*$")
_OURS = {"kind", "sources", "comparisons"}
_KIND = re.compile(r"[ \t]*kind:[ \t]*[\"']?(?:case|follow-up)[\"']?[ \t]*$", re.IGNORECASE | re.MULTILINE)

_BELOW = re.compile(
    r"(?:[ \t]*\n|(?!---|~~~|```|[\w-]+:).*\n){1,20}?---[ \t]*\n(?P<front>[\s\S]*?)^---[ \t]*$",
    re.MULTILINE,
)
"""A front matter below something else, of which nothing is Pelican's metadata or a block of code."""
_ALMOST = re.compile(r"(?!---[ \t]*\n)[\-\u2010-\u2015\u2212_=*~+]+[ \t]*\n")
_FIELDS = "|".join(sorted({*Case.model_fields, *FollowUp.model_fields}))
_REST = re.compile(
    rf"\s*^(?P<name>{_FIELDS}):(?:[ \t][^\n]*)?\n"
    rf"(?:(?:[^\W\d][\w-]*:(?=\s)|[ \t]|-[ ]|\#|$)[^\n]*\n)*?(?=(?:---|\.\.\.)[ \t]*$)",
    re.MULTILINE,
)
"""The rest of a front matter that was closed too early: lines of fields, to the next line that closes it."""


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


def joined_again(parts: Cut) -> tuple[Cut, str]:
    """Return the parts with the rest of a front matter closed too early, and that rest's first field.

    The line that closed it is left empty. The field is nothing where the text begins where it should.
    """
    rest = _REST.match(parts.body) if parts.closed else None
    if not rest:
        return parts, ""
    _, _, body = parts.body[rest.end() :].partition("\n")
    body_line = parts.body_line + parts.body.count("\n", 0, rest.end()) + 1
    return replace(parts, front=f"{parts.front}\n{rest[0]}", body=body, body_line=body_line), rest["name"]


def reads_as_pelicans(front: str) -> bool:
    """Tell whether a fenced block is `Key: value` lines as Pelican takes them, and names nothing of ours."""
    lines = front.split("\n")
    named = {line.split(":", 1)[0].strip().lower() for line in lines if ":" in line}
    return "title" in named and not named & _OURS and all(map(_PELICAN_LINE.match, lines))


def why_not_opened(text: str) -> str:
    """Return the key of why a front matter of ours does not begin in the first line, nothing of any other.

    Such a file has no front matter to Pelican either, which would publish that as text.
    """
    below = _BELOW.match(text)
    if below and _KIND.search(below["front"]):
        return "front-below-something"
    if not (_KIND.search(text.lstrip().partition("\n\n")[0]) and _CLOSING.search(text)):
        return ""
    return "front-opened-otherwise" if _ALMOST.match(text) else "front-not-opened"
