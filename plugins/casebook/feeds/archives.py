"""Archives of feeds (RFC 5005, section 4): what a feed has no room for goes on in documents that stay.

A feed leads to the newest of its documents, each document to the one before it: so whoever walks from the
feed finds every entry that ever stood in it, and of one that stands there twice the newest state first. What
is frozen is decided when the site is published. Half of what a feed has room for is left to it then, so that
documents are not made of one entry each. Of a long text a document has the beginning, with a link to the
rest: each entry stands in several feeds and formats, and all of it would be more than the site itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from ..ledger.archives import Document, State, page_of
from ..ledger.lines import instant, stamp
from ..views.parts import SITE
from .bodies import address_of
from .bounds import MOST_BYTES, MOST_ENTRIES, room, weight
from .companions import relative, style_path
from .entry import Entry, Feed, Reply
from .files import Entries
from .ids import feed_id
from .shelves import Shelf, archived_at, feed_of, head_of
from .slot import Slot
from .story import FeedSite


@dataclass(frozen=True)
class Frozen:
    """What is put into archives: documents, and the states of entries that no archive has yet."""

    documents: tuple[Document, ...] = ()
    states: Mapping[State, Mapping[str, Any]] = field(default_factory=dict)


def frozen(shelved: Iterable[Shelf], weigh: Callable[[Slot], int], make: Entries, site: FeedSite) -> Frozen:
    """Return what has to be frozen of some feeds; `weigh` tells what an entry weighs in a feed."""
    lost = [(shelf, slots) for shelf in shelved if (slots := tuple(_lost(shelf, weigh, site)))]
    wanted = {slot.key: slot for _, slots in lost for slot in slots}
    entries = make(tuple(wanted.values()))
    documents = [each for shelf, slots in lost for each in _documents(shelf, slots, entries, site)]
    known = site.archives.all_states
    states = {_state(slot): said_of(entries[key], site) for key, slot in wanted.items()}
    return Frozen(tuple(documents), {state: said for state, said in states.items() if state not in known})


def _lost(shelf: Shelf, weigh: Callable[[Slot], int], site: FeedSite) -> Iterator[Slot]:
    """Yield, the oldest first, what is to leave a feed, if there is something that it has no room for."""
    archived = site.archives.states(feed_of(shelf))
    held = room(head_of(shelf, site), map(weigh, shelf.slots[:MOST_ENTRIES]))
    if all(_state(slot) in archived for slot in shelf.slots[held:]):
        return
    yield from (slot for slot in reversed(shelf.slots[held // 2 :]) if _state(slot) not in archived)


def _documents(
    shelf: Shelf, slots: Iterable[Slot], entries: Mapping[tuple[str, str], Entry], site: FeedSite
) -> Iterator[Document]:
    """Yield documents that hold slots, the oldest first, each as many as it has room for."""
    assert site.issued
    held: list[State] = []
    left, number = _ROOM, len(site.archives.of(feed_of(shelf)))
    for slot in slots:
        weighs = weight(entries[slot.key])
        if held and (weighs > left or len(held) == MOST_ENTRIES):
            yield _document(shelf, held, number, site.issued)
            held, left, number = [], _ROOM, number + 1
        held.append(_state(slot))
        left -= weighs
    if held:
        yield _document(shelf, held, number, site.issued)


_ROOM = MOST_BYTES - 5_000
"""Bytes for the entries of a document; the rest is for what stands around them."""


def _document(shelf: Shelf, held: Sequence[State], number: int, moment: datetime) -> Document:
    states = tuple(reversed(held))
    return Document(
        feed=feed_of(shelf),
        page=page_of(feed_of(shelf), states),
        date=stamp(moment),
        number=number,
        title=shelf.title,
        subtitle=shelf.subtitle,
        lang=shelf.words.lang,
        entries=states,
    )


def _state(slot: Slot) -> State:
    return State(slot.name, stamp(slot.updated))


def said_of(entry: Entry, site: FeedSite) -> Mapping[str, Any]:
    """Return an entry in plain values; the address of the site, which may become another, is `SITE`."""

    def movable(text: str) -> str:
        return text.replace(f"{site.address}/", f"{SITE}/")

    reply = entry.in_reply_to
    return {
        "id": entry.id,
        "kind": entry.kind,
        "title": entry.title,
        "link": movable(entry.link),
        "published": stamp(entry.published),
        "lang": entry.lang,
        "authors": entry.authors,
        "categories": entry.categories,
        "reply": (reply.id, movable(reply.link)) if reply else (),
        "summary": entry.summary,
        "html": movable(entry.html),
    }


def entry_of(state: State, said: Mapping[str, Any], site: FeedSite) -> Entry:
    """Return an entry from plain values; raise LookupError, TypeError or ValueError if they are damaged."""

    def home(text: str) -> str:
        return text.replace(f"{SITE}/", f"{site.address}/")

    reply = said["reply"]
    return Entry(
        id=said["id"],
        kind=said["kind"],
        title=said["title"],
        link=home(said["link"]),
        published=instant(said["published"]),
        updated=instant(state.updated),
        html=home(said["html"]),
        summary=said["summary"],
        lang=said["lang"],
        authors=tuple(said["authors"]),
        categories=tuple(said["categories"]),
        in_reply_to=Reply(reply[0], home(reply[1])) if reply else None,
    )


def document_head(document: Document, shelf: Shelf | None, site: FeedSite) -> Feed:
    """Return a document without its entries; `shelf` is its feed, None where there is none any more."""
    before = [each for each in site.archives.of(document.feed) if each.place < document.place]
    return Feed(
        id=feed_id(site.tag, *document.feed.split("/")),
        title=document.title,
        subtitle=document.subtitle,
        link=address_of(shelf.page if shelf else "", site),
        stem=address_of(archived_at(document), site),
        lang=document.lang,
        author=site.author,
        since=max(instant(state.updated) for state in document.entries),
        rights=site.rights,
        style=relative(style_path(document.lang), archived_at(document)),
        previous=address_of(archived_at(before[-1]), site) if before else "",
        current=address_of(shelf.path, site) if shelf else "",
        archive=True,
    )
