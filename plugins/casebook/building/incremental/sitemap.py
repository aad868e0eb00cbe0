"""The sitemap from what is kept of each text: it is made again when an address or a day has changed."""

from __future__ import annotations

import pickle
from collections.abc import Iterable, Iterator
from functools import partial

from ...crawlers.places import Place, place_of
from ...disk.digests import signature_of
from ..beside.crawling import files_of, places_beside
from .kept import Kept
from .names import PLACE
from .renewing import renewed
from .standing import Standing


def sitemap_of(standing: Standing, lists: Iterable[str]) -> Iterator[tuple[str, Kept]]:
    """Yield every file by its place, once all formes have been made; `lists` are the places of lists."""
    beside = [*_of_pages(standing), *places_beside(standing.desk, lists)]
    signature = signature_of([repr(beside), *(slip.digest for _, slip in standing.values.of(PLACE))])
    return renewed(standing, "sitemap", signature, partial(_made, standing, beside))


def _of_pages(standing: Standing) -> Iterator[Place]:
    """Yield where pages stand that Pelican reads."""
    desk = standing.desk
    with desk.witness.watching():
        yield from (place_of(desk, e) for e in desk.library.entries if e.page and desk.has_page(e))


def _made(standing: Standing, beside: Iterable[Place]) -> Iterator[tuple[str, bytes]]:
    texts = (Place(*pickle.loads(standing.packs.read(slip))) for _, slip in standing.values.of(PLACE))
    return files_of(standing.site, [*texts, *beside])
