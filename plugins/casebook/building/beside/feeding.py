"""From the finished texts of a site to its feeds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, time
from functools import cached_property, partial
from pathlib import Path
from typing import Any

from jinja2 import Environment

from ...feeds.addresses import absolute
from ...feeds.changes import state_of
from ...feeds.facts import Facts
from ...feeds.files import feed_files
from ...feeds.ids import Authority
from ...feeds.shelves import as_told, shelves
from ...feeds.slot import Slot
from ...feeds.slots import slots
from ...feeds.stories import as_published, facts_of, story_of
from ...feeds.story import Article, FeedSite, Story
from ...reader import Entry
from ...views.anchors import handed_out, landmarks
from ...views.desk import Desk
from ...views.feeds import ToldFeed
from ...views.lists.shelves import Shelves
from ..content import content_of
from ..linking import linked
from ..published.archiving import Archiving
from ..published.presence import lasting_id_of
from ..published.publishing import going_on, publication_of
from ..site import Site


@dataclass(frozen=True)
class Feeding:
    """The feeds of a site of which all is made at once; nothing where that part is switched off."""

    site: Site
    environment: Environment

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Yield the feeds by their places."""
        if self.site.settings.has("feeds"):
            self.site.publication = publication_of(self.site, self._facts, self._slots, self._feeds)
            for feed in feed_files(self._articles, self._feeds, Archiving(self.site, self._feeds)):
                yield feed.path, feed.data

    def told(self) -> Iterator[ToldFeed]:
        """Yield what the page of all feeds is told of them."""
        yield from (as_told(shelf, self._feeds) for shelf in shelves(self._slots, self._feeds))

    @cached_property
    def _articles(self) -> tuple[Article, ...]:
        return articles_of(self.site)

    @cached_property
    def _facts(self) -> tuple[Facts, ...]:
        return tuple(article.facts for article in self._articles)

    @cached_property
    def _feeds(self) -> FeedSite:
        return going_on(feed_site(self.site, self._facts, self.environment), self._facts)

    @cached_property
    def _slots(self) -> tuple[Slot, ...]:
        return slots(self._facts, self._feeds)


def articles_of(site: Site) -> tuple[Article, ...]:
    """Return every published text that feeds tell of; nothing of it is rendered until it is asked for."""
    return (*_ours(site), *foreign_articles(site))


def _ours(site: Site) -> Iterator[Article]:
    desk = site.desk
    assert desk is not None
    for entry in desk.library.entries:
        if entry.page or not desk.has_page(entry):
            continue
        facts = told_facts(site, desk, entry)
        if facts:
            yield Article(facts, partial(story_of_text, site, desk, entry, facts))


def told_facts(site: Site, desk: Desk, entry: Entry) -> Facts | None:
    """Return what places a furnished text, of a site that is published with the anchors of its page."""
    facts, body = facts_of(desk, entry, site.zone), site.bodies.get(str(entry.source.path))
    if facts and body and site.settings.publishes:
        return as_published(facts, entry.document, (*handed_out(body.view), *landmarks(body.view, entry)))
    return facts


def story_of_text(site: Site, desk: Desk, entry: Entry, facts: Facts) -> Story:
    """Return an article of ours with the view and the text that its page has."""
    text, body = site.contents[str(entry.source.path)], site.bodies[str(entry.source.path)]
    return story_of(facts, desk, entry, body.view, body.told(linked(text, site.address), site.address))


def foreign_articles(site: Site) -> Iterator[Article]:
    """Yield the posts that another reader read, each with its translations."""
    for original in site.foreign.values():
        yield _foreign(site, original, translation=False)
        for text in original.translations:
            if site.find(Path(text.source_path)) is None:
                yield _foreign(site, text, translation=True)


def _foreign(site: Site, text: Any, *, translation: bool) -> Article:
    changed = max(text.date, getattr(text, "modified", text.date))
    facts = Facts(
        id=lasting_id_of(site, text),
        file=content_of(site.pelican).called(Path(text.source_path)),
        kind=text.case.kind,
        lang=text.case.lang,
        title=text.case.title,
        path=text.case.path,
        published=text.date,
        updated=changed,
        day=changed.date(),
        translation=translation,
        tags=tuple(tag.text for tag in text.case.tags),
        state=state_of([str(changed)] if changed > text.date else []),
    )
    return Article(facts, partial(_foreign_story, site, text))


def _foreign_story(site: Site, text: Any) -> Story:
    return Story(view=text.case, text=linked(text, site.address))


def feed_site(site: Site, articles: Iterable[Facts], environment: Environment) -> FeedSite:
    """Return what feeds know of a site of these articles."""
    desk = site.desk
    assert desk is not None
    until = datetime.combine(site.today, time.max, UTC)
    name, _, year = site.settings.authority.partition(",")
    first = min((facts.published for facts in articles), default=until)
    return FeedSite(
        name=str(site.pelican["SITENAME"]),
        address=site.address,
        words=desk.words(desk.default_lang),
        author=str(site.pelican.get("AUTHOR") or site.pelican["SITENAME"]),
        authority=Authority.of(name),
        since=datetime(int(year), 1, 1, tzinfo=UTC) if year else first,
        until=until,
        environment=environment,
        rights=site.settings.licence or None,
        feeds=site.settings.feeds,
        list_of=partial(_list_of, desk.shelves),
        book=site.ledger.book,
        archives=site.ledger.archives,
        issued=site.day.moment if site.settings.publishes else None,
        hub=absolute(site.settings.hub, site.settings.hub) or "",
    )


def _list_of(shelves: Shelves, kind: str, name: str, lang: str) -> str:
    if name:
        paths = (shelves.path(kind, name, tongue) for tongue in (lang, *shelves.languages))
        return next(filter(None, paths), "")
    if not shelves.settings.makes(kind):
        return ""
    return shelves.root(lang) + ("" if kind == "index" else f"{kind}/")
