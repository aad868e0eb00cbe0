"""Formats that feedgen writes.

It writes a whole feed at a time, and puts each element on lines of its own; in the texts between them there
is no `<` but as `&lt;`. So what it writes can be taken apart between entries, and put together anew: the
bytes are those that it would have written itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from feedgen.feed import FeedGenerator

from .entry import Feed
from .format import Format, Sheet
from .generator import generator


@dataclass(frozen=True)
class XmlFormat(Format):
    """A format of feedgen's, which `write` has it write.

    Every entry begins with the bytes `opening`; `end` is what comes after the last.
    """

    write: Callable[[FeedGenerator], bytes]
    opening: bytes
    end: bytes

    def entries(self, sheet: Sheet) -> Iterator[bytes]:
        """Yield the bytes of each entry of a feed."""
        _, *entries = self.write(sheet.made).split(self.opening)
        for entry in entries:
            yield self.opening + entry.removesuffix(self.end)

    def file(self, head: Feed, entries: Iterable[bytes]) -> bytes:
        """Return a file of a feed that has no entries itself, with these."""
        bare = self.write(generator(head, head.stem + self.called.ending, self.called.media_type))
        declaration, line, rest = bare.removesuffix(self.end).partition(b"\n")
        style = f'\n<?xml-stylesheet type="text/css" href={quoteattr(head.style)}?>' if head.style else ""
        return b"".join([declaration, style.encode(), line, rest, *entries, self.end])

    def text(self, html: str) -> bytes:
        """Return HTML as lxml escapes it."""
        return escape(html, {"\r": "&#13;"}).encode()
