"""Templates compiled once for all builds of a process: half of a build from nothing goes into that alone.

What is compiled is found again by the whole source and by whatever else its code depends on; it is learnt
from the site as it is before any edit.
"""

from __future__ import annotations

import marshal
from collections.abc import Callable
from pathlib import Path
from types import CodeType
from typing import Any

from jinja2 import Environment

Known = dict[tuple[Any, ...], CodeType]


def use(known: Known) -> None:
    """Have Jinja take from what is known, and add to it what is not."""
    compile_anew: Callable[..., CodeType] = Environment.compile

    def compile_once(
        self: Environment, source: str, name: str | None = None, filename: str | None = None
    ) -> CodeType:
        options = (
            self.autoescape,
            self.trim_blocks,
            self.lstrip_blocks,
            *sorted(self.filters),
            *sorted(self.extensions),
        )
        key = (source, name, *options)
        if key not in known:
            known[key] = compile_anew(self, source, name, filename)
        return known[key].replace(co_filename=filename or "<template>")

    Environment.compile = compile_once  # type: ignore[assignment, method-assign]


def keep(known: Known, path: Path) -> None:
    """Write what is known into a file, for other processes."""
    path.write_bytes(marshal.dumps(known))


def kept(path: Path) -> Known:
    """Read what was kept."""
    known: Known = marshal.loads(path.read_bytes())
    return known
