"""What is cited: a text of the site, as it stood on a day."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import quote

from ..figures.names import plain_name
from ..model import PartialDate
from ..words import Words
from .hosts import punycode
from .names import Name

_HOST = re.compile(r"[^/?#@:\[\]]+(?![^/?#]*@)")
_KEPT = "/:?#[]@!$&'()*+,;=%~"


@dataclass(frozen=True, kw_only=True)
class Work:
    """A text to cite. `page` is its living page, `version` the address at which this state of it stays.

    `id` never changes; `issued` is the day of this state.
    """

    id: str
    title: str
    authors: tuple[Name, ...] = ()
    issued: PartialDate | None = None
    site: str
    page: str
    words: Words
    summary: str | None = None
    version: str | None = None

    @property
    def address(self) -> str:
        """Where a citation leads: the version's address if there is one, until then the living page's."""
        return self.version or self.page

    @property
    def key(self) -> str:
        """What reference managers call it: told apart from texts of other sites and in other languages."""
        return "-".join(filter(None, (plain_name(self.site), plain_name(self.id), self.lang.lower())))

    @property
    def lang(self) -> str:
        """The language of the text."""
        return self.words.lang


@lru_cache(4096)
def uri(address: str) -> str:
    """Return an address in the letters that any program takes for one (RFC 3986), its host in punycode."""
    if not address.isascii():
        scheme, slashes, rest = address.partition("://")
        host = _HOST.match(rest) if slashes else None
        if host:
            address = f"{scheme}://{punycode(host[0])}{rest[host.end() :]}"
    return quote(address, safe=_KEPT)
