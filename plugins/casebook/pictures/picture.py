"""What is known of a picture of the content."""

from __future__ import annotations

from typing import NamedTuple


class Picture(NamedTuple):
    """A picture: its size in CSS pixels, and its smaller versions: where each stands, and how wide it is."""

    width: int
    height: int
    versions: tuple[tuple[str, int], ...] = ()
