"""Letters that a reader only has to finish: what a link of `mailto` opens (RFC 6068)."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import quote

from ..citing.hosts import punycode

LONGEST = 1900
"""What every mail program takes from a browser; on Windows an address of 2,083 signs is cut off."""


def mail_to(address: str, subject: str, lines: Iterable[str]) -> str:
    """Return the address that opens a letter, with nothing in it that a program could take for its own."""
    body = "%0D%0A".join(quoted(line) for line in lines)
    return f"mailto:{mailbox(address)}?subject={quoted(subject)}&body={body}"


def mailbox(address: str) -> str:
    """Return an e-mail address in the letters that any program takes for one."""
    local, _, domain = address.rpartition("@")
    return f"{quote(local, safe='')}@{quote(punycode(domain), safe='%')}"


def quoted(text: str) -> str:
    """Return a text as it stands in such an address, as `encodeURIComponent` of browsers has it."""
    return quote(text, safe="!'()*~")


def shortened(text: str, room: int, most: int = 120) -> str:
    """Return as much of a text as takes `room` signs of such an address at most, and `most` of its own."""
    if len(text) <= most and len(quoted(text)) <= room:
        return text
    cut = (f"{text[:length].rstrip()}…" for length in range(min(len(text), most) - 1, -1, -1))
    return next((each for each in cut if len(quoted(each)) <= room), "")
