"""From pages to files: what is written, where it may stand, and how the old site stays whole until then.

`take_over` lets Casebook lead a site's builds; `HANDLERS` are the steps it takes in between.
"""

from __future__ import annotations
