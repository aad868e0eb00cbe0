"""What is made of a picture: smaller versions of it, and a copy without what its file tells beside it."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from PIL import __version__ as pillow

from ...disk.digests import way_of
from ...pictures import picture

_ROOM = Path(picture.__file__).parent
ALONE = "-alone"
"""The end of the name of a picture that has no versions."""


class Known(NamedTuple):
    """What is known of a picture by its digest: its size (0 of what is none), and the widths of its versions.

    `tells` says that its file holds more than the picture.
    """

    width: int
    height: int
    widths: tuple[int, ...]
    tells: bool


class Made(NamedTuple):
    """What was made of a picture: its versions by their widths, and the bare copy where that is another."""

    known: Known
    versions: tuple[tuple[int, bytes], ...]
    bare: bytes


def form() -> str:
    """Return by what it is known how pictures are made: by another library, or otherwise, they are others."""
    return way_of(_ROOM.glob("*.py"), pillow)


def made(name: str, path: str) -> Made:
    """Make all that there is to make of a picture; of what is none, nothing."""
    from ...pictures.bare import bare
    from ...pictures.measured import Unreadable, size_of  # whose library takes a while to import
    from ...pictures.smaller import versions_of

    try:
        raw = Path(path).read_bytes()
    except OSError:
        return Made(Known(0, 0, (), tells=False), (), b"")
    try:
        width, height = size_of(raw)
    except Unreadable:  # what shows nothing may tell something all the same
        width, height = 0, 0
    versions: tuple[tuple[int, bytes], ...] = ()
    if not name.endswith(ALONE):
        with suppress(Unreadable):  # a drawing, or a picture that breaks off
            versions = tuple(versions_of(raw))
    plain = bare(raw)
    widths = tuple(each for each, _ in versions)
    return Made(Known(width, height, widths, tells=plain != raw), versions, plain)
