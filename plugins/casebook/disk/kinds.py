"""Which kinds of file are published as they are."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

PICTURES = ("avif", "gif", "ico", "jpeg", "jpg", "png", "svg", "webp")
RECORDINGS = ("m4a", "mp3", "mp4", "oga", "ogg", "ogv", "opus", "vtt", "wav", "webm")
DOCUMENTS = ("csv", "docx", "epub", "ics", "json", "ods", "odt", "pdf", "pptx", "tsv", "txt", "xlsx", "zip")
KNOWN = frozenset((*PICTURES, *RECORDINGS, *DOCUMENTS))
"""Endings of the files that are published: nothing among them is a page or a script of its own."""


def is_known(path: str, further: Iterable[str] = ()) -> bool:
    """Say whether a file's ending is among those published; `further` are endings the settings add."""
    ending = Path(path).suffix.lower().lstrip(".")
    return ending in KNOWN or ending in {kind.lower().lstrip(".") for kind in further}
