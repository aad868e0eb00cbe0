"""Rules for addresses and names: absolute, encoded, in their plainest form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

_SIGNS: Final = r"[0-9A-Za-z;/?:@&=+$.\-_!~*'()%,]"
_HOST: Final = r"(?:\[[0-9a-f:.]+\]|[^/?#\[\]@:\s]+)"
_ADDRESS: Final = re.compile(
    rf"(?:https?://(?:[^/?#@\s]*@)?{_HOST}(?::\d+)?(?![^/?#])|mailto:){_SIGNS}*(?:#{_SIGNS}*)?"
)
_TAG: Final = re.compile(rf"tag:(?:[a-z0-9._-]+@)?[a-z0-9.-]+,\d{{4}}(?:-\d\d(?:-\d\d)?)?:{_SIGNS}+")
_PORT: Final = re.compile(r"http://[^/]*:80(?![0-9])|https://[^/]*:443(?![0-9])")
_MEDIA: Final = re.compile(r"[a-z]+/[a-z0-9.+-]+")


def address(value: str | None, place: str) -> Iterator[str]:
    """Say where an address is relative, not encoded, or written in another way than programs would."""
    value = value or ""
    if not _ADDRESS.fullmatch(value) or re.search(r"%(?![0-9A-Fa-f]{2})", value) or not value.isascii():
        yield f"{place}: {value[:200]!r} is not absolute and encoded"
        return
    host = re.split(r"[/?#]", value.partition("//")[2])[0].rpartition("@")[2]
    if host != host.lower() or _PORT.match(value):
        yield f"{place}: {value[:200]!r} is not canonical"


def page(value: str | None, place: str) -> Iterator[str]:
    """Say where an address is none of a page, which a mailbox is not."""
    yield from address(value, place)
    if str(value).startswith("mailto:"):
        yield f"{place}: {value!r} is no page"


def tag(name: str | None) -> Iterator[str]:
    """Say where an id is no tag URI (RFC 4151)."""
    if not _TAG.fullmatch(name or ""):
        yield f"{name!r} is no tag URI"


def media(value: str | None, place: str) -> Iterator[str]:
    """Say where a media type is none."""
    if not _MEDIA.fullmatch(value or ""):
        yield f"{place}: media type {value!r}"
