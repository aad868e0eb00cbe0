"""Problems of links, which Pelican would leave as they are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import unescape
from pathlib import Path
from urllib.parse import unquote

from ..errors import Problem, nearest
from .addresses import address_problems
from .library import Entry
from .prose import FORMS, prose
from .rendering import Renderer
from .spots import FieldText, Span, Spots, Text

_TO_FILES = ("filename", "static", "attach")
_TO_LISTS = ("author", "category", "index", "tag")
_LINK = re.compile(r'(?:href|src)="(?P<whole>[{|](?P<form>[^"{}|]*)[}|](?P<path>[^"#?]*)[^"]*)"')


def prose_problems(entry: Entry, renderer: Renderer, content: Path) -> Iterator[Problem]:
    """Yield the links in the Markdown of the front matter that lead nowhere."""
    for path, written in prose(entry):
        yield from link_problems(entry, renderer.html(written.text), content, FieldText(entry, path), FORMS)


def link_problems(
    entry: Entry, html: str, content: Path, text: Text | FieldText, forms: Sequence[str] = _TO_FILES
) -> Iterator[Problem]:
    """Yield the links of a rendered text that lead nowhere, or out of the content.

    `forms` are what a link to a file can begin with in this text.
    """
    spots = Spots(text)
    for link in _LINK.finditer(html):
        whole = unescape(link["whole"])
        spot = spots.next(whole)
        if link["form"] in forms:
            yield from _problems(entry, _path(link), content, text, spot)
        elif link["form"] not in _TO_LISTS:
            known = {"nearest": nearest(link["form"], forms) or "", "known": ", ".join(forms)}
            yield text.problem(spot, "link-form", value=link["form"], **known)
    yield from address_problems(html, entry.source.path.parent, content, text)


def _problems(
    entry: Entry, path: str, content: Path, text: Text | FieldText, spot: Span | None
) -> Iterator[Problem]:
    key = why_no_file(entry, path, content)
    if key:
        yield text.problem(spot, key, value=path)


def why_no_file(entry: Entry, path: str, content: Path) -> str | None:
    """Return why the path of a link in a text is none to a file of the content; None where it is one."""
    base = content if path.startswith("/") else entry.source.path.parent
    target = (base / path.lstrip("/")).resolve()
    if not target.is_relative_to(content.resolve()):
        return "link-outside"
    return None if target.is_file() else "link-to-nothing"


def _path(link: re.Match[str]) -> str:
    return unquote(unescape(link["path"]))
