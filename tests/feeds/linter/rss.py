"""Rules for RSS 2.0, with the words of Atom, Dublin Core and `content` that it needs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from .addresses import page, tag
from .atom import reply
from .dates import in_order, rfc822, rfc3339, when
from .found import ATOM, Asked, all_different, at_most, no_base, once
from .links import links
from .markup import html
from .texts import language, plain

MEDIA_TYPE: Final = "application/rss+xml"
CONTENT: Final = "{http://purl.org/rss/1.0/modules/content/}encoded"
CREATOR: Final = "{http://purl.org/dc/elements/1.1/}creator"
_IN_CHANNELS: Final = """
title link description language copyright docs generator lastBuildDate pubDate ttl image item
"""
_IN_ITEMS: Final = "title link description guid pubDate category enclosure source"
_OF_CHANNELS: Final = frozenset(_IN_CHANNELS.split())
_OF_ITEMS: Final = frozenset(_IN_ITEMS.split())


def rss(root: Any, asked: Asked) -> Iterator[str]:
    """Say what is wrong with a feed in RSS."""
    channel = root.find("channel")
    if root.get("version") != "2.0" or channel is None or len(root) != 1:
        yield "not RSS 2.0"
        return
    yield from no_base(root)
    yield from _known(channel, _OF_CHANNELS)
    yield from once(channel, "title", "link", "description", "language", "lastBuildDate")
    yield from links(channel, "channel", {"self"}, asked, MEDIA_TYPE)
    yield from page(channel.findtext("link"), "channel link")
    if channel.findtext("link", "").endswith((".xml", ".json")):
        yield "channel: leads to itself"
    yield from language(channel.findtext("language"), "channel")
    items = channel.findall("item")
    yield from at_most(items)
    yield from all_different("guid", [item.findtext("guid") for item in items])
    built = channel.findtext("lastBuildDate")
    yield from when(rfc822(built), built, asked)
    yield from in_order([rfc3339(item.findtext(f"{ATOM}updated")) for item in items], rfc822(built))
    for name in ("title", "description", "copyright"):
        if channel.find(name) is not None:
            yield from plain(channel.findtext(name), name)
    for item in items:
        yield from _item(item, asked)


def _known(parent: Any, names: frozenset[str]) -> Iterator[str]:
    """Say which elements without a namespace are none of RSS, or there to be filled in wrongly."""
    for child in parent:
        if isinstance(child.tag, str) and not child.tag.startswith("{") and child.tag not in names:
            yield f"{parent.tag}: <{child.tag}>"


def _item(item: Any, asked: Asked) -> Iterator[str]:
    yield from _known(item, _OF_ITEMS)
    yield from once(item, "title", "link", "description", CONTENT, "guid", "pubDate", f"{ATOM}updated")
    names = [child.tag for child in item]
    if CONTENT in names and "description" in names and names.index(CONTENT) < names.index("description"):
        yield "item: content before description"
    guid = item.find("guid")
    if guid is not None and guid.get("isPermaLink") != "false":
        yield "item: guid says it is an address"
    yield from tag(item.findtext("guid"))
    yield from page(item.findtext("link"), "item link")
    published, updated = item.findtext("pubDate"), item.findtext(f"{ATOM}updated")
    yield from when(rfc822(published), published, asked)
    yield from when(rfc3339(updated), updated, asked)
    yield from plain(item.findtext("title"), "title")
    for name in ("category", CREATOR):
        for told in item.findall(name):
            yield from plain(told.text, name.rpartition("}")[2])
    yield from html(item.findtext("description"), "description")
    yield from html(item.findtext(CONTENT), "content", whole=True)
    yield from reply(item)
