"""Markdown of the front matter for others: its links lead to the site, from wherever it is read."""

from __future__ import annotations

import re
from collections.abc import Callable

from ..reader.text.spots import without_code

Addressed = Callable[[str], str]
"""Returns Markdown whose links are absolute addresses."""

_LINK = re.compile(r"[{|](?:attach|author|category|filename|index|static|tag)[}|][^\s<>()\[\]\"'`]*")


def as_written(text: str) -> str:
    """Return a text as it is."""
    return text


def with_addresses(text: str, address: Callable[[str], str]) -> str:
    """Return Markdown with absolute addresses in its links, code as it is.

    `address` returns that of a link in one of Pelican's own forms, such as `{filename}/cases/iss.md#text`.
    """
    pieces, end = [], 0
    for link in _LINK.finditer(without_code(text)) if "{" in text or "|" in text else ():
        pieces += [text[end : link.start()], address(link[0])]
        end = link.end()
    return "".join([*pieces, text[end:]])
