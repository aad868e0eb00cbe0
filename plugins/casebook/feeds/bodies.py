"""The bodies of entries: a template's HTML, cleaned for feeds and cut where it is too long."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from ..views.parts import TimelineEntry
from .addresses import absolute
from .bounds import MOST_TEXT, cut, fits
from .markup import feed_markup, in_blocks
from .story import FeedSite, Story


def story_html(story: Story, page: str, site: FeedSite, most: int = MOST_TEXT) -> str:
    """Return the body of the entry of a case, a follow-up or a post that is at the address `page`."""
    return _html(story.view.kind, site, page, most, view=story.view, text=story.text)


def event_html(story: Story, event: TimelineEntry, page: str, site: FeedSite, most: int = MOST_TEXT) -> str:
    """Return the body of the entry of a change written into a case, which is at the address `page`."""
    return _html("event", site, page, most, view=story.view, event=event)


def address_of(path: str, site: FeedSite) -> str:
    """Return the absolute address of a path of the site; raise ValueError where the site has none itself."""
    return _address_of(path, site.address)


_PLAIN = re.compile(r"(?:[A-Za-z0-9_][A-Za-z0-9_.-]*/)*")
"""A path that stays as it is behind the address of the site: as those of nearly all texts."""


@lru_cache(4096)  # a page stands in the head and in the entries of its feeds, in every format
def _address_of(path: str, home: str) -> str:
    if path and _PLAIN.fullmatch(path):
        return f"{_address_of('', home)}{path}"
    address = absolute(path, f"{home}/")
    if address is None:
        raise ValueError(f"{home!r} is no address that feeds could lead to")
    return address


def _html(template: str, site: FeedSite, page: str, most: int, **seen: Any) -> str:
    def rendered(name: str, **more: bool) -> str:
        body = site.environment.get_template(f"casebook/feed/{name}.html")
        made = body.render(page=page, SITEURL=site.address, **seen, **more)
        return feed_markup(_apart(in_blocks(made)), page)

    html = rendered(template)
    if fits(html, most):
        return html
    # Why an entry comes back is the last thing that a long one may lose; of an event it says nothing.
    rest = rendered("rest", revised="event" not in seen)
    return cut(html, rest if fits(rest, most // 2) else rendered("rest", revised=False), most)


def _apart(html: str) -> str:
    """Return HTML in which no two words run together where a reader drops all tags."""
    return _BEGINNING.sub(_on_a_line_of_its_own, html)


_BEGINNING = re.compile(
    r"<(?:blockquote|br|caption|dd|div|dl|dt|h[1-6]|hr|li|ol|p|pre|table|tbody|td|th|thead|tr|ul)(?=[ />])"
    r"|</(?:blockquote|div|dl|figure|h[1-6]|ol|p|pre|table|ul)>(?=[^\s<])"
)
"""What begins a new line, or the next cell of a table; and the end of lines that words follow on at once."""


def _on_a_line_of_its_own(tag: re.Match[str]) -> str:
    if tag[0].startswith("</"):
        return f"{tag[0]}\n"
    before = tag.string[tag.start() - 1 : tag.start()]
    return tag[0] if not before or before.isspace() else f"\n{tag[0]}"
