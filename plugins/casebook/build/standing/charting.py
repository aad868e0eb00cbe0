"""The sitemap from what is kept of each text: it is made again when an address or a day has changed."""

from __future__ import annotations

import pickle
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ...crawlers.places import Place, place_of
from ..crawling import files_of, places_beside
from .kept import Kept, page_key
from .packs import Slip, signature_of
from .standing import Standing


@dataclass(frozen=True)
class Charting:
    """Makes the sitemap of a site whose formes have all been made; `pages` are the places of its lists."""

    standing: Standing
    pages: tuple[str, ...]

    def files(self) -> Iterator[tuple[str, Kept]]:
        """Yield every file by its place."""
        standing = self.standing
        beside = [*self._of_pages(), *places_beside(standing.desk, self.pages)]
        said = (repr(beside), *(slip.digest for _, slip in standing.values("place")))
        sign = signature_of(said)
        slips = self._as_before(sign) or dict(self._made(beside))
        standing.facts["sitemap"] = (sign, tuple(slips))
        for place, slip in slips.items():
            standing.known[page_key(place)] = slip
            yield place, Kept(standing.packs, slip)

    def _of_pages(self) -> Iterator[Place]:
        """Yield where pages stand that Pelican reads."""
        desk = self.standing.desk
        with desk.witness.watching():
            yield from (place_of(desk, e) for e in desk.library.entries if e.page and desk.has_page(e))

    def _as_before(self, sign: str) -> dict[str, Slip]:
        before, places = self.standing.packs.facts.get("sitemap", ("", ()))
        keys = {place: self.standing.packs.known.get(page_key(place)) for place in places}
        stands = self.standing.is_same_frame and before == sign
        return {place: slip for place, slip in keys.items() if slip} if stands and all(keys.values()) else {}

    def _made(self, beside: Iterable[Place]) -> Iterator[tuple[str, Slip]]:
        standing = self.standing
        texts = (Place(*pickle.loads(standing.packs.read(slip))) for _, slip in standing.values("place"))
        for place, data in files_of(standing.site, [*texts, *beside]):
            yield place, standing.writer.add(data)
