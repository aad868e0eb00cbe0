"""Problems of links to files of the content, which Pelican would leave as they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from urllib.parse import unquote

from ..errors import Problem, nearest
from .library import Entry
from .spots import Span, Text

_TO_FILES = ("filename", "static", "attach")
_TO_LISTS = ("author", "category", "index", "tag")
_LINK = re.compile(r'(?:href|src)="(?P<whole>[{|](?P<form>[^"{}|]*)[}|](?P<path>[^"#?]*)[^"]*)"')


def link_problems(entry: Entry, html: str, content: Path, text: Text) -> Iterator[Problem]:
    """Yield the links of a rendered text that lead to no file of the content, or out of it."""
    spots: dict[str, list[Span]] = {}
    for link in _LINK.finditer(html):
        whole = unescape(link["whole"])
        places = spots.setdefault(whole, _spans(text, whole))
        spot = places.pop(0) if places else None
        yield from _problems(entry, (link["form"], _path(link)), content, text, spot)


def _problems(
    entry: Entry, link: tuple[str, str], content: Path, text: Text, spot: Span | None
) -> Iterator[Problem]:
    form, path = link
    if form not in _TO_FILES:
        if form not in _TO_LISTS:
            known = ", ".join(_TO_FILES)
            yield text.problem(
                spot, "link-form", value=form, nearest=nearest(form, _TO_FILES) or "", known=known
            )
        return
    base = content if path.startswith("/") else entry.source.path.parent
    target = (base / path.lstrip("/")).resolve()
    if not target.is_relative_to(content.resolve()):
        yield text.problem(spot, "link-outside", value=path)
    elif not target.is_file():
        yield text.problem(spot, "link-to-nothing", value=path)


def _path(link: re.Match[str]) -> str:
    return unquote(unescape(link["path"]))


def _spans(text: Text, whole: str) -> list[Span]:
    """Return where a link stands, as it was rendered or with its signs unquoted."""
    return text.spans(whole) or text.spans(unquote(whole))
