"""What stands in a feed, read without any program for feeds."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from email.utils import parsedate_to_datetime

from lxml import etree

from .seen import Seen

_ATOM = "{http://www.w3.org/2005/Atom}"


def truth(data: bytes) -> list[Seen]:
    """Return the entries of a feed in any format."""
    if data[:1] == b"{":
        return list(_json(data))
    root = etree.fromstring(data)
    return list(_atom(root) if root.tag == f"{_ATOM}feed" else _rss(root))


def _seconds(date: str) -> int:
    return int(datetime.fromisoformat(date).timestamp())


def _json(data: bytes) -> Iterator[Seen]:
    for item in json.loads(data)["items"]:
        dates = [_seconds(item[name]) for name in ("date_published", "date_modified")]
        yield Seen(item["id"], item["title"], item["url"], *dates)


def _atom(root: etree._Element) -> Iterator[Seen]:
    for entry in root.iterfind(f"{_ATOM}entry"):
        link = next(each for each in entry.iterfind(f"{_ATOM}link") if each.get("rel") == "alternate")
        texts = [entry.findtext(f"{_ATOM}{name}", "") for name in ("id", "title", "published", "updated")]
        yield Seen(texts[0], texts[1], link.get("href", ""), _seconds(texts[2]), _seconds(texts[3]))


def _rss(root: etree._Element) -> Iterator[Seen]:
    for item in root.iter("item"):
        name, title, link, published = (
            item.findtext(each, "") for each in ("guid", "title", "link", "pubDate")
        )
        first = int(parsedate_to_datetime(published).timestamp())
        yield Seen(name, title, link, first, _seconds(item.findtext(f"{_ATOM}updated", "")))
