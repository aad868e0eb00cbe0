"""Jinja's templates: found, compiled with less to do for each call, and kept compiled from build to build.

- `templates` are found in the theme, in what the site puts over it, and here.
- `coding` is what Jinja writes for one, for an `engine` that runs it; `compiled` is how it is kept.
"""

from __future__ import annotations
