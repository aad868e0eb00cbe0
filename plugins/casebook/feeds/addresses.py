"""Addresses fit for feeds: absolute, percent-encoded, hosts in punycode.

A feed is read far from the page it belongs to, by programs that know RFC 3986 and no later: nothing relative,
nothing outside ASCII may stand in it.
"""

from __future__ import annotations

import re
from urllib.parse import SplitResult, quote, urljoin, urlsplit, urlunsplit

from ..citing.hosts import punycode

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


def _host(name: str) -> str:
    return f"[{name}]" if ":" in name else punycode(name)


def _encoded(text: str, safe: str) -> str:
    return quote(_LONE_PERCENT.sub("%25", text), safe=safe)
