"""RSS 2.0, with the namespaces Atom, content, dc and thr where RSS has no word of its own."""

from __future__ import annotations

from typing import Final

from feedgen.feed import FeedGenerator

from ..views.formats import RSS as CALLED
from .xml_format import XmlFormat


def _write(made: FeedGenerator) -> bytes:
    written: bytes = made.rss_str(pretty=True)
    return written


RSS: Final = XmlFormat(
    called=CALLED,
    write=_write,
    opening=b"    <item>\n",
    end=b"  </channel>\n</rss>\n",
)
