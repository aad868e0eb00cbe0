"""How a text of the site is cited: words to paste, files for those who collect, what the head of a page says.

Pure functions from a `Work` to texts. Nothing depends on the day of the build: dates are the text's own.

- What is cited: `work`, by the `names` of its `authors`.
- Words to paste: `styles`, one of `apa`, `chicago`, `mla`, `harvard`, `short` and `wikipedia` each, made of
  `runs`, with `titles` in their marks and their case, and `dates`.
- Lists of sources: `sources`, a room of its own.
- Files: `bibtex`, `ris`, `csl`.
- The head of a page: `head`, for reference managers, and `linked`, JSON-LD; its header: `signposts`.
"""

from __future__ import annotations

from .names import Name, name_of
from .runs import Run
from .styles import STYLES, citation
from .work import Work

__all__ = ["STYLES", "Name", "Run", "Work", "citation", "name_of"]
