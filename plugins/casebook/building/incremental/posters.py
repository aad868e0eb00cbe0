"""Share pictures, each drawn once: what one says is the key under which it is kept from build to build."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path

from ...disk.digests import digest_of, way_of
from ...disk.packs import Packs, Slip, pickled
from ...sharing.poster import STYLE, Poster
from ...work.forks import shared_out
from ...work.pace import PROGRESS, SILENCE, Progress
from ..site import Site
from .kept import Kept, folder_of

ROOM = Path(__file__).parents[2] / "sharing"
_DRAWING = ("drawing.py", "heights.py", "layout.py", "typeface.py", "fonts/bold.ttf", "fonts/regular.ttf")
"""What has a say in every picture beside its poster."""


def key_of(said: str) -> str:
    """Return the key of a picture, given a digest of its poster: drawn in another way it is another."""
    return f"{said} {STYLE} {drawing_of(ROOM)}"


@cache
def drawing_of(room: Path) -> str:
    """Return by what it is known how pictures are drawn."""
    return way_of(room / name for name in _DRAWING)


def pictures_of(site: Site, posters: Mapping[str, Poster]) -> Iterator[tuple[str, Kept]]:
    """Yield the pictures of posters by their places."""
    keys = {place: key_of(digest_of(pickled(poster))) for place, poster in posters.items()}
    yield from kept_pictures(site, keys, posters.__getitem__)


def kept_pictures(
    site: Site, keys: Mapping[str, str], poster_at: Callable[[str], Poster]
) -> Iterator[tuple[str, Kept]]:
    """Yield the picture of each place; `poster_at` is asked for those that nobody has drawn."""
    if not keys:
        return
    packs = Packs.load(folder_of(site.pelican) / "pictures")
    missing = {key: place for place, key in sorted(keys.items()) if key not in packs.known}
    if missing or packs.known.keys() - set(keys.values()):
        drawn = _drawn(site, packs, [poster_at(place) for place in missing.values()]) if missing else []
        known = {**packs.known, **dict(zip(missing, drawn, strict=True))}
        packs.save({key: known[key] for key in sorted(set(keys.values()))}, {})
    for place, key in keys.items():
        yield place, Kept(packs, packs.known[key])


def _drawn(site: Site, packs: Packs, posters: list[Poster]) -> list[Slip]:
    from ...sharing.drawing import picture_of  # whose library no build needs that draws nothing

    writer = packs.writer()
    progress: Progress = site.pelican.get(PROGRESS, SILENCE)
    progress.phase("pictures", len(posters))
    return shared_out(
        lambda number: writer.add(picture_of(posters[number])), len(posters), advance=progress.advance
    )
