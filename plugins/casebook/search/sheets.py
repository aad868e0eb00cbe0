"""Records as pages: what Pagefind reads of them is the title and the pieces, in their language."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement, tostring

from .record import Record
from .stems import STEMMERS

_UNKNOWN = "zxx"
"""A language of no stems, before the tag of one for which the browser has none either."""


def sheet_of(record: Record) -> bytes:
    """Return a record as HTML. The title is no part of the text that a result shows something of.

    Unless there is no other: Pagefind leaves out a page without a text.
    """
    page = Element("html", lang=stemmed_as(record.lang))
    body = SubElement(page, "body", {"data-pagefind-body": ""})
    title = {"data-pagefind-meta": "title", "data-pagefind-ignore": ""}
    SubElement(body, "h1", title).text = _fit(record.title)
    for piece in record.pieces if any(map(_says_something, record.pieces)) else (record.title,):
        SubElement(body, "p").text = _fit(piece)
    written: bytes = tostring(page, encoding="utf-8", method="html")
    return written


def stemmed_as(lang: str) -> str:
    """Return the tag by which Pagefind takes the stems of a language: those that a browser takes, too."""
    return lang if lang.partition("-")[0] in STEMMERS else f"{_UNKNOWN}-{lang}"


def _says_something(piece: str) -> bool:
    return any(letter.isalnum() for letter in piece)


def _fit(text: str) -> str:
    """Return a text without halves of characters, which no file can hold."""
    return text.encode("utf-8", "replace").decode("utf-8")
