"""The bodies of entries: a template's HTML, cleaned for feeds and cut where it is too long."""

from __future__ import annotations

from typing import Any

from ..views.parts import TimelineEntry
from .addresses import absolute
from .bounds import cut, fits
from .markup import feed_markup
from .story import Site, Story


def story_html(story: Story, site: Site) -> str:
    """Return the body of the entry of a case, a follow-up or a post."""
    return _html(story.view.kind, site, page_of(story, site), view=story.view, text=story.text)


def event_html(story: Story, event: TimelineEntry, site: Site) -> str:
    """Return the body of the entry of a change written into a case."""
    return _html("event", site, event_page(story, event, site), view=story.view, event=event)


def page_of(story: Story, site: Site) -> str:
    """Return the absolute address of an article's page."""
    return address_of(story.view.path, site)


def event_page(story: Story, event: TimelineEntry, site: Site) -> str:
    """Return the absolute address of a change: its anchor on the page of its case."""
    return address_of(f"{story.view.path}#{event.anchor}", site)


def address_of(path: str, site: Site) -> str:
    """Return the absolute address of a path of the site; raise ValueError where the site has none itself."""
    address = absolute(path, f"{site.address}/")
    if address is None:
        raise ValueError(f"{site.address!r} is no address that feeds could lead to")
    return address


def _html(template: str, site: Site, page: str, **seen: Any) -> str:
    def rendered(name: str) -> str:
        body = site.environment.get_template(f"casebook/feed/{name}.html")
        return feed_markup(body.render(page=page, SITEURL=site.address, **seen), page)

    html = rendered(template)
    return html if fits(html) else cut(html, rendered("rest"))
