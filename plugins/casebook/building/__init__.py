"""From a library to a site: what is made of it, whether it may stand, and what need not be made again.

- A build from its first step to its last: `run`, of the `site` that it reads; a `press`, through which all
  goes that is written; `strictness`; a `trial` is a preview's build.
- Before anything is read: `configuration` (settings), `guard` (content), `leftovers` (what is no content).
  Which files are `publishable` as they are.
- What is made: `furnishing` gives each text its view, with the room `pages`; `issue` writes what there is
  besides, this `matter`, with the room `beside`; the room `published` compares it all with the ledger.
- What Pelican would do otherwise: `writer`, `static`, `sources`, `drafts`.
- Whether it may stand: `checks`, of the whole site; `tally`, of what Pelican has said. The room `checking`
  finds what is wrong without a build.
- What earlier builds have left, so that it need not be made again: the room `incremental`. What to look at,
  so that no change is missed: `watched`.
- What is said of it: the room `reports`.
"""

from __future__ import annotations
