"""From the views of a site to its feeds."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from jinja2 import Environment

from ..feeds.files import feed_files
from ..feeds.ids import Authority
from ..feeds.story import Site as FeedSite
from ..feeds.story import Story
from ..figures import Entry as TimelineEntry
from ..figures.timeline import timeline
from ..model import Case, FollowUp
from ..reader import Entry
from ..views.desk import Desk
from .site import Site


def feeds_of(site: Site, environment: Environment) -> Iterator[tuple[str, bytes]]:
    """Yield the feeds of a site by their places."""
    for feed in feed_files(list(_stories(site)), _feed_site(site, environment)):
        yield feed.path, feed.data


def _stories(site: Site) -> Iterator[Story]:
    """Yield every published original with the view and the text that its page has."""
    desk = site.desk
    assert desk is not None
    yield from _foreign(site)
    for entry in desk.library.entries:
        if entry.page or entry.document.translation or not desk.has_page(entry):
            continue
        text = site.contents[str(entry.source.path)]
        body = site.bodies[str(entry.source.path)]
        published = _published(entry, site)
        yield Story(
            id=getattr(entry.document, "lasting_id", entry.document.slug),
            file=entry.source.shown,
            view=body.view,
            text=body.plain(site.linked(text, site.address)),
            published=published,
            updated=max(published, _updated(entry, site, desk)),
            cases=tuple(_cases(entry, desk)),
            timeline=_timeline(entry, desk),
        )


def _foreign(site: Site) -> Iterator[Story]:
    """Yield the stories of posts that another reader read."""
    for text in site.foreign_texts:
        changed = max(text.date, getattr(text, "modified", text.date))
        html = site.linked(text, site.address)
        yield Story(
            id=text.slug, file=text.source_path, view=text.case, text=html, published=text.date, updated=changed
        )


def _published(entry: Entry, site: Site) -> datetime:
    assert entry.document.date is not None
    return entry.document.date.instant(_zone(site))


def _zone(site: Site) -> ZoneInfo:
    return ZoneInfo(site.pelican.get("TIMEZONE") or "UTC")


def _updated(entry: Entry, site: Site, desk: Desk) -> datetime:
    """Return when an entry last changed: a case also when a follow-up joined it."""
    modified = entry.document.modified or entry.document.date
    if isinstance(entry.document, Case):
        modified = desk.dossier(entry).updated
    assert modified is not None
    return modified.instant(_zone(site))


def _cases(entry: Entry, desk: Desk) -> Iterator[str]:
    """Yield the ids of the cases that an entry belongs to."""
    if isinstance(entry.document, Case):
        yield entry.document.lasting_id
    follows = entry.document.follows if isinstance(entry.document, FollowUp) else ()
    for slug in follows:
        case = desk.library.cases.get(slug)
        if case and desk.has_page(case):
            yield getattr(case.document, "lasting_id", slug)


def _timeline(entry: Entry, desk: Desk) -> tuple[TimelineEntry, ...]:
    if not isinstance(entry.document, Case):
        return ()
    entries: tuple[Any, ...] = timeline(desk.dossier(entry), desk.today)
    return tuple(each for each in entries if isinstance(each, TimelineEntry))


def _feed_site(site: Site, environment: Environment) -> FeedSite:
    desk = site.desk
    assert desk is not None
    dates = [_published(e, site) for e in desk.library.entries if e.document.date and desk.has_page(e)]
    first = min(dates, default=datetime.combine(site.today, time(), UTC))
    return FeedSite(
        name=str(site.pelican["SITENAME"]),
        address=site.address,
        words=desk.words(desk.default_lang),
        author=str(site.pelican.get("AUTHOR") or site.pelican["SITENAME"]),
        authority=Authority(site.settings.authority),
        since=first,
        until=datetime.combine(site.today, time.max, UTC),
        environment=environment,
        rights=site.settings.licence or None,
    )
