"""From files to a library: cut, read, typed, checked and rendered, with every mistake at its place.

- A file: `walking` finds it, `source` reads it, `cut` and `front` divide it.
- YAML: `sprouting` makes a `tree` of it; of ordinary `rows` and what stands in their `brackets` only the
  words, until somebody asks where they stand. `growing` makes one of what is odd; of what is none
  `complaint`, `spots`, `slips` and `hints` tell what is wrong, `mending` reads on behind it, and `pruning`
  leaves it out.
- A document: `typed` by the model, its `refusals` at their `places`, `refused` once each; `documents` does
  all that.
- Translations: `tongues`, `overlay`, `inheriting`. Sources of all: `shared`. Notices of what was `withdrawn`.
- Text: `rendering` and `bodies`, with our `syntax`, `sanitise` and the `extensions` that are known, `sparing`
  of what a text has no use for, as ordinary `blocks` of `phrases` have none; what is wrong with it, `links`,
  `addresses`, `pictures`, `citations`, `markers`, `controls` and `prose` tell, and `glance` where that can be
  seen at once; `sights` are the files that a text has looked for; `patience` ends what takes too long.
- All of it: `reading` makes the `library`, `checks` look at it, `parcels` are looked at by themselves,
  `memory` knows what has been read before, `leisure` keeps Python from looking for garbage meanwhile,
  `shares` has many texts rendered side by side, by processes that leave no `orphans`. `markdown` is Pelican's
  door into it.
- A library that is `shelved`, its texts `unopened`: of each only one of the `cards` is at hand until the
  text is asked for, and `witness` writes that down. `packed` is how texts are kept, by their `spelling`.
"""

from __future__ import annotations

from .library import Entry, Library, each
from .memory import Memory
from .reading import read_library
from .rendering import Renderer
from .walking import EXTENSIONS, Ground

__all__ = ["EXTENSIONS", "Entry", "Ground", "Library", "Memory", "Renderer", "each", "read_library"]
