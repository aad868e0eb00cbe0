"""Programs by which people read feeds, each made to say what it sees.

Which formats a program knows, and which of an entry's two dates it keeps, stands with it in `programs`. What
stands in a feed, `truth` reads by itself. feedparser and reader are there in every test run; newsboat, sfeed,
rss-parser and feedsmith where `tools/find-readers.sh` has been.
"""

from __future__ import annotations

from .programs import PROGRAMS, Program
from .seen import Seen
from .truth import truth

__all__ = ["PROGRAMS", "Program", "Seen", "truth"]
