"""Addresses fit for feeds: absolute, percent-encoded, hosts in punycode.

A feed is read far from the page it belongs to, by programs that know RFC 3986 and no later: nothing relative,
nothing outside ASCII may stand in it.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from urllib.parse import SplitResult, quote, urljoin, urlsplit, urlunsplit

SCHEMES = ("http", "https", "mailto")
_PORTS = {"http": 80, "https": 443}
_LONE_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
_PATH = "/%:@!$&'()*+,;=~"
_QUERY = _PATH + "?"


def absolute(address: str, base: str) -> str | None:
    """Return `address` as it is meant on the page `base`, or None where that is no address one can follow."""
    try:
        parts = urlsplit(urljoin(base, address.strip()))
        host = _authority(parts)
    except ValueError:
        return None
    if parts.scheme not in SCHEMES or bool(host) is (parts.scheme == "mailto"):
        return None
    path, query, fragment = (
        _encoded(parts.path, _PATH),
        _encoded(parts.query, _QUERY),
        _encoded(parts.fragment, _QUERY),
    )
    return urlunsplit((parts.scheme, host, path, query, fragment))


def _authority(parts: SplitResult) -> str:
    if parts.hostname is None:
        return ""
    user, at, _ = parts.netloc.rpartition("@")
    port = "" if parts.port in (None, _PORTS.get(parts.scheme)) else f":{parts.port}"
    return f"{_encoded(user, '%:')}{at}{_host(parts.hostname)}{port}"


@lru_cache(1024)  # a site leads to few hosts, and names each of them often
def punycode(host: str) -> str:
    """Return a host name in ASCII, folded as browsers do (UTS #46, non-transitional: ß stays one)."""
    folded = unicodedata.normalize("NFKC", host.lower()).replace("\u3002", ".")
    return ".".join(map(_label, folded.split(".")))


def _host(name: str) -> str:
    return f"[{name}]" if ":" in name else punycode(name)


def _label(label: str) -> str:
    if label.isascii():
        return _encoded(label, "%")
    return f"xn--{label.encode('punycode').decode('ascii')}"


def _encoded(text: str, safe: str) -> str:
    return quote(_LONE_PERCENT.sub("%25", text), safe=safe)
