"""What Casebook needs that others have made, as pyproject.toml has it; tests compare the two.

It is read where nothing of it is there, by a Python that may be too old: nothing is imported here.
"""

from __future__ import annotations

import platform
import sys
from collections.abc import Mapping

OLDEST: Mapping[str, tuple[int, ...]] = {
    "pelican": (4, 12),
    "markdown": (3, 7),
    "pyyaml": (6, 0, 2),
    "babel": (2, 16),
    "jinja2": (3, 1),
    "pydantic": (2, 10),
    "feedgen": (1, 0),
    "icalendar": (6, 1),
    "lxml": (5, 3),
    "nh3": (0, 3, 7),
    "openpyxl": (3, 1, 5),
    "pillow": (11,),
    "python-dateutil": (2, 9),
    "pagefind": (1, 5),
    "cbor2": (5, 6),
}
"""The oldest version of each that will do."""
_EXTRAS = {"pagefind": "pagefind[bin]", "pelican": "pelican[markdown]"}
_OF_THE_SEARCH = ("cbor2", "pagefind")
_SEARCHING = {
    ("linux", "x86_64"),
    ("linux", "aarch64"),
    ("darwin", "x86_64"),
    ("darwin", "arm64"),
    ("win32", "AMD64"),
    ("win32", "ARM64"),
}
"""Machines that the program of the search is made for; on all others a site has none."""


def needed() -> tuple[str, ...]:
    """Return the names of those that this machine needs."""
    searches = (sys.platform, platform.machine()) in _SEARCHING
    return tuple(name for name in OLDEST if searches or name not in _OF_THE_SEARCH)


def wanted() -> str:
    """Return them as pip is asked for them."""
    return " ".join(_EXTRAS.get(name, name) for name in sorted(needed()))
