"""Which entries stand in which feed: the whole site, the follow-ups, one case, organisation or channel.

The site's feed is the union of the cases' feeds and the posts; what is told of a case stands in the feeds of
the case, of its organisations and of its channels.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from ..views.addresses import slug_of
from ..words import Words, words_of
from .bodies import address_of
from .bounds import MOST_ENTRIES
from .entry import Feed
from .facts import Facts
from .slots import Slot
from .story import Site

Kind = Literal["organisations", "channels"]
_KINDS: tuple[Kind, ...] = ("organisations", "channels")
Slots = Mapping[str, Slot]
"""Slots by the ids of their entries."""


@dataclass(frozen=True, kw_only=True)
class Shelf:
    """A place for a feed: what names it for good, its path without the ending, and the page it belongs to.

    `slots` are its entries, the newest first.
    """

    name: tuple[str, ...]
    path: str
    page: str
    title: str
    subtitle: str
    words: Words
    slots: tuple[Slot, ...]


def shelves(slots: Iterable[Slot], site: Site) -> Iterator[Shelf]:
    """Yield every feed of the site with all that stands in it; `slots` are in the order of `slots.slots`."""
    slots = tuple(slots)
    of_cases = _by_case(slots)
    cases = [slot.facts for slot in slots if slot.kind == "case"]
    if "all" in site.feeds:
        yield _everything(slots, site)
    if "follow-ups" in site.feeds:
        yield _follow_ups(slots, site)
    for facts in cases if "cases" in site.feeds else ():
        yield _of_case(facts, of_cases[facts.id], site)
    for kind in _KINDS:
        if kind in site.feeds:
            yield from _of_kind(kind, cases, of_cases, site)


def told_in(shelved: Iterable[Shelf], site: Site) -> frozenset[str]:
    """Return the files of all texts whose entries some feed has room for.

    Where each case has a feed of its own, those are all entries, also of posts that no feed has room for.
    """
    most = None if "cases" in site.feeds else MOST_ENTRIES
    return frozenset(slot.facts.file for shelf in shelved for slot in shelf.slots[:most])


def head_of(shelf: Shelf, site: Site) -> Feed:
    """Return the feed of a shelf without its entries, dated as it is with them."""
    return Feed(
        id=site.authority.feed(site.since.year, *shelf.name),
        title=shelf.title,
        subtitle=shelf.subtitle,
        link=address_of(shelf.page, site),
        stem=address_of(shelf.path, site),
        lang=shelf.words.lang,
        author=site.author,
        since=shelf.slots[0].updated if shelf.slots else site.since,
        rights=site.rights,
    )


def _everything(slots: Iterable[Slot], site: Site) -> Shelf:
    _ = site.words.gettext
    return Shelf(
        name=("all",),
        path="feeds/all",
        page="",
        title=site.name,
        subtitle=_("Every case, follow-up and post, the newest first"),
        words=site.words,
        slots=_newest_first(slots),
    )


def _follow_ups(slots: Iterable[Slot], site: Site) -> Shelf:
    _ = site.words.gettext
    return Shelf(
        name=("follow-ups",),
        path="feeds/follow-ups",
        page="follow-ups/",
        title=_("{site}: follow-ups", site=site.name),
        subtitle=_("Every check, reply and correction, the newest first"),
        words=site.words,
        slots=_newest_first(slot for slot in slots if slot.kind in ("follow-up", "event")),
    )


def _of_case(facts: Facts, slots: Slots, site: Site) -> Shelf:
    words = words_of(facts.lang, site.words.lang)
    return Shelf(
        name=("case", facts.id),
        path=f"{facts.folder}feed",
        page=facts.path,
        title=f"{site.name}: {facts.title}",
        subtitle=words.gettext("The case, and all that was found out later"),
        words=words,
        slots=_newest_first(slots.values()),
    )


def _of_kind(
    kind: Kind, cases: Iterable[Facts], of_cases: Mapping[str, Slots], site: Site
) -> Iterator[Shelf]:
    """Yield a feed for each organisation or channel of a case, in the order of their addresses."""
    _ = site.words.gettext
    names: dict[str, str] = {}
    slots: dict[str, dict[str, Slot]] = defaultdict(dict)
    for facts in cases:
        for name in facts.organisations if kind == "organisations" else facts.channels:
            names.setdefault(slug_of(name), name)
            slots[slug_of(name)].update(of_cases[facts.id])
    for slug, name in sorted(names.items()):
        yield Shelf(
            name=(kind, slug),
            path=f"feeds/{kind}/{slug}",
            page=f"{kind}/{slug}/",
            title=f"{site.name}: {name}",
            subtitle=_("Every case and follow-up about {name}, the newest first", name=name),
            words=site.words,
            slots=_newest_first(slots[slug].values()),
        )


def _by_case(slots: Iterable[Slot]) -> Mapping[str, Slots]:
    """Return what is told of each case, by the case's id; a follow-up may tell of several."""
    found: dict[str, dict[str, Slot]] = defaultdict(dict)
    for slot in slots:
        for case in slot.facts.cases:
            found[case][slot.id] = slot
    return found


def _newest_first(slots: Iterable[Slot]) -> tuple[Slot, ...]:
    return tuple(sorted(slots, key=lambda slot: slot.recency, reverse=True))
