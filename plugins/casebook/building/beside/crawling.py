"""The files for search engines: of a site made at once, and what incremental builds share with it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Set
from operator import attrgetter

from ...crawlers import robots as for_robots
from ...crawlers.places import Place, place_of, places_of_foreign, places_of_pages
from ...crawlers.sitemap import sitemap_files
from ...feeds.addresses import absolute
from ...views.addresses import file_of
from ...views.desk import Desk
from ..site import Site

UNLISTED = ("404", "embed", "manifest")
"""Kinds of pages that nobody looks for."""
_DRAFTS = ("DRAFT_URL", "DRAFT_LANG_URL", "DRAFT_PAGE_URL", "DRAFT_PAGE_LANG_URL")


def has_sitemap(site: Site) -> bool:
    """Tell whether there is a sitemap: its addresses are whole, so the site has to know its own."""
    return site.settings.has("sitemap") and bool(site.address)


def sitemap(site: Site, desk: Desk, pages: Iterable[str], copied: Set[str]) -> Iterator[tuple[str, bytes]]:
    """Yield the files of the sitemap by their places; `pages` are the places of pages without a text."""
    texts = (entry for entry in desk.library.entries if desk.has_page(entry))
    places = [*(place_of(desk, entry) for entry in texts), *places_beside(desk, pages)]
    yield from (file for file in files_of(site, places) if file[0] not in copied)


def places_beside(desk: Desk, pages: Iterable[str]) -> Iterator[Place]:
    """Yield where what is not of the library stands."""
    yield from places_of_foreign(desk.foreign)
    home = () if desk.settings.makes("index") else ("",)
    yield from places_of_pages([*home, *map(_path, pages)], desk.languages)


def files_of(site: Site, places: Iterable[Place]) -> Iterator[tuple[str, bytes]]:
    """Yield the files of the sitemap of some places."""
    by_path = {place.path: place for place in sorted(places, key=attrgetter("changed"))}
    return sitemap_files(by_path.values(), _address(site), site.default_lang)


def robots(site: Site, copied: Collection[str]) -> Iterator[tuple[str, bytes]]:
    """Yield the file for robots, where they look for one and the site has none of its own."""
    name = for_robots.NAME
    if has_sitemap(site) and for_robots.is_asked_for(site.address) and name not in copied:
        yield name, for_robots.robots(_address(site), _aside(site))


def _address(site: Site) -> str:
    """Return the address of the site in the letters that any program takes for one."""
    return absolute(site.address, site.address) or site.address


def _aside(site: Site) -> Iterator[str]:
    """Yield the folders of drafts, in every language; where drafts stand among all else, none."""
    languages = site.desk.languages[1:] if site.desk else ()
    for written in (str(site.pelican.get(name) or "") for name in _DRAFTS):
        for lang in languages if written.startswith("{lang}") else ("",):
            folder = written.replace("{lang}", lang, 1).partition("{")[0].rpartition("/")[0]
            if folder.strip("/") and folder.strip("/") != lang:
                yield f"{folder.strip('/')}/"


def _path(place: str) -> str:
    """Return the address of a page that a place is the file of."""
    path = place.removesuffix("index.html")
    return path if file_of(path) == place else place
