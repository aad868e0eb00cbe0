"""Which entries stand in which feed: of the site, follow-ups, a language, case, organisation, channel, tag.

The site's feed is the union of the cases' feeds and the posts; what is told of a case stands in the feeds of
the case, of its organisations and of its channels. A tag is a text's own. All these hold originals; a
translation stands with everything else in its language.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from ..ledger.archives import Document
from ..views.addresses import slug_of
from ..views.channels import channel_name
from ..views.feeds import ToldFeed
from ..words import Words, own_name, words_of
from .bodies import address_of
from .bounds import MOST_ENTRIES
from .companions import note, relative, style_path
from .entry import Feed
from .facts import Facts
from .ids import feed_id
from .slot import Slot
from .story import FeedSite

Kind = Literal["organisations", "channels", "tags"]
Slots = Mapping[str, Slot]
"""Slots by the ids of their entries."""


@dataclass(frozen=True, kw_only=True)
class Shelf:
    """A place for a feed: what names it for good, its path without the ending, and the page it belongs to.

    `kind` is as in CASEBOOK_FEEDS, `subject` what it is about: a name, a language, nothing of the site's own.
    `slots` are its entries, the newest first.
    """

    kind: str
    subject: str = ""
    name: tuple[str, ...]
    path: str
    page: str
    title: str
    subtitle: str
    words: Words
    slots: tuple[Slot, ...]


def shelves(slots: Iterable[Slot], site: FeedSite) -> Iterator[Shelf]:
    """Yield every feed of the site with all that stands in it; `slots` are in the order of `slots.slots`."""
    slots = tuple(slots)
    originals = [slot for slot in slots if not slot.facts.translation]
    of_cases = _by_case(originals)
    cases = [slot.facts for slot in originals if slot.kind == "case"]
    if "all" in site.feeds:
        yield _everything(originals, site)
    if "follow-ups" in site.feeds:
        yield _follow_ups(originals, site)
    if "languages" in site.feeds:
        yield from _of_languages(slots, site)
    for facts in cases if "cases" in site.feeds else ():
        yield _of_case(facts, of_cases[facts.id], site)
    for kind, named in _named(originals, cases, of_cases):
        if kind in site.feeds:
            yield from _of_kind(kind, named, site)


def told_in(shelved: Iterable[Shelf], site: FeedSite) -> frozenset[str]:
    """Return the files of all texts whose entries some feed has room for.

    Where each case has a feed of its own, those are all entries, also of posts that no feed has room for.
    """
    most = None if "cases" in site.feeds else MOST_ENTRIES
    return frozenset(slot.facts.file for shelf in shelved for slot in shelf.slots[:most])


def feed_of(shelf: Shelf) -> str:
    """Return what archives call a feed."""
    return "/".join(shelf.name)


def archived_at(document: Document) -> str:
    """Return the path of a document of an archive, without the ending."""
    return f"feeds/archive/{document.feed}/{document.page}"


def as_told(shelf: Shelf, site: FeedSite) -> ToldFeed:
    """Return what the page of all feeds is told of a feed."""
    updated = shelf.slots[0].updated if shelf.slots else site.since
    return ToldFeed(shelf.kind, shelf.subject, shelf.path, len(shelf.slots), updated)


def head_of(shelf: Shelf, site: FeedSite) -> Feed:
    """Return the feed of a shelf without its entries, dated as it is with them."""
    archive = site.archives.of(feed_of(shelf))
    return Feed(
        id=feed_id(site.tag, *shelf.name),
        title=shelf.title,
        subtitle=shelf.subtitle,
        link=address_of(shelf.page, site),
        stem=address_of(shelf.path, site),
        lang=shelf.words.lang,
        author=site.author,
        since=shelf.slots[0].updated if shelf.slots else site.since,
        rights=site.rights,
        note=note(shelf.words),
        style=relative(style_path(shelf.words.lang), shelf.path),
        previous=address_of(archived_at(archive[-1]), site) if archive else "",
        hub=site.hub,
    )


def _everything(slots: Iterable[Slot], site: FeedSite) -> Shelf:
    _ = site.words.gettext
    return Shelf(
        kind="all",
        name=("all",),
        path="feeds/all",
        page="",
        title=site.name,
        subtitle=_("Every case, follow-up and post, the newest first"),
        words=site.words,
        slots=_newest_first(slots),
    )


def _follow_ups(slots: Iterable[Slot], site: FeedSite) -> Shelf:
    _ = site.words.gettext
    return Shelf(
        kind="follow-ups",
        name=("follow-ups",),
        path="feeds/follow-ups",
        page=site.list_of("follow-ups", "", site.words.lang),
        title=_("{site}: follow-ups", site=site.name),
        subtitle=_("Every check, reply and correction, the newest first"),
        words=site.words,
        slots=_newest_first(slot for slot in slots if slot.kind in ("follow-up", "event")),
    )


def _of_case(facts: Facts, slots: Slots, site: FeedSite) -> Shelf:
    words = words_of(facts.lang, site.words.lang)
    return Shelf(
        kind="cases",
        subject=facts.title,
        name=("case", facts.id),
        path=f"{facts.folder}feed",
        page=facts.path,
        title=f"{site.name}: {facts.title}",
        subtitle=words.gettext("The case, and all that was found out later"),
        words=words,
        slots=_newest_first(slots.values()),
    )


def _of_languages(slots: Iterable[Slot], site: FeedSite) -> Iterator[Shelf]:
    """Yield a feed for each language of all that is written in it or translated into it."""
    by_language: dict[str, list[Slot]] = defaultdict(list)
    for slot in slots:
        by_language[slot.facts.lang].append(slot)
    for lang, own in sorted(by_language.items()):
        words = words_of(lang, site.words.lang)
        yield Shelf(
            kind="languages",
            subject=lang,
            name=("lang", lang),
            path=f"feeds/lang/{lang}",
            page=site.list_of("index", "", lang),
            title=words.gettext("{site}: everything in {language}", site=site.name, language=own_name(lang)),
            subtitle=words.gettext("Every case, follow-up and post in {language}", language=own_name(lang)),
            words=words,
            slots=_newest_first(own),
        )


def _named(
    originals: Iterable[Slot], cases: Iterable[Facts], of_cases: Mapping[str, Slots]
) -> Iterator[tuple[Kind, Iterable[tuple[str, Iterable[Slot]]]]]:
    """Yield the kinds of feeds that have names; for each every name that a text gives, with what it adds."""
    yield "organisations", [(n, of_cases[f.id].values()) for f in cases for n in f.organisations]
    yield "channels", [(n, of_cases[f.id].values()) for f in cases for n in f.channels]
    yield "tags", [(name, (slot,)) for slot in originals for name in slot.facts.tags]


def _of_kind(kind: Kind, named: Iterable[tuple[str, Iterable[Slot]]], site: FeedSite) -> Iterator[Shelf]:
    """Yield a feed for each name, in the order of their addresses."""
    names: dict[str, str] = {}
    slots: dict[str, dict[str, Slot]] = defaultdict(dict)
    for name, added in named:
        names.setdefault(slug_of(name), name)
        slots[slug_of(name)].update((slot.id, slot) for slot in added)
    for slug, name in sorted(names.items()):
        shown = channel_name(name, {}, site.words) if kind == "channels" else name
        yield Shelf(
            kind=kind,
            subject=name,
            name=(kind, slug),
            path=f"feeds/{kind}/{slug}",
            page=site.list_of(kind, name, site.words.lang),
            title=f"{site.name}: {shown}",
            subtitle=_subtitle(kind, shown, site.words),
            words=site.words,
            slots=_newest_first(slots[slug].values()),
        )


def _subtitle(kind: Kind, name: str, words: Words) -> str:
    if kind == "tags":
        return words.gettext(
            "Every case, follow-up and post with the tag {name}, the newest first", name=name
        )
    return words.gettext("Every case and follow-up about {name}, the newest first", name=name)


def _by_case(slots: Iterable[Slot]) -> Mapping[str, Slots]:
    """Return what is told of each case, by the case's id; a follow-up may tell of several."""
    found: dict[str, dict[str, Slot]] = defaultdict(dict)
    for slot in slots:
        for case in slot.facts.cases:
            found[case][slot.id] = slot
    return found


def _newest_first(slots: Iterable[Slot]) -> tuple[Slot, ...]:
    return tuple(sorted(slots, key=lambda slot: slot.recency, reverse=True))
