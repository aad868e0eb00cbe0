"""Python looks for garbage again and again while much is made, in vain where nothing is thrown away."""

from __future__ import annotations

import atexit
import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager

_UNLOOKED = 7
"""Times that nobody looks for garbage after there was none; what is some after all, is thrown away later."""


@contextmanager
def without_pauses() -> Iterator[None]:
    """Leave the search for cycles of garbage until afterwards: reading 1,000 files takes half as long."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@contextmanager
def in_between() -> Iterator[Callable[[], object]]:
    """Give what throws away the garbage made since: whoever does much of one kind calls it now and then.

    What was there before is not looked at. A fork shares it with its parent until somebody touches it, and to
    be looked at is to be touched.
    """
    is_first = not gc.get_freeze_count()
    if is_first:
        gc.freeze()
    try:
        yield _Sweeper()
    finally:
        if is_first:
            gc.unfreeze()


class _Sweeper:
    """Throws garbage away; where there was none, it does not look the next few times."""

    def __init__(self) -> None:
        self._unlooked = 0

    def __call__(self) -> None:
        """Throw away the garbage made since the last time, or set all that was made aside."""
        if self._unlooked:
            self._unlooked -= 1
            gc.freeze()  # which takes no time, however much there is
        elif not gc.collect(0):
            self._unlooked = _UNLOOKED


def leave_at_once() -> None:
    """Have Python end without a last search for garbage, which after 1,000 cases takes seconds."""
    atexit.unregister(gc.freeze)
    atexit.register(gc.freeze)
