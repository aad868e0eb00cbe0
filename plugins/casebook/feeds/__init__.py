"""Feeds: what readers subscribe to, in RSS 2.0 and Atom, behind one wrapper around feedgen.

An article becomes an `Entry`, entries become a `Feed`, a feed becomes bytes (`rss.rss`, `atom.atom`). What
feeds must hold is checked in one place each: `ids` (RFC 4151), `addresses` and `markup` (absolute, clean),
`text` (no character XML refuses), `dates` (no two alike, none to come), `bounds` (50 entries, 250 kB).
"""

from __future__ import annotations
