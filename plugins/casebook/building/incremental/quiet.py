"""Whether what has a say in every page stayed as it was while the pages were made.

A text is known by the very bytes that were read. A template is looked at when a build begins, and read when
it is used: had somebody changed it in between, and back again, what was made of it then would stay for good.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from ...disk.stamps import Found, found_of
from ...reader.shared import NAME
from ..site import Site
from .fingerprint import templates_of


def found_around(site: Site) -> Mapping[Path, Found | None]:
    """Return how templates and the shared sources are found; whoever writes to one leaves another time."""
    paths = [site.ground.content / NAME, *(path for _, path in templates_of(site.pelican))]
    return {path: _found(path) for path in paths}


def _found(path: Path) -> Found | None:
    try:
        return found_of(path)
    except OSError:
        return None
