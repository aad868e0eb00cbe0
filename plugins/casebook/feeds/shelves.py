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
from ..words import Words
from .bodies import address_of
from .entries import Told
from .entry import Entry, Feed
from .story import Site, Story

Kind = Literal["organisations", "channels"]
Entries = Mapping[str, Entry]
"""Entries by their ids."""


@dataclass(frozen=True, kw_only=True)
class Shelf:
    """A place for a feed: what names it for good, its path without the ending, and the page it belongs to."""

    name: tuple[str, ...]
    path: str
    page: str
    title: str
    subtitle: str
    words: Words
    entries: tuple[Entry, ...]


def shelves(all_told: Iterable[Told], site: Site) -> Iterator[Shelf]:
    """Yield every feed of the site with all its entries."""
    all_told = tuple(all_told)
    of_cases = _by_case(all_told)
    yield _everything(all_told, site)
    yield _follow_ups(all_told, site)
    cases = [one.story for one in all_told if one.entry.kind == "case"]
    for story in cases:
        yield _of_case(story, of_cases[story.id], site)
    yield from _of_kind("organisations", cases, of_cases, site)
    yield from _of_kind("channels", cases, of_cases, site)


def feed_on(shelf: Shelf, site: Site) -> Feed:
    """Return the feed of a shelf, the newest entry first."""
    feed = Feed(
        id=site.authority.feed(site.since.year, *shelf.name),
        title=shelf.title,
        subtitle=shelf.subtitle,
        link=address_of(shelf.page, site),
        stem=address_of(shelf.path, site),
        lang=shelf.words.lang,
        author=site.author,
        since=site.since,
        rights=site.rights,
    )
    return feed.holding(shelf.entries)


def _everything(all_told: tuple[Told, ...], site: Site) -> Shelf:
    _ = site.words.gettext
    return Shelf(
        name=("all",),
        path="feeds/all",
        page="",
        title=site.name,
        subtitle=_("Every case, follow-up and post, the newest first"),
        words=site.words,
        entries=_entries(all_told),
    )


def _follow_ups(all_told: tuple[Told, ...], site: Site) -> Shelf:
    _ = site.words.gettext
    return Shelf(
        name=("follow-ups",),
        path="feeds/follow-ups",
        page="follow-ups/",
        title=_("{site}: follow-ups", site=site.name),
        subtitle=_("Every check, reply and correction, the newest first"),
        words=site.words,
        entries=_entries(one for one in all_told if one.entry.kind in ("follow-up", "event")),
    )


def _of_case(story: Story, entries: Entries, site: Site) -> Shelf:
    _ = story.view.words.gettext
    return Shelf(
        name=("case", story.id),
        path=f"{story.folder}feed",
        page=story.view.path,
        title=f"{site.name}: {story.view.title}",
        subtitle=_("The case, and all that was found out later"),
        words=story.view.words,
        entries=tuple(entries.values()),
    )


def _of_kind(
    kind: Kind, cases: Iterable[Story], of_cases: Mapping[str, Entries], site: Site
) -> Iterator[Shelf]:
    """Yield a feed for each organisation or channel of a case, in the order of their addresses."""
    _ = site.words.gettext
    names: dict[str, str] = {}
    entries: dict[str, dict[str, Entry]] = defaultdict(dict)
    for story in cases:
        for name in story.organisations if kind == "organisations" else story.channels:
            names.setdefault(slug_of(name), name)
            entries[slug_of(name)].update(of_cases[story.id])
    for slug, name in sorted(names.items()):
        yield Shelf(
            name=(kind, slug),
            path=f"feeds/{kind}/{slug}",
            page=f"{kind}/{slug}/",
            title=f"{site.name}: {name}",
            subtitle=_("Every case and follow-up about {name}, the newest first", name=name),
            words=site.words,
            entries=tuple(entries[slug].values()),
        )


def _by_case(all_told: Iterable[Told]) -> Mapping[str, Entries]:
    """Return what is told of each case, by the case's id; a follow-up may tell of several."""
    found: dict[str, dict[str, Entry]] = defaultdict(dict)
    for one in all_told:
        for case in one.story.cases:
            found[case][one.entry.id] = one.entry
    return found


def _entries(some: Iterable[Told]) -> tuple[Entry, ...]:
    return tuple(one.entry for one in some)
