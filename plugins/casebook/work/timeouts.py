"""A limit to the time that a text may take: Python-Markdown needs quadratic time for some inputs."""

from __future__ import annotations

import gc
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType, MappingProxyType

LIMIT = 2.0
"""Seconds of the processor's time, whatever else the machine has to do."""

SLOW = MappingProxyType({"limit": round(LIMIT)})
"""What belongs into the sentence about it."""


class TooSlow(Exception):
    """Something took longer than anybody wants to wait."""


@contextmanager
def time_limit(seconds: float | None = LIMIT) -> Iterator[None]:
    """Raise TooSlow in what takes longer; where no timer can be had (Windows, a thread), wait on.

    What others have left behind is not cleared away meanwhile: it is not the text that takes that time, and
    what is raised while it is done is lost.
    """
    if (
        seconds is None
        or not hasattr(signal, "setitimer")
        or threading.current_thread() is not threading.main_thread()
    ):
        yield
        return
    clears = gc.isenabled()
    gc.disable()
    before = signal.signal(signal.SIGVTALRM, _give_up)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
        if clears:
            gc.enable()


def _give_up(_number: int, _frame: FrameType | None) -> None:
    raise TooSlow
