"""Templates compiled, and looked through, once for all builds: most of a build from nothing goes into that.

What is compiled is found again by the whole source and by whatever else its code depends on, which the build
itself knows: it keeps what it has compiled in a folder that is named by that. What processes find out that a
build has forked is written into a file, from which all builds to come know it.
"""

from __future__ import annotations

import marshal
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from types import CodeType
from typing import Any

from jinja2 import Environment

from casebook.building.incremental import suitable
from casebook.templating.bytecode import CompiledTemplates, has_own_code

Known = dict[tuple[str, ...], Any]


def use(known: Known, learnt: Path | None = None) -> None:
    """Have builds take from what is known, add to it what is not, and write that into a file, too."""

    def once(key: tuple[str, ...], make: Callable[[], Any]) -> Any:
        if key not in known:
            known[key] = make()
            if learnt:
                _write(learnt, (key, known[key]))
        return known[key]

    _compile_once(once)
    _look_through_once(once)


def learn(known: Known, learnt: Path) -> None:
    """Take over what others have written into a file, and empty it."""
    with suppress(FileNotFoundError), learnt.open("rb") as file, suppress(EOFError):
        while True:
            key, value = marshal.load(file)
            known[key] = value
    learnt.unlink(missing_ok=True)


def _write(learnt: Path, found: Any) -> None:
    """Write at once, as others may at the same time."""
    handle = os.open(learnt, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    os.write(handle, marshal.dumps(found))
    os.close(handle)


Once = Callable[[tuple[str, ...], Callable[[], Any]], Any]


def _compile_once(once: Once) -> None:
    compile_anew: Callable[..., CodeType] = Environment.compile

    def compile_once(
        self: Environment, source: str, name: str | None = None, filename: str | None = None
    ) -> CodeType:
        kept = self.bytecode_cache
        if not (name and filename and isinstance(kept, CompiledTemplates)) or has_own_code(self):
            return compile_anew(self, source, name, filename)
        key = (Path(kept.directory).name, name, source)
        return _moved(once(key, lambda: compile_anew(self, source, name, filename)), filename)

    Environment.compile = compile_once  # type: ignore[assignment, method-assign]


def _look_through_once(once: Once) -> None:
    sees_all = suitable._sees_all

    def look_once(environment: Environment, path: Path, known: frozenset[str]) -> bool:
        kept = environment.bytecode_cache
        if not isinstance(kept, CompiledTemplates) or has_own_code(environment) or not path.is_file():
            return sees_all(environment, path, known)
        key = (Path(kept.directory).name, *sorted(known), path.read_text("utf-8", "surrogateescape"))
        return bool(once(key, lambda: sees_all(environment, path, known)))

    suitable._sees_all = look_once


def _moved(code: CodeType, file: str) -> CodeType:
    """Return code as if it had been compiled from another file."""
    if code.co_filename == file:
        return code
    within = (_moved(each, file) if isinstance(each, CodeType) else each for each in code.co_consts)
    return code.replace(co_filename=file, co_consts=tuple(within))
