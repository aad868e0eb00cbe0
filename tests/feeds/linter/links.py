"""Rules for Atom's links, which RSS uses, too: those that have to be there, and no other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any, Final

from .addresses import media, page
from .found import ATOM, Asked
from .texts import language

_OF_FEEDS: Final = {
    "self",
    "alternate",
    "hub",
    "current",
    "prev-archive",
    "next-archive",
    "license",
    "related",
}
_OF_ENTRIES: Final = {"alternate", "related", "via", "enclosure", "license"}


def links(element: Any, place: str, wanted: set[str], asked: Asked, own: str = "") -> Iterator[str]:
    """Say what is wrong with the links of a feed or an entry; `own` is the media type of the feed itself."""
    found = element.findall(f"{ATOM}link")
    rels = Counter(link.get("rel") for link in found)
    known = _OF_FEEDS if own else _OF_ENTRIES
    if any(rels[rel] != 1 for rel in wanted) or not set(rels) <= known:
        yield f"{place}: links {sorted(map(str, rels.elements()))}"
    for link in found:
        yield from page(link.get("href"), f"{place} link")
        if link.get("rel") != "hub":
            yield from media(link.get("type"), f"{place} link")
        if link.get("hreflang") is not None:
            yield from language(link.get("hreflang"), f"{place} link")
        if link.get("rel") == "self":
            yield from _own(link, own, asked)


def _own(link: Any, own: str, asked: Asked) -> Iterator[str]:
    if link.get("type") != own:
        yield f"feed: its own media type is {link.get('type')!r}"
    if asked.address and link.get("href") != asked.address:
        yield f"feed: read from {asked.address}, and says that it is {link.get('href')}"
