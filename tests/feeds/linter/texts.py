"""Rules for plain text: titles, names, languages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.entities import html5
from typing import Final

from casebook.feeds.languages import told

_TAG: Final = re.compile(r"</?[A-Za-z!?]")
_REFERENCE: Final = re.compile(r"&(#?\w+)")
_LANGUAGE: Final = re.compile(r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?(?:-[A-Za-z0-9]{4,8})*")


def plain(text: str | None, place: str, *, is_html: bool = False) -> Iterator[str]:
    """Say what is wrong with one line of plain text, which readers may take for HTML, or where it is that."""
    text = text or ""
    if _TAG.search(text):
        yield f"{place}: could be taken for HTML: {text[:60]!r}"
    if not text or text != text.strip() or re.search(r"[\r\n\t]", text):
        yield f"{place}: no line of text: {text[:60]!r}"
    for name in () if is_html else _REFERENCE.findall(text):
        if name.startswith("#") or f"{name};" in html5:
            yield f"{place}: &{name} could be taken for HTML"
    yield from signs(text, place)


def signs(text: str, place: str) -> Iterator[str]:
    """Say which signs are broken encodings, or no signs at all."""
    for sign in sorted(set(text)):
        code = ord(sign)
        broken = code < 0x20 and sign not in "\t\n\r"
        if broken or 0x7F <= code <= 0x9F or sign == "\ufffd" or code & 0xFFFE == 0xFFFE or code >> 11 == 27:
            yield f"{place}: U+{code:04X}"


def language(lang: str | None, place: str) -> Iterator[str]:
    """Say where a language is none that BCP 47 writes and RSS knows."""
    if not _LANGUAGE.fullmatch(lang or "") or told(str(lang)) is None:
        yield f"{place}: language {lang!r}"
