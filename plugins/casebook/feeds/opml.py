"""OPML 2.0 (opml.org/spec2.opml): all feeds of a site in one file, which feed readers take in."""

from __future__ import annotations

from collections.abc import Iterable
from email.utils import format_datetime
from itertools import groupby

from lxml import etree

from ..views.feeds import heading_of
from .bodies import address_of
from .languages import told
from .shelves import Shelf
from .story import FeedSite
from .text import as_html, one_line, unmistakable
from .xml_formats import RSS


def opml(shelved: Iterable[Shelf], site: FeedSite) -> bytes:
    """Return the list of some feeds, as new as the newest entry in them: the same bytes at any time."""
    shelved = tuple(shelved)
    root = etree.Element("opml", version="2.0")
    head, body = etree.SubElement(root, "head"), etree.SubElement(root, "body")
    newest = max((shelf.slots[0].updated for shelf in shelved if shelf.slots), default=site.since)
    said = {
        "title": site.words.gettext("{site}: all feeds", site=site.name),
        "dateModified": format_datetime(newest),
        "ownerName": site.author,
    }
    for name, text in said.items():
        etree.SubElement(head, name).text = _named(text)
    for kind, shelves in groupby(shelved, key=lambda shelf: shelf.kind):
        _add(body, kind, tuple(shelves), site)
    written: bytes = etree.tostring(root, pretty_print=True, xml_declaration=True, encoding="UTF-8")
    return written


def _add(body: etree._Element, kind: str, shelves: Iterable[Shelf], site: FeedSite) -> None:
    heading = _heading(kind, site)
    parent = etree.SubElement(body, "outline", text=heading) if heading else body
    for shelf in shelves:
        etree.SubElement(parent, "outline", _outline(shelf, site))


def _heading(kind: str, site: FeedSite) -> str:
    """Return under what feeds of a kind stand together: those of the whole site under nothing."""
    return "" if kind in ("all", "follow-ups") else heading_of(kind, site.words)


def _outline(shelf: Shelf, site: FeedSite) -> dict[str, str]:
    said = {
        "type": "rss",
        "version": "RSS2",
        "text": _named(shelf.title),
        "title": _named(shelf.title),
        "description": _named(shelf.subtitle),
        "language": told(shelf.words.lang) or "",
        "htmlUrl": address_of(shelf.page, site),
        "xmlUrl": address_of(f"{shelf.path}{RSS.called.ending}", site),
    }
    return {name: text for name, text in said.items() if text}


def _named(text: str) -> str:
    """Return a name for OPML, where it may be HTML: as that if it could be taken for it, else as it is."""
    line = one_line(text)
    return line if "<" not in line and unmistakable(text) == line else as_html(text)
