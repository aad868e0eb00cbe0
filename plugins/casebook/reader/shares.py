"""Much work of one kind, done by as many processes as there are processors, where a process can be forked.

A fork has all that this process knows, so that nothing has to be handed to it; what it gives back is pickled.
What a fork has not done, for whatever reason, is done here: sharing changes how long it takes, and nothing
else. A fork that finds something to log is one whose work is done here, too, where the log is heard.
"""

from __future__ import annotations

import logging
import multiprocessing
import os
import pickle
import signal
import sys
import threading
import time
import warnings
from collections.abc import Callable, Mapping
from contextlib import suppress
from multiprocessing.connection import Connection
from typing import Any, TypeVar

from .orphans import end_with_parent

Result = TypeVar("Result")

_MOST = 8
"""Processes. More would wait for the one that takes in what they give back."""
_WORTH_IT = 64
"""Pieces of work below which a fork would not have begun before all is done."""
_PATIENCE = 10.0
"""Seconds to wait for a fork, and ten times what this process took: longer than any machine is busy."""


def shared_out(
    work: Callable[[int], Result],
    count: int,
    *,
    alone: bool = False,
    advance: Callable[[int], None] = lambda _: None,
) -> list[Result]:
    """Return what `work` gives for each number below `count`, done `alone` or by several processes.

    What it gives must not depend on what it gave for other numbers. `advance` is told how many more are done,
    as far as this process can see: the others are taken to be as fast as this one.
    """
    processes, started = 1 if alone else _processes(count), time.monotonic()
    forks = [_Fork(work, range(turn, count, processes)) for turn in range(1, processes)]
    found: dict[int, Result] = {}
    try:
        for number in range(0, count, processes):
            found[number] = work(number)
            advance(processes)
        patience = _PATIENCE + 10 * (time.monotonic() - started)
        for fork in forks:
            found.update(fork.results(patience))
    finally:
        for fork in forks:
            fork.end()
    return [found[number] if number in found else work(number) for number in range(count)]


def _processes(count: int) -> int:
    # Elsewhere than on Linux a fork may lack what the system's libraries have begun.
    can_fork = sys.platform == "linux" and threading.current_thread() is threading.main_thread()
    if count < _WORTH_IT or not can_fork or multiprocessing.parent_process() is not None:
        return 1
    return min(_MOST, len(os.sched_getaffinity(0)))


class _Fork:
    """A process that does some of the work."""

    def __init__(self, work: Callable[[int], Any], numbers: range) -> None:
        context = multiprocessing.get_context("fork")
        self._connection, theirs = context.Pipe(duplex=False)
        self._process = context.Process(target=_work, args=(work, numbers, theirs, os.getpid()), daemon=True)
        with suppress(OSError), warnings.catch_warnings():
            # Threads that wait for a terminal go on here, and hold nothing that a fork takes up.
            warnings.simplefilter("ignore", DeprecationWarning)
            self._process.start()
        theirs.close()

    def results(self, patience: float) -> Mapping[int, Any]:
        """Wait so many seconds for what this process has to give; nothing where it died or hangs."""
        try:
            given = self._connection.recv_bytes() if self._connection.poll(patience) else b""
            found: Mapping[int, Any] = pickle.loads(given) if given else {}
        except (EOFError, OSError, pickle.UnpicklingError):
            return {}
        return found

    def end(self) -> None:
        """End this process, wherever it is."""
        self._connection.close()
        if self._process.pid is not None:
            self._process.kill()
            self._process.join()


def _work(work: Callable[[int], Any], numbers: range, connection: Connection, parent: int) -> None:
    """Do some of the work until it is done or something goes wrong, and say nothing of that."""
    end_with_parent(parent)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that ends this one
    found: dict[int, Any] = {}
    heard = _Heard()
    with suppress(Exception):
        for number in numbers:
            result = work(number)
            if heard.anything:
                break
            found[number] = result
    with suppress(Exception):
        connection.send_bytes(pickle.dumps(found, pickle.HIGHEST_PROTOCOL))


class _Heard(logging.Handler):
    """Hears in place of all others whether anything is logged."""

    def __init__(self) -> None:
        super().__init__()
        self.anything = False
        for logger in map(logging.getLogger, logging.root.manager.loggerDict):
            logger.handlers, logger.propagate = [], True
        logging.getLogger().handlers = [self]

    def emit(self, record: logging.LogRecord) -> None:
        """Note that there is something."""
        del record
        self.anything = True
