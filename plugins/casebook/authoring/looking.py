"""The same look again at each save, with none of them missed."""

from __future__ import annotations

import sys
from collections.abc import Callable, Generator, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import datetime
from threading import Event
from typing import Never

from .watching import LOOK, Wake, Watched
from .workplace import Workplace


def look_at_each_save(place: Workplace, look: Callable[[Workplace, bool], object]) -> Never:
    """Look now and at each save until Ctrl-C; `look` is told whether it is the first time."""
    with _nothing_remembered(), closing(_saves(place)) as saves:
        look(next(saves), True)
        while True:
            now = next(saves)
            now.terminal.complain(f"\n{datetime.now():%H:%M:%S}", "bold")
            look(now, False)


def _saves(place: Workplace) -> Generator[Workplace, None, None]:
    """Yield the workplace, and anew at each save; what is saved while whoever asked is busy is one more."""
    woken, watched = Event(), _watched(place)
    wake = Wake(watched, woken.set)
    try:
        before = watched.look()
        yield place
        while True:
            woken.wait(LOOK)
            woken.clear()
            now = watched.look()
            if now == before:
                continue
            place = replace(place)  # with nothing read yet
            watched = _watched(place)
            # What was saved while the settings were read has been missed by them: how it was before counts.
            before = {path: now.get(path, state) for path, state in watched.look().items()}
            if watched.folders != wake.folders:
                wake.stop()
                wake = Wake(watched, woken.set)
            yield place
    finally:
        wake.stop()


def _watched(place: Workplace) -> Watched:
    """Return what a look depends on: the texts, the settings, and the code beside these.

    Where the settings do not tell where the texts are, whatever comes beside them may be it.
    """
    beside = place.settings.absolute().parent
    code = tuple(sorted(beside.glob("*.py")))
    if place.folder is None:
        return Watched((place.settings.absolute(), *code), shallow=(beside,))
    return Watched((place.settings.absolute(), *code, place.folder))


@contextmanager
def _nothing_remembered() -> Iterator[None]:
    """Keep Python from compiling settings for later: it takes two saves within a second for one."""
    before, sys.dont_write_bytecode = sys.dont_write_bytecode, True
    try:
        yield
    finally:
        sys.dont_write_bytecode = before
