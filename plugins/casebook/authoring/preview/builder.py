"""The process that builds: it knows what it has read before, and has each build made in a child of its own.

A child begins with everything imported and most of the content read, and ends with its build: settings and
plugins are new to each, and no memory is lost to any. A build is given up as soon as there is a newer order.
Where a process cannot be split (Windows), it makes one build itself and ends.
"""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Mapping
from contextlib import suppress
from multiprocessing import Pipe
from multiprocessing.connection import Connection, wait
from typing import Any, NoReturn

from ...building.reports.report import Layout, Order, Proof
from ...building.trial import Trial, prepare
from ...reader import Memory

Message = tuple[str, Any]
"""What is sent: `order` and an Order, at last `end`; back come `begun` with its number, `pages` with a Proof,
`report` with a Report, or `lost` with the number where a build ended without a word."""

PATIENCE = 5.0
"""Seconds for which a build that was given up may go on writing."""

NICE = 5
"""How far a build steps back once it has shown what somebody is looking at; 0 is as any process, 19 most."""

can_fork = hasattr(os, "fork")


def serve_orders(line: Connection) -> None:
    """Build what is ordered until nobody is there any more; this is where the process begins."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for whoever serves, and reaches the whole group
    with suppress(EOFError, OSError):
        if can_fork:
            prepare()
            Builder(line).run()
        else:
            kind, order = line.recv()
            if kind == "order":
                line.send(("begun", order.number))
                _build(order, line, Memory())


class Builder:
    """Takes orders from one end of a line and hands them to children, one at a time."""

    def __init__(self, line: Connection) -> None:
        self._line, self._memory = line, Memory()
        self._child: tuple[int, Connection, Order] | None = None
        self._ended = False

    def run(self) -> None:
        """Build until told to end; raise EOFError or OSError where nobody is there any more."""
        try:
            while not self._ended:
                for ready in wait([self._line, *([self._child[1]] if self._child else [])]):
                    if ready is self._line:
                        self._on_order()
                    elif self._child and ready is self._child[1]:
                        self._on_news(*self._child)
        finally:
            self._give_up()

    def _on_order(self) -> None:
        kind, order = self._line.recv()
        if kind == "end":
            self._ended = True
            return
        self._line.send(("begun", order.number))
        self._give_up()
        ours, childs = Pipe(duplex=False)
        pid = os.fork()
        if not pid:
            ours.close()
            self._line.close()
            _child(order, childs, self._memory)
        childs.close()
        self._child = (pid, ours, order)

    def _on_news(self, pid: int, news: Connection, order: Order) -> None:
        """Pass on what the child says; whatever it may say, it ends with a report or with being lost."""
        try:
            message: Message = news.recv()
        except (EOFError, OSError):
            message = ("lost", order.number)
        self._line.send(message)
        if message[0] != "pages":
            self._end(pid, news)
        if message[0] != "lost":
            self._learn(message[1].layout, whole=message[0] == "report")

    def _learn(self, layout: Layout | None, *, whole: bool) -> None:
        """Read what has changed while nobody waits for it, so that the next build need not.

        Until the build has ended it needs the machine itself: the texts are rendered after that.
        """
        if layout and layout.ground:
            with suppress(Exception):  # the next build will meet it, and tell
                markdown = layout.markdown if whole else None
                self._memory.refresh(layout.ground, markdown, layout.address, self._line.poll)
        elif layout and layout.markdown is not None:
            self._memory.warm(layout.markdown, layout.address)

    def _give_up(self) -> None:
        if self._child:
            pid, news, _ = self._child
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGTERM)
            self._end(pid, news)

    def _end(self, pid: int, news: Connection) -> None:
        """Wait for a child, which may be changing the site on the disk; one that is stuck is killed."""
        self._child = None
        news.close()
        until = time.monotonic() + PATIENCE
        while os.waitpid(pid, os.WNOHANG) == (0, 0):
            if time.monotonic() > until:
                os.kill(pid, signal.SIGKILL)
            time.sleep(0.002)


def _child(order: Order, line: Connection, memory: Memory) -> NoReturn:
    try:
        _build(order, line, memory)
    finally:
        sys.stdout.flush()
        os._exit(0)  # nothing of the parent's is to be tidied up here


def _make_way() -> None:
    """Let the browser go first, which shows what it was sent: the rest of the site can wait for that."""
    if can_fork:  # else it is the process that takes the next order, too
        with suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, 0, NICE)


def _build(order: Order, line: Connection, memory: Memory) -> None:
    def show(pages: Mapping[str, bytes]) -> None:
        line.send(("pages", Proof(order.number, dict(pages), trial.layout)))
        _make_way()

    trial = Trial(order, memory, show)
    signal.signal(signal.SIGTERM, lambda *_: None if trial.publishing else os._exit(1))
    report = trial.run()
    with suppress(OSError):  # whoever ordered has no more use for it
        line.send(("report", report))
