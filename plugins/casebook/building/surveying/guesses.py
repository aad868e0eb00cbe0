"""A guess at which files belong together, from their bytes: those of one slug, and what follows it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...reader.parcels import tie, together

# No key stands in the first line, which opens the front matter.
_SLUG = re.compile(rb"""\nslug:[ \t]*["']?([^\s"'#]+)""")
_FOLLOWS = re.compile(rb"\nfollows:(.*\n(?:[ \t]*-.*\n)*)")
_NAME = re.compile(rb"[^\s\[\],\"'#-][^\s\[\],\"'#]*")


def guessed(files: Sequence[bytes | None]) -> list[list[int]]:
    """Return the numbers of the files that seem to belong together, each group in order."""
    return together([set(_names(_front(raw or b""))) for raw in files])


def _front(raw: bytes) -> bytes:
    """Return the front matter, or all where none ends."""
    end = raw.find(b"\n---", 3)
    return raw[:end] if end > 0 else raw


def _names(raw: bytes) -> Iterator[str]:
    for slug in _SLUG.findall(raw):
        yield tie(slug.decode("utf-8", "replace"))
    for follows in _FOLLOWS.findall(raw):
        yield from (tie(name.decode("utf-8", "replace")) for name in _NAME.findall(follows))
