"""Rules for Atom (RFC 4287, with 4685 and 5005)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from .addresses import page, tag
from .dates import in_order, rfc3339, when
from .found import ATOM, LANG, Asked, all_different, at_most, no_base, once
from .links import links
from .markup import html
from .schema import schema
from .texts import language, plain

MEDIA_TYPE: Final = "application/atom+xml"
_REPLY: Final = "{http://purl.org/syndication/thread/1.0}in-reply-to"


def atom(root: Any, asked: Asked) -> Iterator[str]:
    """Say what is wrong with a feed in Atom."""
    yield from schema(root)
    yield from no_base(root)
    yield from once(root, *(f"{ATOM}{name}" for name in ("id", "title", "updated", "author")))
    yield from links(root, "feed", {"self", "alternate"}, asked, MEDIA_TYPE)
    yield from language(root.get(LANG), "feed")
    entries = root.findall(f"{ATOM}entry")
    yield from at_most(entries)
    yield from all_different("id", [each.findtext(f"{ATOM}id") for each in (root, *entries)])
    updated = root.findtext(f"{ATOM}updated")
    yield from when(rfc3339(updated), updated, asked)
    yield from in_order([rfc3339(each.findtext(f"{ATOM}updated")) for each in entries], rfc3339(updated))
    yield from _texts(root, "feed")
    for entry in entries:
        yield from _entry(entry, asked)


def _entry(entry: Any, asked: Asked) -> Iterator[str]:
    names = ("id", "title", "updated", "published", "content", "summary")
    yield from once(entry, *(f"{ATOM}{name}" for name in names))
    yield from links(entry, "entry", {"alternate"}, asked)
    yield from language(entry.get(LANG), "entry")
    for name in ("updated", "published"):
        date = entry.findtext(f"{ATOM}{name}")
        yield from when(rfc3339(date), date, asked)
    published, updated = (rfc3339(entry.findtext(f"{ATOM}{name}")) for name in ("published", "updated"))
    if published and updated and published > updated:
        yield "entry: changed before it was published"
    for name in ("content", "summary"):
        element = entry.find(f"{ATOM}{name}")
        if element is not None and element.get("type") != "html":
            yield f"{name}: type {element.get('type')!r}"
        yield from html(entry.findtext(f"{ATOM}{name}"), name, whole=name == "content")
    yield from _texts(entry, "entry")
    yield from reply(entry)


def _texts(element: Any, place: str) -> Iterator[str]:
    yield from tag(element.findtext(f"{ATOM}id"))
    for name in ("title", "subtitle", "rights"):
        found = element.find(f"{ATOM}{name}")
        if found is None:
            continue
        if found.get("type", "text") != "text":
            yield f"{place}: {name} of type {found.get('type')!r}"
        yield from plain(found.text, name)
    for author in element.findall(f"{ATOM}author/{ATOM}name"):
        yield from plain(author.text, "author")
    for category in element.findall(f"{ATOM}category"):
        yield from plain(category.get("label"), "category")


def reply(element: Any) -> Iterator[str]:
    """Say what is wrong with what an entry answers."""
    for answered in element.findall(_REPLY):
        yield from tag(answered.get("ref"))
        yield from page(answered.get("href"), "reply")
