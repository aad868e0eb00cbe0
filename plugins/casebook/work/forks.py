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
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import nullcontext, suppress
from multiprocessing.connection import Connection
from typing import Any, TypeVar

from .garbage import in_between
from .orphans import end_with_parent

Result = TypeVar("Result")

_MOST = 8
"""Processes. More would wait for the one that takes in what they give back."""
_WORTH_IT = 64
"""Pieces of work below which a fork would not have begun before all is done."""
_HANDFULS = 512
"""Into so many handfuls work is cut, or a few more: who has the last has the others wait for it."""
_BYTES = 4
"""With which a handful is named: there are less than 1,024, and no pipe takes less than 4 kB at once."""
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
    as far as this process can see: what the others have begun is taken to be done.
    """
    processes = 1 if alone or count < _WORTH_IT else _processes()
    with in_between() if count >= _WORTH_IT else nullcontext(_nothing) as throw_away:
        handfuls = _Handfuls(count, throw_away, several=processes > 1)
        found = _found(work, handfuls, processes, advance)
    return [found[number] if number in found else work(number) for number in range(count)]


def _nothing() -> None:
    pass


def _found(
    work: Callable[[int], Result], handfuls: _Handfuls, processes: int, advance: Callable[[int], None]
) -> Mapping[int, Result]:
    started, found, begun = time.monotonic(), {}, 0
    forks = [_Fork(work, handfuls) for _ in range(1, processes)]
    try:
        for number in handfuls:
            found[number] = work(number)
            advance(number + 1 - begun)
            begun = number + 1
        advance(handfuls.count - begun)
        patience = _PATIENCE + 10 * (time.monotonic() - started)
        for fork in forks:
            found.update(fork.results(patience))
    finally:
        for fork in forks:
            fork.end()
    return found


def _processes() -> int:
    # Elsewhere than on Linux a fork may lack what the system's libraries have begun.
    can_fork = sys.platform == "linux" and threading.current_thread() is threading.main_thread()
    if not can_fork or multiprocessing.parent_process() is not None:
        return 1
    return min(_MOST, len(os.sched_getaffinity(0)))


class _Handfuls:
    """Numbers below `count` that processes take a few at a time, each as soon as it has done the last.

    Where there are several, what is left to take lies in a pipe: the system gives each byte to one of them.
    """

    def __init__(self, count: int, throw_away: Callable[[], object], *, several: bool) -> None:
        self.count, self._throw_away, self._pipe = count, throw_away, -1
        size = max(1, count // _HANDFULS)
        self._left = [range(first, min(first + size, count)) for first in range(0, count, size)]
        if several:
            self._pipe, theirs = os.pipe()
            places = range(len(self._left))
            os.write(theirs, b"".join(place.to_bytes(_BYTES, "big") for place in places))
            os.close(theirs)

    def __iter__(self) -> Iterator[int]:
        """Yield what nobody else has taken, until all is taken."""
        for numbers in self._left if self._pipe < 0 else self._taken():
            yield from numbers
            self._throw_away()

    def _taken(self) -> Iterator[range]:
        while place := os.read(self._pipe, _BYTES):
            yield self._left[int.from_bytes(place, "big")]

    def __del__(self) -> None:
        """Let go of the pipe."""
        if self._pipe >= 0:
            os.close(self._pipe)


class _Fork:
    """A process that does some of the work."""

    def __init__(self, work: Callable[[int], Any], handfuls: Iterable[int]) -> None:
        context = multiprocessing.get_context("fork")
        self._connection, theirs = context.Pipe(duplex=False)
        given = (work, handfuls, theirs, os.getpid())
        self._process = context.Process(target=_work, args=given, daemon=True)
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


def _work(work: Callable[[int], Any], handfuls: Iterable[int], connection: Connection, parent: int) -> None:
    """Do some of the work until it is done or something goes wrong, and say nothing of that."""
    end_with_parent(parent)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that ends this one
    found: dict[int, Any] = {}
    heard = _Heard()
    with suppress(Exception):
        for number in handfuls:
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
