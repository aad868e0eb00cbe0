"""A linter of feeds: what the W3C validator warns of, what it lets pass, and what no reader should meet.

It reads bytes alone and knows nothing of how they were made. Each rule says what is wrong and where; of a
feed that is well it has nothing to say. `texts`, `addresses`, `dates` and `markup` hold the rules for what
stands in a feed; `atom` (with `schema`, which is RFC 4287's), `rss`, `json_feed` and `opml` those of the
formats; `across` those that hold between the feeds of a site.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Final

from lxml import etree

from .across import across
from .atom import atom
from .found import ATOM, Asked
from .json_feed import json_feed
from .markup import html
from .opml import opml
from .rss import rss

__all__ = ["ATOM", "CONTENT", "THREAD", "html", "lint", "lint_site"]

CONTENT: Final = "{http://purl.org/rss/1.0/modules/content/}encoded"
THREAD: Final = "{http://purl.org/syndication/thread/1.0}in-reply-to"
MOST_BYTES: Final = 250_000
_DECLARATION: Final = b"<?xml version='1.0' encoding='UTF-8'?>"


def lint(data: bytes, until: datetime, address: str | None = None) -> list[str]:
    """Return all that is wrong with a feed in any format, read from `address` at the instant `until`."""
    asked = Asked(until, address)
    return list(
        dict.fromkeys([*_size(data), *(_json(data, asked) if data[:1] == b"{" else _xml(data, asked))])
    )


def lint_site(feeds: Mapping[str, bytes], until: datetime, home: str) -> list[str]:
    """Return all that is wrong with the feeds of a site, by their paths below the address `home`.

    What stands beside them for browsers is no feed.
    """
    feeds = {path: data for path, data in feeds.items() if not path.endswith(".css")}
    alone = (f"{path}: {found}" for path, data in feeds.items() for found in lint(data, until, home + path))
    return [*alone, *across(feeds, home)]


def _size(data: bytes) -> Iterator[str]:
    if len(data) > MOST_BYTES:
        yield f"{len(data)} bytes, more than {MOST_BYTES}"


def _json(data: bytes, asked: Asked) -> Iterator[str]:
    try:
        feed = json.loads(data.decode("utf-8"))
    except ValueError as error:
        return iter([f"no JSON: {error}"])
    return json_feed(feed, asked)


def _xml(data: bytes, asked: Asked) -> Iterator[str]:
    try:
        # A text of a megabyte is too long for a feed, which is said, and not for the parser.
        root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, huge_tree=True))
    except etree.XMLSyntaxError as error:
        yield f"no XML: {error}"
        return
    if not data.startswith(_DECLARATION):
        yield "no XML declaration with UTF-8"
    if root.getroottree().docinfo.doctype:
        yield "a DOCTYPE"
    rules = {f"{ATOM}feed": atom, "rss": rss, "opml": opml}
    yield from rules[root.tag](root, asked) if root.tag in rules else [f"<{root.tag}> is no feed"]
