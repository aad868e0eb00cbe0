"""Pages that say something is not there."""

from __future__ import annotations

from .common import site_feeds
from .desk import Desk
from .pages import PageView


def not_found_view(desk: Desk) -> PageView:
    """Return the page a host shows for an address that nothing has, in the site's own language."""
    words = desk.words(desk.default_lang)
    return PageView(
        lang=desk.default_lang,
        words=words,
        path="404.html",
        title=words.gettext("Page not found"),
        feeds=site_feeds(desk, desk.default_lang),
        languages=desk.homes,
    )
