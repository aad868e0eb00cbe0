"""Atom (RFC 4287), with threads (RFC 4685)."""

from __future__ import annotations

from typing import Final

from feedgen.feed import FeedGenerator

from ..views.formats import ATOM as CALLED
from .xml_format import XmlFormat


def _write(made: FeedGenerator) -> bytes:
    written: bytes = made.atom_str(pretty=True)
    return written


ATOM: Final = XmlFormat(
    called=CALLED,
    write=_write,
    opening=b"  <entry",
    end=b"</feed>\n",
)
