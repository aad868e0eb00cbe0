"""From files to a library: cut, read, typed, checked and rendered, with every mistake at its place.

- A file: `walking` finds it, `source` reads it, the room `front` makes a tree of its front matter; what is
  wrong with one that Pelican reads, `classic` tells by what stands at its `heads`.
- A document: what a post need not say (`unwritten`) is found elsewhere, all is `typed` by the model, its
  `refusals` at their places, one mistake told once (`dedupe`); `documents` does all that.
- Translations: `tongues`, `unmarked` ones, `overlay`, `revisions` of their own, `inheriting`; what is
  `unfinished` in an original. Sources of all: `shared`. Notices of what was `withdrawn`, and what it
  was `replaced` by.
- Its words: the room `text`, and `sanitise`, the one place where HTML is called clean.
- All of it: `reading` makes the `library`, which has an `entry` for each file and knows what else a case is
  `called`, the room `checks` looks at it, `parcels` are looked at by themselves, `days` have a say in it,
  `memory` knows what has been read before. `markdown` is Pelican's door into it.
- A library of which only that is read which is asked for: the room `lazy`.
"""

from __future__ import annotations

from .entry import Entry
from .library import Library
from .memory import Memory
from .reading import read_library
from .text.rendering import Renderer
from .walking import EXTENSIONS, Ground

__all__ = ["EXTENSIONS", "Entry", "Ground", "Library", "Memory", "Renderer", "read_library"]
