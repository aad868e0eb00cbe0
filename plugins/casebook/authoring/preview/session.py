"""A preview from its start to Ctrl-C: something has changed, so it is built, shown and said."""

from __future__ import annotations

import queue
import time
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from ...building.reports.report import Crash, Layout, Order, Proof, Report
from ...words.language import words_of
from ..terminal import Terminal
from ..watching import LOOK, State, Wake, Watched, changes
from .builder import Message
from .line import Line
from .sayings import tell
from .stage import Stage

STUCK = 20.0
"""Seconds in which a builder has to begin with an order; after that it is taken for stuck."""


@dataclass
class Session:
    """Builds whenever something has changed; `watched` is what is looked at before a build knows better."""

    order: Order
    stage: Stage
    watched: Watched
    terminal: Terminal
    _news: queue.SimpleQueue[tuple[int, Message]] = field(default_factory=queue.SimpleQueue)
    _changed: set[Path] = field(default_factory=set)
    _state: State = field(default_factory=dict)
    _begun: bool = True
    _ordered: float = 0
    _ordered_ns: int = 0

    def run(self) -> None:
        """Build and show until somebody stops it (KeyboardInterrupt)."""
        self._line = Line(lambda number, message: self._news.put((number, message)))
        self._wake = Wake(self.watched, self._woken)
        try:
            self._state = self.watched.look()
            self._build()
            while True:
                self._next()
        finally:
            self._wake.stop()
            self._line.cut()

    def _woken(self) -> None:
        self._news.put((0, ("woken", None)))

    def _next(self) -> None:
        """Wait for whatever comes next; a builder that does not even begin is replaced."""
        try:
            number, (kind, what) = self._news.get(timeout=LOOK)
        except queue.Empty:
            number, kind, what = 0, "woken", None
        if kind == "woken":
            self._look()
        elif number == self._line.number:
            self._hear(kind, what)
        if not self._begun and time.monotonic() - self._ordered > STUCK:
            self._line.cut()
            self._build()

    def _look(self) -> None:
        """Build if anything is not as it was when the last build began."""
        now = self.watched.look()
        changed = changes(self._state, now)
        self._state = now
        if changed:
            self._changed.update(changed)
            if any(path.suffix == ".py" and path != self.order.settings.absolute() for path in changed):
                self._line.cut()  # code that has been loaded stays as it was
            self._build()

    def _build(self) -> None:
        self.order = replace(self.order, number=self.order.number + 1, wanted=self.stage.wanted)
        self._begun, self._ordered, self._ordered_ns = False, time.monotonic(), time.time_ns()
        self.stage.change(replace(self.stage.scene, building=True))
        self._line.order(self.order)

    def _hear(self, kind: str, what: Any) -> None:
        if kind == "begun":
            self._begun = self._begun or what == self.order.number
        elif kind == "pages" and isinstance(what, Proof) and what.number == self.order.number:
            self.stage.show_pages(what.pages)
        elif kind == "report" and isinstance(what, Report) and what.number == self.order.number:
            self._end(what)
        elif (kind == "lost" and what == self.order.number) or (kind == "gone" and self.stage.scene.building):
            lost = self.stage.scene.words.gettext("The program that builds ended without a word.")
            self._end(Report(self.order.number, False, 0, crash=Crash(lost)))

    def _end(self, report: Report) -> None:
        self._begun = True
        words = words_of(report.layout.lang) if report.layout else self.stage.scene.words
        self.stage.show_report(report, words)
        tell(self.terminal, words, report, sorted(self._changed))
        self._changed.clear()
        if report.layout:
            self._watch(report.layout)

    def _watch(self, layout: Layout) -> None:
        """Watch what the settings name now; of what is new to us, what the build has missed counts."""
        watched = Watched(layout.watched, layout.ignored)
        if watched == self.watched:
            return
        self.watched, now = watched, watched.look()
        fresh = {path: state for path, state in now.items() if path not in self._state}
        known = {path: state for path, state in fresh.items() if state[0] < self._ordered_ns}
        self._state = {path: state for path, state in self._state.items() if path in now} | known
        if watched.folders != self._wake.folders:
            self._wake.stop()
            self._wake = Wake(watched, self._woken)
        self._woken()
