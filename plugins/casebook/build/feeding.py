"""From the finished texts of a site to its feeds."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, time

from jinja2 import Environment

from ..feeds.files import feed_files
from ..feeds.ids import Authority
from ..feeds.stories import story_of
from ..feeds.story import Site as FeedSite
from ..feeds.story import Story
from ..reader import Entry
from .site import Site, linked


def feeds_of(site: Site, environment: Environment) -> Iterator[tuple[str, bytes]]:
    """Yield the feeds of a site by their places; nothing where that part is switched off."""
    if not site.settings.has("feeds"):
        return
    yield from feeds_from(site, list(_stories(site)), environment)


def feeds_from(site: Site, own: list[Story], environment: Environment) -> Iterator[tuple[str, bytes]]:
    """Yield the feeds by their places; `own` are the stories of the library's texts."""
    stories = [*own, *_foreign(site)]
    for feed in feed_files(stories, _feed_site(site, stories, environment)):
        yield feed.path, feed.data


def _stories(site: Site) -> Iterator[Story]:
    """Yield every published original with the view and the text that its page has."""
    desk = site.desk
    assert desk is not None
    for entry in desk.library.entries:
        if entry.page or not desk.has_page(entry):
            continue
        story = story_of_text(site, entry)
        if story:
            yield story


def story_of_text(site: Site, entry: Entry) -> Story | None:
    """Return the story of a text that is furnished; None of one that feeds tell nothing of."""
    assert site.desk is not None
    text = site.contents[str(entry.source.path)]
    body = site.bodies[str(entry.source.path)]
    plain = body.plain(linked(text, site.address))
    return story_of(site.desk, entry, body.view, plain, site.zone)


def _foreign(site: Site) -> Iterator[Story]:
    """Yield the stories of posts that another reader read."""
    for text in site.foreign.values():
        changed = max(text.date, getattr(text, "modified", text.date))
        html = linked(text, site.address)
        file = str(text.source_path)
        yield Story(id=text.slug, file=file, view=text.case, text=html, published=text.date, updated=changed)


def _feed_site(site: Site, stories: list[Story], environment: Environment) -> FeedSite:
    desk = site.desk
    assert desk is not None
    until = datetime.combine(site.today, time.max, UTC)
    name, _, year = site.settings.authority.partition(",")
    first = min((story.published for story in stories), default=until)
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
    )
