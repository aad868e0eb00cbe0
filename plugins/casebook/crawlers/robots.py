"""What robots are told that ask first (RFC 9309): where the sitemap is, and what they need not look at."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import quote, urlsplit

from .sitemap import NAME as SITEMAP

NAME = "robots.txt"


def is_asked_for(address: str) -> bool:
    """Tell whether robots look for the file where the site can put it: at the root of a host alone."""
    return urlsplit(address).path in ("", "/")


def robots(address: str, aside: Iterable[str]) -> bytes:
    """Return the file; `aside` are folders, from the root of the site, that nobody is to find by a search.

    The `address` is that of the site, in ASCII and without a slash at its end.
    """
    lines = ["User-agent: *", *(f"Disallow: /{quote(folder)}" for folder in sorted(set(aside)))]
    lines += ["Allow: /"] if len(lines) == 1 else []
    return "\n".join([*lines, "", f"Sitemap: {address}/{SITEMAP}", ""]).encode()
