"""Feeds: what readers subscribe to, in RSS 2.0 and Atom, behind one wrapper around feedgen.

- An article becomes a `story`, by `stories`; that becomes an `entry` or several, by `entries`, with its
  `bodies`.
- Entries stand on `shelves`, each a feed, whose `files` are made by `generator`, `extensions`, `rss` and
  `atom`.
- What feeds must hold is checked in one place each: `ids` (RFC 4151), `addresses` and `markup` (absolute,
  clean), `languages` that a feed can name, `text` and its `faults` (no character XML refuses), `dates` (no
  two alike, none to come), `bounds` (50 entries, 250 kB).
"""

from __future__ import annotations
