"""Rules for OPML 2.0, as a list of subscriptions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from .addresses import page
from .dates import rfc822, when
from .found import Asked, all_different, once
from .texts import language, plain

_OF_HEADS: Final = {"title", "dateCreated", "dateModified", "ownerName", "ownerEmail", "ownerId", "docs"}
_KINDS: Final = {"rss", "atom"}


def opml(root: Any, asked: Asked) -> Iterator[str]:
    """Say what is wrong with a list of feeds."""
    if root.get("version") != "2.0" or [child.tag for child in root] != ["head", "body"]:
        yield "not OPML 2.0"
        return
    head, body = root
    yield from once(head, "title")
    yield from plain(head.findtext("title"), "title", is_html=True)
    for child in head:
        if child.tag not in _OF_HEADS:
            yield f"head: <{child.tag}>"
        if child.tag.startswith("date"):
            yield from when(rfc822(child.text), child.text, asked)
    if not len(body):
        yield "body: no outline"
    outlines = list(body.iter("outline"))
    yield from all_different("feed", [each.get("xmlUrl") for each in outlines if each.get("xmlUrl")])
    for outline in outlines:
        yield from _outline(outline)


def _outline(outline: Any) -> Iterator[str]:
    yield from plain(outline.get("text"), "outline", is_html=True)
    if outline.get("xmlUrl") is None and outline.get("type") is None:
        if not len(outline):
            yield f"outline {outline.get('text')!r}: neither a feed nor a folder"
        return
    if outline.get("type") not in _KINDS:
        yield f"outline {outline.get('text')!r}: type {outline.get('type')!r}"
    yield from page(outline.get("xmlUrl"), "xmlUrl")
    if outline.get("htmlUrl") is not None:
        yield from page(outline.get("htmlUrl"), "htmlUrl")
    if outline.get("language") is not None:
        yield from language(outline.get("language"), "outline")
