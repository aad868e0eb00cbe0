"""Jinja's templates: found, compiled with less to do for each call, and kept compiled from build to build.

- `templates` are found in the theme, in what the site puts over it, and here.
- `codegen` is what Jinja writes for one, `runtime` what that calls upon; `bytecode` is how it is kept.
"""

from __future__ import annotations
