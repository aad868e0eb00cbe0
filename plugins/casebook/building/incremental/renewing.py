"""Files that follow from something which a signature tells: made again where that is another."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from .kept import Kept, place_key
from .standing import Standing

Make = Callable[[], Iterable[tuple[str, bytes]]]
"""Makes files by their places."""


def renewed(standing: Standing, name: str, signature: str, make: Make) -> Iterator[tuple[str, Kept]]:
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
