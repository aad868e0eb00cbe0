"""Files that follow from all texts: made again where a digest of what they follow from is another.

These are the calendars, the sitemap, the links that hosts send with pages, and the pages at former addresses.
"""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial

from ...crawlers.places import Place, place_of
from ...disk.digests import signature_of
from ...disk.packs import Slip
from ...views.addresses import file_of
from ...views.due import calendar_path
from ...views.pages import MovedView
from ..beside.calendars import calendar_of
from ..beside.crawling import files_of, places_beside
from ..beside.signposts import Signposted, signpost_files
from .kept import DUE, PLACE, SIGNPOSTS, Kept, place_key
from .standing import Standing

Make = Callable[[], Iterable[tuple[str, bytes]]]
"""Makes files by their places."""


def calendars_of(standing: Standing) -> Iterator[tuple[str, Kept]]:
    """Yield every calendar of what is due by its place, once all formes have been made."""
    desk = standing.desk
    for lang in desk.languages if desk.settings.makes("due") else ():
        signature = signature_of(slip.digest for _, slip in standing.values.of(f"{DUE} {lang}"))
        yield from _renewed(standing, f"calendar {lang}", signature, partial(_calendar, standing, lang))


def _calendar(standing: Standing, lang: str) -> Iterator[tuple[str, bytes]]:
    told = standing.values.told(f"{DUE} {lang}")
    yield calendar_path(standing.desk, lang), calendar_of(standing.site, standing.desk, lang, told)


def sitemap_of(standing: Standing, lists: Iterable[str]) -> Iterator[tuple[str, Kept]]:
    """Yield every file of the sitemap by its place, once all formes have been made.

    `lists` are the places of lists.
    """
    beside = [*_places_of_pages(standing), *places_beside(standing.desk, lists)]
    signature = signature_of([repr(beside), *(slip.digest for _, slip in standing.values.of(PLACE))])
    return _renewed(standing, "sitemap", signature, partial(_sitemap, standing, beside))


def _places_of_pages(standing: Standing) -> Iterator[Place]:
    """Yield where pages stand that Pelican reads."""
    desk = standing.desk
    with desk.witness.watching():
        yield from (place_of(desk, e) for e in desk.library.entries if e.page and desk.has_page(e))


def _sitemap(standing: Standing, beside: Iterable[Place]) -> Iterator[tuple[str, bytes]]:
    texts = (Place(*pickle.loads(standing.packs.read(slip))) for _, slip in standing.values.of(PLACE))
    return files_of(standing.site, [*texts, *beside])


def signpost_files_of(standing: Standing) -> Iterator[tuple[str, Kept]]:
    """Yield every file by which hosts send links, by its place, once all formes have been made."""
    slips = [slip for _, slip in standing.values.of(SIGNPOSTS)]
    signature = signature_of(slip.digest for slip in slips)
    return _renewed(standing, "signposts", signature, partial(_signposts, standing, slips))


def _signposts(standing: Standing, slips: Sequence[Slip]) -> Iterator[tuple[str, bytes]]:
    pages = (Signposted(*pickle.loads(standing.packs.read(slip))) for slip in slips)
    return signpost_files(pages, standing.site.settings.case_url)


def moved_pages(
    standing: Standing, views: Sequence[MovedView], render: Callable[[MovedView], bytes]
) -> Iterator[tuple[str, Kept]]:
    """Yield every page at a former address by its place, once it is known where each leads."""
    signature = signature_of(repr((view.path, view.moved, view.target)) for view in views)
    return _renewed(
        standing, "moved", signature, lambda: ((file_of(view.path), render(view)) for view in views)
    )


def _renewed(standing: Standing, name: str, signature: str, make: Make) -> Iterator[tuple[str, Kept]]:
    """Yield the files by their places; what they were made from the next build finds under a `name`."""
    before, places = standing.packs.notes.get(name, ("", ()))
    known, is_same = standing.packs.known, standing.is_same_frame and before == signature
    if is_same and all(map(standing.before, places)):
        files = {place: known[place_key(place)] for place in places}
    else:
        files = {place: standing.writer.add(raw) for place, raw in make()}
    standing.notes[name] = (signature, tuple(files))
    for place, slip in files.items():
        yield place, standing.keep(place, slip)
