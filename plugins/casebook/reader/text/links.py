"""Problems of links, which Pelican would leave as they are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from html import unescape
from pathlib import Path
from urllib.parse import unquote

from ...errors import Problem, Severity, nearest
from ...model.mistakes import TYPOGRAPHIC_QUOTES
from ..entry import Entry
from .addresses import TYPOGRAPHIC_TITLE, address_problems, form_of, readable
from .pictures import picture_problems
from .prose import FORMS, prose
from .rendering import Renderer
from .sights import look, seek
from .spots import FieldText, Spots, Text, without_code

_TO_FILES = ("filename", "static", "attach")
_TO_LISTS = ("author", "category", "index", "tag")
_LINK = re.compile(r'(?:href|src)="(?P<whole>[{|](?P<form>[^"{}|]*)[}|](?P<path>[^"#?]*)[^"]*)"')
_WITH_A_TITLE = re.compile(rf"\]\((?P<it>[^()\s]+[ \t]+[{TYPOGRAPHIC_QUOTES}][^()\n]*)\)")

_DRIVE = re.compile(r":(?<=[^\w][A-Za-z]:)[\\/]")
_ON_THIS_COMPUTER = re.compile(
    r"""(?:\](?:\(|:[ \t])|(?:src|href)=["'])[ \t]*<?(?P<it>(?:file:|[a-z]:[\\/])[^\s)>"']*)""", re.IGNORECASE
)


def takes_along(html: str) -> bool:
    """Tell whether a text may have a file published beside its page: `{attach}`, with either of its signs."""
    return "attach}" in html or "attach|" in html


def prose_problems(entry: Entry, renderer: Renderer, content: Path) -> Iterator[Problem]:
    """Yield what is wrong with the links in the Markdown of the front matter, and with its pictures."""
    for path, written in prose(entry):
        html, text = renderer.html(written), FieldText(entry, path, written)
        yield from link_problems(entry, html, content, text, FORMS)
        yield from picture_problems(html, written, renderer.own, text)


def link_problems(
    entry: Entry, html: str, content: Path, text: Text | FieldText, forms: Sequence[str] = _TO_FILES
) -> Iterator[Problem]:
    """Yield the links of a rendered text that lead nowhere, or out of the content.

    `forms` are what a link to a file can begin with in this text.
    """
    found = _LINK.finditer(html) if '="{' in html or '="|' in html else ()
    links = [(unescape(link["whole"]), _mistake(link, entry, content, forms)) for link in found]
    # Where each stands is looked for only where somebody has to be told.
    if any(mistake for _, mistake in links):
        spots = Spots(text)
        for whole, mistake in links:
            spot = spots.next(whole)
            if mistake:
                key, params = mistake
                yield text.problem(spot, key, **params)
    yield from address_problems(html, entry.source.path.parent, content, text)
    yield from _title_problems(text.written, text)
    yield from _own_problems(text.written, content, text)


def _title_problems(written: str, text: Text | FieldText) -> Iterator[Problem]:
    """Yield the addresses with words behind them that Markdown takes for a part of each.

    They are looked for as they are written: one that leads away is none any more, once it is clean.
    """
    if not _WITH_A_TITLE.search(written):
        return
    spots = Spots(text)
    for link in _WITH_A_TITLE.finditer(without_code(written)):
        title = TYPOGRAPHIC_TITLE.fullmatch(link["it"])
        if title:
            meant = f'{title["address"]} "{title["title"]}"'
            yield text.problem(spots.next(link["it"]), "link-title-quotes", value=title["title"], meant=meant)


def _own_problems(written: str, content: Path, text: Text | FieldText) -> Iterator[Problem]:
    """Yield the addresses on the author's computer, which pages leave out."""
    if not (_DRIVE.search(written) or "file:" in written.lower()):
        return
    spots = Spots(text)
    for link in _ON_THIS_COMPUTER.finditer(without_code(written)):
        name = re.split(r"[\\/]", unquote(link["it"]).rstrip("\\/"))[-1]
        example = f"{{{form_of(name)}}}/{readable(seek(name, content) or name)}"
        found = text.problem(
            spots.next(link["it"]), "address-on-this-computer", value=link["it"], example=example
        )
        yield replace(found, severity=Severity.WARNING)


def _mistake(
    link: re.Match[str], entry: Entry, content: Path, forms: Sequence[str]
) -> tuple[str, dict[str, str]] | None:
    """Return the key and the params of what is wrong with a link; None where nothing is."""
    form, path = link["form"], _path(link)
    if TYPOGRAPHIC_TITLE.fullmatch(unescape(link["whole"])):
        return None
    if form in forms:
        key = why_no_file(entry, path, content)
        found = seek(path.rpartition("/")[2], content) if key == "link-to-nothing" else ""
        return (
            (key, {"value": path, "nearest": f"{{{form}}}/{readable(found)}" if found else ""})
            if key
            else None
        )
    if form in _TO_LISTS:
        return None
    return "link-form", {"value": form, "nearest": nearest(form, forms) or "", "known": ", ".join(forms)}


def why_no_file(entry: Entry, path: str, content: Path) -> str | None:
    """Return why the path of a link in a text is none to a file of the content; None where it is one."""
    base = content if path.startswith("/") else entry.source.path.parent
    found = look(base / path.lstrip("/"), content)
    return {"outside": "link-outside", "nothing": "link-to-nothing"}.get(found)


def _path(link: re.Match[str]) -> str:
    return unquote(unescape(link["path"]))
