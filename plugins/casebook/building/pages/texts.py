"""One text of the site: its view, its template and its finished content."""

from __future__ import annotations

from copy import copy
from dataclasses import replace
from functools import cache, partial
from pathlib import Path
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from ...model import Case, FollowUp
from ...reader import Entry
from ...reader.sanitise import clean
from ...sharing.host import Host
from ...sharing.shared import shared_text
from ...templating.templates import has_template
from ...views.cases import case_view
from ...views.desk import Desk
from ...views.follow_ups import follow_up_view
from ...views.foreign import foreign_view
from ...views.pages import PostView
from ...views.posts import post_view
from ..linking import linked
from ..site import Site
from .bodies import Body, Pictures
from .foreign import foreign


def furnish_text(site: Site, desk: Desk, generator: Any, text: Any, environment: Environment) -> None:
    """Give a text its view, its template and its finished content."""
    entry = entry_of(site, text)
    text.case = _shared(site, desk, text, entry)
    if entry is not None:
        _choose_template(generator, text, entry)
        _finish(site, text, Body(text.case, environment, _pictures(site, desk)))
    elif site.settings.sanitise == "all":
        text.get_content = cache(partial(linked, text))


def _pictures(site: Site, desk: Desk) -> Pictures | None:
    """Return who knows of pictures, where that part is on."""
    return desk.picture if site.settings.has("pictures") else None


def entry_of(site: Site, text: Any) -> Entry | None:
    """Return the entry that a text of Pelican's was read from, None where another reader read it."""
    return site.find(Path(text.source_path))


def _view(site: Site, desk: Desk, text: Any, entry: Entry | None) -> PostView:
    if entry is None:
        view = foreign_view(desk, foreign(text, for_all=text.source_path in site.foreign))
        return replace(view, draft=text.status != "published")
    if isinstance(entry.document, Case):
        return case_view(desk, entry)
    if isinstance(entry.document, FollowUp):
        return follow_up_view(desk, entry)
    return post_view(desk, entry)


def _shared(site: Site, desk: Desk, text: Any, entry: Entry | None) -> PostView:
    """Return the view of a text as it is shared; what has a picture of its own is kept at hand."""
    view = _view(site, desk, text, entry)
    is_page = entry.page if entry else view.published is None
    shared = shared_text(Host.of(desk), view, is_page=is_page)
    if not is_page:
        site.views[str(text.source_path)] = shared
    return shared


def _choose_template(generator: Any, text: Any, entry: Entry) -> None:
    """Take the theme's own template for cases and follow-ups, where it has one and the author chose none."""
    kind = entry.document.kind
    if kind and not entry.document.template and has_template(generator.env, f"{kind}.html"):
        text.template = kind


def _finish(site: Site, text: Any, body: Body) -> None:
    """Give a text its citations and its parts; the summary that Pelican cuts from a text has no parts."""
    site.contents[text.source_path], site.bodies[text.source_path] = text, body
    bare = copy(text)
    bare.get_content = lambda siteurl: body.plain(linked(text, siteurl), siteurl)
    text.get_summary = lambda siteurl: clean(bare.get_summary(siteurl), site.address)
    after = site.settings.placement == "content"
    text.get_content = cache(partial(_whole, text, body, after))


def _whole(text: Any, body: Body, after: bool, siteurl: str) -> Markup:
    return body.whole(linked(text, siteurl), siteurl, parts_after=after)
