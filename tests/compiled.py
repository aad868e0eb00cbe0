"""Templates compiled once for all builds of a process: half of a build from nothing goes into that alone.

What is compiled is found again by the whole source and by whatever else its code depends on, which the build
itself knows: it keeps what it has compiled in a folder that is named by that.
"""

from __future__ import annotations

import marshal
from collections.abc import Callable
from pathlib import Path
from types import CodeType

from jinja2 import Environment

from casebook.build.compiled import CompiledTemplates, has_own_code

Known = dict[tuple[str, str, str], CodeType]


def use(known: Known) -> None:
    """Have builds take from what is known, and add to it what is not."""
    compile_anew: Callable[..., CodeType] = Environment.compile

    def compile_once(
        self: Environment, source: str, name: str | None = None, filename: str | None = None
    ) -> CodeType:
        kept = self.bytecode_cache
        if not (name and filename and isinstance(kept, CompiledTemplates)) or has_own_code(self):
            return compile_anew(self, source, name, filename)
        key = (Path(kept.directory).name, name, source)
        if key not in known:
            known[key] = compile_anew(self, source, name, filename)
        return _moved(known[key], filename)

    Environment.compile = compile_once  # type: ignore[assignment, method-assign]


def _moved(code: CodeType, file: str) -> CodeType:
    """Return code as if it had been compiled from another file."""
    if code.co_filename == file:
        return code
    within = (_moved(each, file) if isinstance(each, CodeType) else each for each in code.co_consts)
    return code.replace(co_filename=file, co_consts=tuple(within))


def keep(known: Known, path: Path) -> None:
    """Write what is known into a file, for other processes."""
    path.write_bytes(marshal.dumps(known))


def kept(path: Path) -> Known:
    """Read what was kept."""
    known: Known = marshal.loads(path.read_bytes())
    return known
