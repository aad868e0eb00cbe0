"""What readers know a site by for good: its address, and the domain in the ids of its feeds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit

from ..errors import Problem, Severity
from .places import misset

_LOCAL = re.compile(r"localhost|127\..*|0\.0\.0\.0|::1?|.*\.(localhost|local)")
# RFC 2606 keeps these for examples.
_EXAMPLE = re.compile(r"(.*\.)?(example|example\.(com|net|org)|invalid|test)")


def not_to_last(settings: Mapping[str, Any], severity: Severity) -> Iterator[Problem]:
    """Yield what Pelican's settings call a site that is nobody's name, as those of the sample are."""
    address = str(settings.get("SITEURL") or "")
    if address and (key := _fault(address)):
        yield misset(settings, "SITEURL", key, severity, value=address)
    authority = str(settings.get("CASEBOOK_AUTHORITY") or "")
    if is_example(authority.partition(",")[0]):
        yield misset(settings, "CASEBOOK_AUTHORITY", "authority-example", severity, value=authority)


def is_example(host: str) -> bool:
    """Say whether a domain is one that nobody can have."""
    return _EXAMPLE.fullmatch(host) is not None


def _fault(address: str) -> str | None:
    try:
        parts = urlsplit(address)
    except ValueError:
        return "address-form"
    host = parts.hostname or ""
    if parts.scheme not in ("http", "https") or not host:
        return "address-form"
    if _LOCAL.fullmatch(host):
        return "address-local"
    return "address-example" if is_example(host) else None
