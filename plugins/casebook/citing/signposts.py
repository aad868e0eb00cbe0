"""Signposts: links from a page to what it is, who made it and what belongs to it (signposting.org).

They stand in the head of a page, and the same in the header `Link` (RFC 8288) of hosts that can send one, for
programs that ask for no page.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple
from urllib.parse import quote

MOST = 3500
"""Bytes of a header: nginx reads no longer word in its settings than 4,096, and programs few longer lines."""
# Nothing that ends a link (">"), a value of a header or a word in the settings of a server.
_KEPT = "/:?#[]@!&()*+,;=%~"


class Signpost(NamedTuple):
    """A link; `hreflang` is the language of what it leads to."""

    rel: str
    href: str
    type: str = ""
    hreflang: str = ""

    @property
    def header(self) -> str:
        """The link as a header has it, in ASCII."""
        more = {"rel": self.rel, "type": self.type, "hreflang": self.hreflang}
        told = "".join(f'; {name}="{value}"' for name, value in more.items() if value)
        return f"<{quote(self.href, safe=_KEPT)}>{told}"


def fitting(links: Iterable[Signpost]) -> Iterator[str]:
    """Yield as many links as fit into a header, each as it stands there."""
    left = MOST
    for link in links:
        left -= len(link.header) + 2
        if left < 0:
            return
        yield link.header
