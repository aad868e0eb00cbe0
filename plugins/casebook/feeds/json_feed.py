"""JSON Feed 1.1 (jsonfeed.org), with the standard library's `json`; what has no value is left out."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from ..views.formats import JSON as CALLED
from .entry import Entry, Feed
from .format import Format, ToWrite
from .languages import told
from .text import LONGEST_SUMMARY, one_line, unmistakable

VERSION: Final = "https://jsonfeed.org/version/1.1"
_INDENT = "\n    "


class JsonFormat(Format):
    """JSON Feed: an entry is an item of a list, indented as in a whole document."""

    def entries(self, given: ToWrite) -> Iterator[bytes]:
        """Yield each item of a feed."""
        for entry in given.entries:
            yield _written(_item(entry)).replace("\n", _INDENT).encode()

    def file(self, head: Feed, entries: Iterable[bytes]) -> bytes:
        """Return a file of a feed that has no entries itself, with these."""
        bare = _written(_described(head, f"{head.stem}{self.called.ending}")).removesuffix("\n}")
        items = f",{_INDENT}".encode().join(entries)
        listed = b"".join([_INDENT.encode(), items, b"\n  "]) if items else b""
        return b"".join([bare.encode(), b',\n  "items": [', listed, b"]\n}\n"])

    def text(self, html: str) -> bytes:
        """Return HTML as JSON quotes it."""
        return json.dumps(html, ensure_ascii=False)[1:-1].encode()


JSON: Final = JsonFormat(CALLED)


def _written(value: Mapping[str, Any]) -> str:
    return json.dumps({name: said for name, said in value.items() if said}, ensure_ascii=False, indent=2)


def _described(feed: Feed, address: str) -> dict[str, Any]:
    return {
        "version": VERSION,
        "title": unmistakable(feed.title),
        "home_page_url": feed.link,
        "feed_url": address,
        "next_url": f"{feed.previous}{CALLED.ending}" if feed.previous else None,
        "description": unmistakable(feed.subtitle),
        "user_comment": feed.note,
        "authors": _named((feed.author,)),
        "language": told(feed.lang),
        "hubs": [{"type": "WebSub", "url": feed.hub}] if feed.hub else None,
        "_casebook": {"rights": unmistakable(feed.rights)} if feed.rights else None,
    }


def _item(entry: Entry) -> dict[str, Any]:
    """Return an entry as an item; `_casebook` names the entry that it answers, as RFC 4685 does in XML."""
    reply = entry.in_reply_to
    return {
        "id": entry.id,
        "url": entry.link,
        "external_url": reply.link if reply else None,
        "title": unmistakable(entry.title),
        "summary": one_line(entry.summary, LONGEST_SUMMARY),
        "date_published": entry.published.isoformat(),
        "date_modified": entry.updated.isoformat(),
        "authors": _named(entry.authors),
        "tags": [unmistakable(name) for name in entry.categories],
        "language": told(entry.lang),
        "_casebook": {"in_reply_to": reply.id} if reply else None,
        "content_html": entry.html,
    }


def _named(names: Iterable[str]) -> list[dict[str, str]]:
    return [{"name": unmistakable(name)} for name in names]
