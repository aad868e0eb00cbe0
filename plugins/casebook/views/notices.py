"""Pages that say something is not there."""

from __future__ import annotations

from .common import frame_fields
from .desk import Desk
from .pages import PageView


def not_found_view(desk: Desk) -> PageView:
    """Return the page a host shows for an address that nothing has, in the site's own language."""
    fields = frame_fields(desk, desk.default_lang)
    return PageView(**fields, path="404.html", title=fields["words"].gettext("Page not found"))
