"""What stands beside a page for those who share it: its table for other sites, what programs are told."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from jinja2 import Environment

from ...sharing.embedding import embed_view
from ...sharing.host import Host
from ...sharing.oembed import oembed, place_of
from ...sharing.poster import Poster
from ...sharing.poster import place_of as place_of_picture
from ...sharing.shared import picture_of, poster_beside, posters_of_site
from ...views.desk import Desk
from ...views.pages import CaseView, EmbedView
from ..site import Site

TEMPLATE = "casebook/embed/page"
_FRAME = "casebook/embed/code.html"


def embed_views(site: Site, desk: Desk) -> Iterator[EmbedView]:
    """Yield the pages of all tables for other sites."""
    host = Host.of(desk)
    yield from (embed for view in _cases(site) if (embed := embed_view(host, view)))


def oembed_files(site: Site, desk: Desk, environment: Environment) -> Iterator[tuple[str, bytes]]:
    """Yield what tells programs of them, by its place."""
    for view in _cases(site):
        yield from oembed_of(Host.of(desk), view, environment)


def oembed_of(host: Host, view: CaseView, environment: Environment) -> Iterator[tuple[str, bytes]]:
    """Yield what tells programs of the table of a case, where it is for other sites."""
    if view.embed:
        module: Any = environment.get_template(_FRAME).module
        html = str(module.casebook_frame(view.embed, view.embed.width)).strip()
        picture = picture_of(host, view) if host.draws else None
        yield place_of(view.embed), oembed(host, view, view.embed, html, picture)


def all_posters(site: Site, desk: Desk) -> dict[str, Poster]:
    """Return what all pictures of a site say, by their places."""
    host = Host.of(desk)
    found = ((view.path, poster_beside(host, view)) for view in site.views.values())
    own = {place_of_picture(path): poster for path, poster in found if poster}
    return own | posters_of_site(host, desk)


def _cases(site: Site) -> Iterator[CaseView]:
    yield from (view for view in site.views.values() if isinstance(view, CaseView))
