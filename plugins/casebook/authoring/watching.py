"""The same look again at each save, with none of them missed."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from time import sleep
from typing import Any, Never

from watchfiles import watch as changes_in

from ..build.leftovers import is_leftover
from .workplace import Workplace

_PAUSE = 300
"""Milliseconds between two looks at the settings: a watch on one file loses it when it is replaced."""
_TOGETHER = 100
"""Milliseconds without a change after which saves count as one: editors write a file in several steps."""

State = tuple[tuple[Any, ...], ...]
"""What tells whether files have changed: their names, times and sizes."""


def watch(place: Workplace, look: Callable[[Workplace, bool], object]) -> Never:
    """Look now and at each save until Ctrl-C; `look` is told whether it is the first time."""
    with _nothing_remembered():
        content, before = place.folder, _state_of(place)
        look(place, True)
        while True:
            for _ in _saves(place, content, *before):
                place.terminal.complain(f"\n{datetime.now():%H:%M:%S}", "bold")
                now = _as_it_is_now(place)
                before = _state_of(now)
                look(now, False)
                if now.folder != content:
                    break
            content = now.folder


def _state_of(place: Workplace) -> tuple[State, State]:
    return _settings(place, place.folder), _texts(place.folder)


def _saves(place: Workplace, content: Path | None, settings: State, texts: State) -> Iterator[None]:
    """Yield at each save: at once, where something is no longer as it is said to have been.

    What is saved while whoever asked is busy makes it yield again.
    """
    changes = _changes(content)
    next(changes)  # from here on every change is noted
    changed = texts != _texts(content)
    while True:
        now = _settings(place, content)
        if changed or now != settings:
            settings = now
            yield
        changed = bool(next(changes))


def _changes(content: Path | None) -> Iterator[set[Any]]:
    """Yield what has changed in a folder since the last time, nothing after every pause."""
    if content is not None and content.is_dir():
        with suppress(FileNotFoundError):  # gone since we looked
            yield from changes_in(
                content,
                watch_filter=lambda _, path: not is_leftover(Path(path).name),
                step=_TOGETHER,
                rust_timeout=_PAUSE,
                yield_on_timeout=True,
            )
    while True:
        sleep(_PAUSE / 1000)
        yield set()


def _settings(place: Workplace, content: Path | None) -> State:
    """Return the state of the settings and whatever lies beside them, and of where texts may be."""
    beside = place.settings.absolute().parent
    folders = [path for path in (*beside.iterdir(), content, place.content) if path and path.is_dir()]
    return (*_state(sorted(beside.glob("*.py"))), *((str(path),) for path in sorted(folders)))


def _texts(content: Path | None) -> State:
    return _state(sorted(content.rglob("*"))) if content else ()


def _state(files: list[Path]) -> State:
    return tuple((str(file), *_stamp(file)) for file in files)


def _stamp(file: Path) -> tuple[int, ...]:
    try:
        known = file.lstat()
    except OSError:  # gone since it was listed
        return ()
    return (known.st_mtime_ns, known.st_size, known.st_ino)


def _as_it_is_now(place: Workplace) -> Workplace:
    """Return the workplace with nothing read yet, not even what the settings import from beside them."""
    beside = place.settings.absolute().parent
    for name, module in tuple(sys.modules.items()):
        file = getattr(module, "__file__", None)
        if file and Path(file).parent == beside and name != "__main__":
            del sys.modules[name]
    return replace(place)


@contextmanager
def _nothing_remembered() -> Iterator[None]:
    """Keep Python from compiling settings for later: it takes two saves within a second for one."""
    before, sys.dont_write_bytecode = sys.dont_write_bytecode, True
    try:
        yield
    finally:
        sys.dont_write_bytecode = before
