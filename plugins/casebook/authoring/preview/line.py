"""The line to the process that builds: begun when it is needed, begun anew when its code has changed."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import Any

from ...building.reports.report import Order
from .builder import Message, can_fork, serve_orders


class Line:
    """One builder at a time, whose messages are handed to `hear`, each with its builder's number."""

    def __init__(self, hear: Callable[[int, Message], None]) -> None:
        self._hear = hear
        self._process: Any = None
        self._end: Connection | None = None
        self.number = 0

    def order(self, order: Order) -> None:
        """Have something built, and what is under way given up."""
        if not can_fork:
            self.cut()
        try:
            self._begun().send(("order", order))
        except OSError:  # it has ended, for whatever reason
            self.cut()
            self._begun().send(("order", order))

    def _begun(self) -> Connection:
        if self._end is None:
            # A process of its own, not split off from this one, whose threads would be lost in it.
            context = get_context("spawn")
            ours, builders = context.Pipe()
            self._process = context.Process(target=serve_orders, args=(builders,), daemon=True)
            self._process.start()
            builders.close()
            self._end = ours
            self.number += 1
            threading.Thread(target=self._listen, args=(ours, self.number), daemon=True).start()
        return self._end

    def _listen(self, end: Connection, number: int) -> None:
        with suppress(EOFError, OSError):
            while True:
                self._hear(number, end.recv())
        self._hear(number, ("gone", None))

    def cut(self) -> None:
        """End the builder, which ends its build."""
        if self._end is None:
            return
        with suppress(OSError):
            self._end.send(("end", None))  # to close it does not tell: a thread of ours is reading from it
        self._process.join(timeout=6)
        if self._process.is_alive():
            self._process.kill()
            self._process.join()
        self._end.close()
        self._end = None
