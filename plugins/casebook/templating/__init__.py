"""Jinja's templates: found, compiled with less to do for each call, and kept compiled from build to build.

- `templates` are found in the theme, in what the site puts over it, and here.
- `own_code` tells what functions of the site's own are, by their `steps`; `knowable` is what can be compared.
- `codegen` is what Jinja writes for one, `runtime` what that calls upon; `bytecode` is how it is kept.
"""

from __future__ import annotations
