"""Every CASEBOOK_* setting, read and checked once, into one frozen object.

The manual shows each with its default; a test holds the two together.

- `settings`: each setting, its default and what it is for; `choices`: the words that some choose from
- `reading`: from what is given to the object; `faults`: what is wrong with a value
- `places`: the problem of a setting, at the place where that is set; `written`: the line of it in the file,
  by what is `assigned` there
- `renamed`: lists that have other names now, as authors write them
- `lasting`: what readers know a site by for good; `pelicans`: feeds of Pelican's own in the places of ours
- `today`: the day that counts as today
"""

from __future__ import annotations

from .choices import CITATION_STYLES, FEEDS, LISTS, NETWORKS, PARTS
from .lasting import is_example, not_to_last
from .pelicans import feeds_taken
from .places import SETUP, Setup, misset, told_again
from .reading import read_settings
from .renamed import KINDS as NAMED
from .renamed import NAME as LISTS_RENAMED
from .settings import PREFIX, Settings
from .today import Today, today

__all__ = [
    "CITATION_STYLES",
    "FEEDS",
    "LISTS",
    "LISTS_RENAMED",
    "NAMED",
    "NETWORKS",
    "PARTS",
    "PREFIX",
    "SETUP",
    "Settings",
    "Setup",
    "Today",
    "feeds_taken",
    "is_example",
    "misset",
    "not_to_last",
    "read_settings",
    "today",
    "told_again",
]
