"""Python looks for garbage again and again while much is made, in vain where nothing is thrown away."""

from __future__ import annotations

import atexit
import gc
from collections.abc import Iterator
from contextlib import contextmanager


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


def leave_at_once() -> None:
    """Have Python end without a last search for garbage, which after 1,000 cases takes seconds."""
    atexit.unregister(gc.freeze)
    atexit.register(gc.freeze)
