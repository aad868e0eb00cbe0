"""Rules for JSON Feed 1.1, whose own words are the schema here; words of our own begin with `_`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from jsonschema import Draft202012Validator

from .addresses import page, tag
from .dates import in_order, rfc3339, when
from .found import Asked, all_different, at_most
from .markup import html
from .texts import language, plain

_TEXT: Final = {"type": "string", "minLength": 1}
_NUMBER: Final = {"type": "number", "minimum": 0}
_OWN: Final = {"^_[A-Za-z]": {"type": "object"}}
_AUTHORS: Final = {
    "type": "array",
    "minItems": 1,
    "items": {
        "type": "object",
        "properties": dict.fromkeys(("name", "url", "avatar"), _TEXT),
        "patternProperties": _OWN,
        "additionalProperties": False,
        "minProperties": 1,
    },
}
_ATTACHMENT: Final = {
    "type": "object",
    "properties": {
        **dict.fromkeys(("url", "mime_type", "title"), _TEXT),
        **dict.fromkeys(("size_in_bytes", "duration_in_seconds"), _NUMBER),
    },
    "required": ["url", "mime_type"],
    "patternProperties": _OWN,
    "additionalProperties": False,
}
_ITEM: Final = {
    "type": "object",
    "properties": {
        **dict.fromkeys(("id", "url", "external_url", "title", "content_html", "content_text"), _TEXT),
        **dict.fromkeys(("summary", "image", "banner_image", "date_published", "date_modified"), _TEXT),
        "language": _TEXT,
        "tags": {"type": "array", "items": _TEXT, "uniqueItems": True},
        "authors": _AUTHORS,
        "attachments": {"type": "array", "items": _ATTACHMENT},
    },
    "required": ["id"],
    "anyOf": [{"required": ["content_html"]}, {"required": ["content_text"]}],
    "patternProperties": _OWN,
    "additionalProperties": False,
}
_HUB: Final = {"type": "object", "properties": {"type": _TEXT, "url": _TEXT}, "required": ["type", "url"]}
FEED: Final = {
    "type": "object",
    "properties": {
        "version": {"const": "https://jsonfeed.org/version/1.1"},
        **dict.fromkeys(("title", "home_page_url", "feed_url", "description", "user_comment"), _TEXT),
        **dict.fromkeys(("next_url", "icon", "favicon", "language"), _TEXT),
        "authors": _AUTHORS,
        "expired": {"type": "boolean"},
        "hubs": {"type": "array", "items": _HUB},
        "items": {"type": "array", "items": _ITEM},
    },
    "required": ["version", "title", "items"],
    "patternProperties": _OWN,
    "additionalProperties": False,
}


def json_feed(feed: Any, asked: Asked) -> Iterator[str]:
    """Say what is wrong with a JSON Feed."""
    broken = [
        f"{error.json_path}: {error.message[:200]}" for error in Draft202012Validator(FEED).iter_errors(feed)
    ]
    if broken:
        yield from broken
        return
    for name in ("home_page_url", "feed_url", "next_url"):
        if name in feed or name != "next_url":
            yield from page(feed.get(name), name)
    if asked.address and feed.get("feed_url") != asked.address:
        yield f"feed: read from {asked.address}, and says that it is {feed.get('feed_url')}"
    yield from language(feed.get("language"), "feed")
    yield from _texts(feed)
    items = feed["items"]
    yield from at_most(items)
    yield from all_different("id", [item["id"] for item in items])
    yield from in_order([rfc3339(item.get("date_modified")) for item in items], None)
    for item in items:
        yield from _item(item, asked)


def _item(item: Any, asked: Asked) -> Iterator[str]:
    yield from tag(item["id"])
    yield from page(item.get("url"), "item url")
    yield from language(item.get("language"), "item")
    for name in ("date_published", "date_modified"):
        yield from when(rfc3339(item.get(name)), item.get(name), asked)
    yield from _texts(item)
    yield from html(item.get("content_html"), "content_html", whole=True)
    for name in item.get("tags", ()):
        yield from plain(name, "tag")


def _texts(element: Any) -> Iterator[str]:
    yield from plain(element.get("title"), "title")
    for author in element.get("authors", ()):
        yield from plain(author.get("name"), "author")
        if "url" in author:
            yield from page(author["url"], "author url")
