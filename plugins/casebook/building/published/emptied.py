"""Lists whose names no author chooses, and that are empty now: years, countries, choices of evidence.

They have no feeds, and go on as no other. So the ledger need only know where their pages were.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...ledger.lines import Page
from ...views.addresses import file_of
from ...views.lists.pages import overview_headings
from ..site import Site
from .lists import OVERVIEW
from .moves import Move
from .present import Present

CHOICE = "choice"
"""The kind of what a choice of evidence leads to that has no page any more."""
_PAGE = re.compile(r"(?:([a-z]{2,3}(?:-\w+)*)/)?((archive|countries|evidence)/(?:[^/]+/)+)")
"""The page of such a list, with the language before it, if any; and its kind."""
_FURTHER = re.compile(r"/page/\d+/$")


def lines_of_pages(site: Site) -> Iterator[Page]:
    """Yield a line for each page that was never published before."""
    yield from map(Page, sorted(_pages(site) - site.ledger.book.pages))


def moves_of_emptied(site: Site) -> Iterator[Move]:
    """Yield each page that is there no more, with the nearest above it that is."""
    for old in sorted(site.ledger.book.pages - _pages(site)):
        now = _nearest(site, old)
        if now:
            yield Move(old, now)


def _pages(site: Site) -> frozenset[str]:
    """Return where such lists have pages; the further ones of a long list do not count."""
    paths = (place.removesuffix("index.html") for place in site.lists)
    return frozenset(path for path in paths if _PAGE.fullmatch(path) and not _FURTHER.search(path))


def _nearest(site: Site, old: str) -> Present | None:
    """Return what a page leads to, in its language, or else, where the site has none such, in its own."""
    form, desk = _PAGE.fullmatch(old), site.desk
    assert desk is not None, "the site is furnished"
    if not form:
        return None
    tongue, path, kind = form.groups()
    lang = tongue if tongue in desk.languages else desk.default_lang
    path, overview = f"{desk.shelves.root(lang)}{path}", f"{desk.shelves.root(lang)}{kind}/"
    while path != overview and site.lists.get(file_of(path)) != kind:
        path = path[: path.rindex("/", 0, -1) + 1]
    words = desk.words(lang)
    title = words.gettext("Evidence") if kind == "evidence" else overview_headings(words)[kind]
    led = CHOICE if kind == "evidence" else OVERVIEW if path == overview else "list"
    return Present(led, lang, title, path, "") if site.lists.get(file_of(path)) == kind else None
