"""How a page is passed on: what others show beside a link to it, links to share it, its table elsewhere.

Everything follows from the view of a page and from what is the same for all of them, the `host`; nothing is
asked of anybody before a reader clicks.

- What the head says to those who show a link (Open Graph): `cards`.
- The picture beside a link: what it says (`poster`) in `signs` that there are letters for, where each line
  stands (`layout`) and what fits in it (`fitting`), in which `typeface`, and the file (`drawing`).
- Links that share a page: `networks`. The table for other sites: `embedding`, of which `heights`, with what
  it says to programs (`oembed`).
- All of it in the view of a page: `shared`.
"""

from __future__ import annotations
