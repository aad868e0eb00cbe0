"""The site's own pages, as far as texts can be in their way: where they will stand, without a build.

Most hang on what all texts say, and hardly any text stands where one of those could: only where one does are
they worked out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from types import SimpleNamespace

from ...disk.places import Claim, tidy
from ...settings import LISTS
from ...templating.templates import TEMPLATES
from ...views.addresses import file_of
from ...views.desk import Desk
from ...views.lists.pages import list_pages
from ..press import called
from ..site import Site
from .inspection import desk_by_files
from .lookup import template_file

_OF_TEXTS = frozenset(["cases", "follow-ups"])
"""Lists in whose folders texts stand: only what these have beside is the site's."""
_ALONE = frozenset(["due", "data", "feeds", "evidence", "search", "submit"])
_TOPS = (frozenset(LISTS) | _ALONE) - _OF_TEXTS
_NEAR_TEXTS = re.compile(r"(cases|follow-ups)(/(index\.html|page/.*))?|page/.*|(index|404)\.html")


def own_pages(site: Site, claims: Iterable[Claim]) -> Iterator[Claim]:
    """Yield the pages of a site that stand behind no text, those that no text comes near left out."""
    for name in site.pelican["DIRECT_TEMPLATES"]:
        place = str(site.pelican.get(f"{name.upper()}_SAVE_AS", f"{name}.html"))
        if place:
            yield Claim(place, _called(f"{name}.html", site), authored=False)
    if any(_is_among(claim.place) for claim in claims):
        site.take_in(texts=False)
        for path, kind in _pages(desk_by_files(site, site.default_lang)):
            yield Claim(file_of(path), _template(kind, site), authored=False)


def _is_among(place: str) -> bool:
    """Tell whether a page of the site could stand in a place, or near it, in whichever language."""
    own = tidy(place)
    for path in (own, own.partition("/")[2]):
        if path.partition("/")[0] in _TOPS or _NEAR_TEXTS.fullmatch(path):
            return True
    return False


def _pages(desk: Desk) -> Iterator[tuple[str, str]]:
    """Yield the addresses of the site's pages, each with its kind; of what is long only that of the first."""
    yield from ((page.path, page.kind) for page in list_pages(desk))
    for lang in desk.languages:
        root = desk.shelves.root(lang)
        makes = desk.settings.makes
        yield from ((f"{root}{kind}/", kind) for kind in ("due", "evidence", "submit") if makes(kind))
        searched = (desk.feeds_path(lang), "feeds"), (desk.search_path(lang), "search")
        yield from ((path, kind) for path, kind in searched if path)
    if desk.settings.has("data"):
        yield "data/", "data"
    if desk.settings.makes("404"):
        yield "404.html", "404"


def _template(kind: str, site: Site) -> str:
    """Return the template that makes a page of a kind, as its author knows it."""
    theirs = template_file("list.html", site.pelican) != TEMPLATES / "list.html"
    special = {"index": "index", "404": "404"} if theirs else {"404": "casebook/not-found"}
    name = f"{kind if kind in _ALONE else special.get(kind, 'list')}.html"
    return _called(name, site)


def _called(name: str, site: Site) -> str:
    return called(SimpleNamespace(filename=str(template_file(name, site.pelican) or ""), name=name))
