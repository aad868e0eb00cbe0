"""How far a long build is, how fast it goes, and when that is worth saying: nothing here draws or writes."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, NamedTuple, Protocol

Phase = Literal["reading", "pages", "lists", "feeds", "pictures", "placing"]
"""What a build does, in turn.

It reads texts, makes a page of each, makes lists and the other pages, makes feeds and tables, draws pictures,
puts files in place.
"""

PROGRESS = "_CASEBOOK_PROGRESS"
"""Where Pelican's settings carry what hears of the work of the build that is under way."""

_TELLING = 0.1
"""Seconds below which a rate tells nothing."""


class Mark(NamedTuple):
    """How many pieces of a phase were done after so many seconds."""

    seconds: float
    done: int


_BEGINNING = Mark(0.0, 0)


@dataclass(frozen=True)
class Reached:
    """Where a phase stands: `done` of `total` pieces, after so many `seconds`.

    `earlier` is a time in the same phase by which so many pieces were done that how fast it has gone since
    tells how it will go on: the first ones are slow, as templates are compiled with them. None before there
    is one.
    """

    phase: Phase
    total: int
    done: int = 0
    seconds: float = 0.0
    earlier: Mark | None = _BEGINNING

    @property
    def rate(self) -> float | None:
        """Pieces a second of late; None where nothing tells yet."""
        if self.earlier is None:
            return None
        done, seconds = self.done - self.earlier.done, self.seconds - self.earlier.seconds
        return done / seconds if done > 0 and seconds >= _TELLING else None

    @property
    def left(self) -> float | None:
        """Seconds that the phase will still take at this rate; None where nothing tells yet."""
        return (self.total - self.done) / self.rate if self.rate else None

    def further(self, count: int, seconds: float, earlier: Mark | None = None) -> Reached:
        """Return where it stands when so many more pieces are done; never are more done than there are."""
        return Reached(self.phase, self.total, min(self.total, self.done + max(0, count)), seconds, earlier)


class Trail:
    """Where a phase stood, as far back as the middle of the time that it has taken."""

    def __init__(self) -> None:
        self._marks: deque[Mark] = deque()

    def earlier(self, seconds: float) -> Mark | None:
        """Return the mark at the middle of so many seconds, the first where there is none so early."""
        while len(self._marks) > 1 and self._marks[1].seconds <= seconds / 2:
            self._marks.popleft()
        return self._marks[0] if self._marks else None

    def add(self, standing: Reached) -> None:
        """Take note of where the phase stands now, unless that was done a moment ago."""
        if not self._marks or standing.seconds - self._marks[-1].seconds >= _TELLING:
            self._marks.append(Mark(standing.seconds, standing.done))


class Rhythm(NamedTuple):
    """When to show something: first after `patience` seconds, then at most every `gap` seconds.

    Never is shown what will be over in less than `worth` seconds.
    """

    patience: float
    gap: float
    worth: float = 0.0

    def is_due(self, now: float, began: float, last: float | None) -> bool:
        """Say whether to show something, by three times on one clock; `last` is when that was done."""
        return now - began >= self.patience if last is None else now - last >= self.gap

    def is_worth_it(self, standing: Reached) -> bool:
        """Say whether it goes on for long enough, as far as that can be told."""
        return not self.worth or (standing.left is not None and standing.left >= self.worth)


class Progress(Protocol):
    """What hears of work that is done; to tell it costs next to nothing, so it may be told of every piece."""

    def phase(self, name: Phase, total: int) -> None:
        """Begin a phase, with so many pieces to do."""

    def advance(self, count: int = 1) -> None:
        """Note that so many more pieces are done."""


class _Silence:
    def phase(self, name: Phase, total: int) -> None:
        pass

    def advance(self, count: int = 1) -> None:
        pass


SILENCE: Progress = _Silence()
"""For a build that nobody watches."""


def _silence() -> Progress:
    return SILENCE


class Steps:
    """Keeps count of what it is told, and has it shown when that is due."""

    def __init__(
        self, rhythm: Rhythm, show: Callable[[Reached], None], clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._rhythm, self._show, self._clock = rhythm, show, clock
        self._began = self._since = clock()
        self._last: float | None = None
        self._standing, self._trail = Reached("reading", 0), Trail()

    def __reduce__(self) -> tuple[Callable[[], Progress], tuple[()]]:
        """Be silence where somebody keeps Pelican's settings, as its own cache does with every text."""
        return _silence, ()

    def phase(self, name: Phase, total: int) -> None:
        """Begin a phase; the one before is over."""
        self._since = self._clock()
        self._standing, self._trail = Reached(name, total), Trail()

    def advance(self, count: int = 1) -> None:
        """Note that so many more pieces are done."""
        now = self._clock()
        seconds = now - self._since
        self._standing = self._standing.further(count, seconds, self._trail.earlier(seconds))
        self._trail.add(self._standing)
        if self._rhythm.is_due(now, self._began, self._last) and self._rhythm.is_worth_it(self._standing):
            self._last = now
            self._show(self._standing)
