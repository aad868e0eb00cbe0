"""Style sheets and scripts under addresses that change with what they hold, so that browsers may keep them.

A page that is shown anew after each save would else fetch all its style sheets and scripts again, which takes
as long as the page itself. Such an address can never bring what is old: another content has another.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from hashlib import blake2b
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from .addresses import is_place

VERSION = "casebook-preview"
"""The field of an address that holds what its file was when the page was served."""

_LEANING = re.compile(
    rb"""(<(?:link\b[^>]*\brel=["']?stylesheet["']?[^>]*\bhref|script\b[^>]*\bsrc)=["'])([^"'?#<>]+)(?=["'])""",
    re.IGNORECASE,
)


def version_of(data: bytes) -> str:
    """Return a short name for what a file holds."""
    return blake2b(data, digest_size=9).hexdigest()


def versioned(page: bytes, place: str, file_of: Callable[[str], Path]) -> bytes:
    """Return a page that names its style sheets and scripts by what they hold; others' are left alone.

    `file_of` tells the file that is served at a place.
    """
    return _LEANING.sub(partial(_named, place=place, file_of=file_of), page)


def _named(found: re.Match[bytes], *, place: str, file_of: Callable[[str], Path]) -> bytes:
    start, address = found.groups()
    target = urlsplit(urljoin(f"//here/{place}", address.decode("utf-8", "replace")))
    name = unquote(target.path).lstrip("/")
    if target.netloc != "here" or not is_place(name):
        return found[0]
    try:
        version = version_of(file_of(name).read_bytes())
    except (OSError, ValueError):
        return found[0]
    return start + address + f"?{VERSION}={version}".encode()
