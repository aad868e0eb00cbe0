"""From an address in the browser to a file of the site, and never to one outside."""

from __future__ import annotations

import mimetypes
import re
import socket
from collections.abc import Container
from ipaddress import IPv4Address, IPv6Address, ip_address
from pathlib import Path, PurePosixPath
from urllib.parse import unquote

_KINDS = {
    ".atom": "application/atom+xml",
    ".bib": "application/x-bibtex",
    ".csv": "text/csv",
    ".htm": "text/html",
    ".html": "text/html",
    ".ics": "text/calendar",
    ".js": "text/javascript",
    ".json": "application/json",
    ".md": "text/markdown",
    ".mjs": "text/javascript",
    ".opml": "text/x-opml",
    ".ris": "application/x-research-info-systems",
    ".rss": "application/rss+xml",
    ".wasm": "application/wasm",
    ".webmanifest": "application/manifest+json",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
    ".yaml": "application/yaml",
}
"""Kinds by their endings, the same on every machine; for others the system is asked."""

_JSON_FEED = re.compile(r"(^|/)feed\.json$|(^|/)feeds/.*\.json$")


def kind_of(name: str) -> str:
    """Return the media type of a place by its name; what is text is said to be UTF-8.

    A feed is plain XML here, as most hosts have it: of `application/rss+xml` Chromium shows the source.
    """
    if _JSON_FEED.search(name):
        return "application/feed+json; charset=utf-8"
    ending = PurePosixPath(name).suffix.lower()
    kind = _KINDS.get(ending) or mimetypes.guess_type(name)[0] or "application/octet-stream"
    is_text = kind.startswith("text/") or kind.endswith(("xml", "json", "yaml"))
    return f"{kind}; charset=utf-8" if is_text else kind


def place_of(path: str) -> str | None:
    """Return the place below the output that an address means; None where it means none."""
    name = unquote(path, errors="surrogateescape").lstrip("/")
    place = name + "index.html" if name.endswith("/") or not name else name
    return place if is_place(place) else None


def is_place(place: str) -> bool:
    """Tell whether a text is a place below the output, and nothing that leads out of it."""
    parts = place.split("/")
    leads_out = Path(place).drive or Path(place).is_absolute()
    return not leads_out and not any(part in (".", "..") or set(part) & {"\\", "\0"} for part in parts)


def find(root: Path, place: str, pages: Container[str]) -> str | None:
    """Return the place of the file that is served, as most hosts find it; a folder is served by its index."""
    for name in (place, f"{place}.html", f"{place}/index.html"):
        if name in pages or _is_within(root, name):
            return name
    return None


def _is_within(root: Path, name: str) -> bool:
    """Tell whether there is such a file, reached by no link that leads out of the output."""
    try:
        file = (root / name).resolve()
        return file.is_file() and file.is_relative_to(root.resolve())
    except (OSError, ValueError):
        return False


def is_allowed(host: str, bound: str) -> bool:
    """Tell whether a request names this machine: by an address, or by a name that no stranger can have.

    One that is bound to this machine alone has no other names than its own; in a local network it may also
    be called by its name there. A name of the net can be made to lead here by whoever owns it.
    """
    name = host.rpartition(":")[0] if host.rpartition(":")[2].isdigit() else host
    name = name.strip("[]").rstrip(".").lower()
    if not name or name == "localhost" or name.endswith(".localhost"):
        return True
    own = _ip(name)
    if own:
        return own.is_loopback or not _is_loopback(bound)
    local = {socket.gethostname().lower(), socket.gethostname().partition(".")[0].lower()}
    return not _is_loopback(bound) and ("." not in name or name.endswith((".local", ".lan")) or name in local)


def _is_loopback(bound: str) -> bool:
    found = _ip(bound)
    return bool(found and found.is_loopback)


def _ip(name: str) -> IPv4Address | IPv6Address | None:
    try:
        return ip_address(name)
    except ValueError:
        return None
