"""Names of hosts in ASCII, for programs that know RFC 3986 and no later."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from urllib.parse import quote


@lru_cache(1024)  # a site leads to few hosts, and names each of them often
def punycode(host: str) -> str:
    """Return a host name in ASCII, folded as browsers do (UTS #46, non-transitional: ß stays one)."""
    folded = unicodedata.normalize("NFKC", host.lower()).replace("\u3002", ".")
    return ".".join(map(_label, folded.split(".")))


def _label(label: str) -> str:
    if label.isascii():
        return quote(label, safe="%")
    return f"xn--{label.encode('punycode').decode('ascii')}"
