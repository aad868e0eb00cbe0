"""A process that works for another ends when that ends, also where nothing could be said to it any more."""

from __future__ import annotations

import os
import signal
from contextlib import suppress

_SET_SIGNAL_AT_PARENTS_DEATH = 1


def end_with_parent(parent: int) -> None:
    """Have the system kill this process as soon as its parent has ended: prctl(2), which only Linux has.

    Whoever has been killed holds a lock until the last of its forks is gone.
    """
    import ctypes

    with suppress(OSError, TypeError, AttributeError):
        ctypes.CDLL(None).prctl(_SET_SIGNAL_AT_PARENTS_DEATH, signal.SIGKILL)
    if os.getppid() != parent:  # it had ended before
        os._exit(1)
