"""RSS 2.0 and Atom (RFC 4287), which feedgen writes, with the namespaces that they take words from.

RSS has Atom's, content, dc and thr where it has no word of its own; Atom has threads (RFC 4685).

It writes a whole feed at a time, and puts each element on lines of its own; in the texts between them there
is no `<` but as `&lt;`. So what it writes can be taken apart between entries, and put together anew: the
bytes are those that it would have written itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from feedgen.feed import FeedGenerator

from ..views.formats import ATOM as CALLED_ATOM
from ..views.formats import RSS as CALLED_RSS
from .entry import Feed
from .format import Format, ToWrite
from .generator import generator


@dataclass(frozen=True)
class XmlFormat(Format):
    """A format of feedgen's, which `write` has it write.

    Every entry begins with the bytes `opening`; `end` is what comes after the last.
    """

    write: Callable[[FeedGenerator], bytes]
    opening: bytes
    end: bytes

    def entries(self, given: ToWrite) -> Iterator[bytes]:
        """Yield the bytes of each entry of a feed."""
        _, *entries = self.write(given.made).split(self.opening)
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


def _write_rss(made: FeedGenerator) -> bytes:
    written: bytes = made.rss_str(pretty=True)
    return written


def _write_atom(made: FeedGenerator) -> bytes:
    written: bytes = made.atom_str(pretty=True)
    return written


RSS: Final = XmlFormat(
    called=CALLED_RSS,
    write=_write_rss,
    opening=b"    <item>\n",
    end=b"  </channel>\n</rss>\n",
)
ATOM: Final = XmlFormat(
    called=CALLED_ATOM,
    write=_write_atom,
    opening=b"  <entry",
    end=b"</feed>\n",
)
