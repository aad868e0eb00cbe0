"""Lists: which a site has, what stands in each, and their pages.

- `listed` are texts as lists know them, by `groups`, on `shelves`; `entries` are what is shown of them.
- `pages` are made of these, cut by `paging`.
"""

from __future__ import annotations
