"""The fields at the head of a text that Pelican reads itself: of Markdown, reStructuredText and HTML."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from .source import SourceFile

# As the extension `meta` of Python-Markdown takes them.
_FENCE = re.compile(r"---\s*$")
_LINE = re.compile(r" {0,3}(?P<key>[A-Za-z0-9_-]+):\s*(?P<value>.*?)\s*$")
_MORE = re.compile(r" {4,}\S")
# As docutils takes the first list of fields below a title, and Pelican what is in a head.
_RST = re.compile(r":(?P<key>[^:\s][^:]*):(?: +(?P<value>.*?))?\s*$")
_RST_ABOVE = 5
"""Lines with words above those fields, which a title and a subtitle take with what is drawn around them."""
_META = re.compile(r"<!--.*?(?:-->|\Z)|<meta\s(?P<attributes>[^>]*)>", re.IGNORECASE | re.DOTALL)
_ATTRIBUTE = r"""\b{}\s*=\s*(?:"(?P<value>[^"]*)"|'(?P<other>[^']*)')"""
_NAME, _CONTENT = (re.compile(_ATTRIBUTE.format(name), re.IGNORECASE) for name in ("name", "contents?"))
_HEAD_ENDS = re.compile(r"</head|<body", re.IGNORECASE)


class Said(NamedTuple):
    """A field at the head of a text, in small letters, what it says, and where that begins."""

    field: str
    value: str
    line: int
    column: int


def head_of(source: SourceFile) -> Iterator[Said]:
    """Yield the fields at the head of a text, as its ending says that they are written."""
    return _HEADS.get(source.path.suffix.lower(), _markdown)(source)


def _markdown(source: SourceFile) -> Iterator[Said]:
    for number, written in enumerate(source.lines, 1):
        line = _LINE.match(written)
        if line:
            yield _said(line, number)
        elif not (_MORE.match(written) or (number == 1 and _FENCE.match(written))):
            return


def _rst(source: SourceFile) -> Iterator[Said]:
    above = begun = 0
    for number, written in enumerate(source.lines, 1):
        line = _RST.match(written)
        if line:
            begun = number
            yield _said(line, number)
        elif begun and not written.startswith(" "):
            return
        elif not begun and written.strip() and not written.startswith((" ", "..")):
            above += 1
            if above > _RST_ABOVE:
                return


def _html(source: SourceFile) -> Iterator[Said]:
    end = _HEAD_ENDS.search(source.text)
    for meta in _META.finditer(source.text, 0, end.start() if end else len(source.text)):
        attributes = meta["attributes"] or ""
        name, content = _NAME.search(attributes), _CONTENT.search(attributes)
        if name and content:
            group = "value" if content["value"] is not None else "other"
            line, column = source.place(meta.start("attributes") + content.start(group))
            yield Said((name["value"] or name["other"] or "").lower(), content[group], line, column)


def _said(line: re.Match[str], number: int) -> Said:
    column = line.start("value") if line["value"] is not None else line.end("key") + 1
    return Said(line["key"].lower(), line["value"] or "", number, column + 1)


_HEADS = {".rst": _rst, ".html": _html, ".htm": _html}
FURTHER = tuple(_HEADS)
"""The endings of texts that are nobody's but Pelican's."""
