"""Python looks for garbage again and again while much is made, in vain where nothing is thrown away."""

from __future__ import annotations

import atexit
import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial


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
        yield partial(gc.collect, 0)
    finally:
        if is_first:
            gc.unfreeze()


def leave_at_once() -> None:
    """Have Python end without a last search for garbage, which after 1,000 cases takes seconds."""
    atexit.unregister(gc.freeze)
    atexit.register(gc.freeze)
