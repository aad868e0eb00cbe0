"""From pages to files: what is written, where it may stand, and how the old site stays whole until then.

`run.take_over` lets Casebook lead a site's builds; everything a build writes goes through its `press`.
"""

from __future__ import annotations
