"""The files by which hosts send links, from what is kept of each page: made again when one says another."""

from __future__ import annotations

import pickle
from collections.abc import Iterator

from ..signposts import Signposted, signpost_files
from .kept import Kept, page_key
from .packs import signature_of
from .standing import Standing


def signpost_files_of(standing: Standing) -> Iterator[tuple[str, Kept]]:
    """Yield every file by its place, once all formes have been made."""
    slips = [slip for _, slip in standing.values("signposts")]
    signature = signature_of(slip.digest for slip in slips)
    before, places = standing.packs.facts.get("signposts", ("", ()))
    known, files = standing.packs.known, {}
    if standing.is_same_frame and signature == before and all(page_key(place) in known for place in places):
        files = {place: known[page_key(place)] for place in places}
    else:
        pages = (Signposted(*pickle.loads(standing.packs.read(slip))) for slip in slips)
        files = {
            place: standing.writer.add(raw)
            for place, raw in signpost_files(pages, standing.site.settings.case_url)
        }
    standing.facts["signposts"] = (signature, tuple(files))
    for place, slip in files.items():
        standing.known[page_key(place)] = slip
        yield place, Kept(standing.packs, slip)
