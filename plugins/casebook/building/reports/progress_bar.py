"""What a long build shows of itself: a bar at the foot of a terminal, a line now and then elsewhere.

No thread is at work here, which would be lost in a fork: what is shown changes when something is reported.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from decimal import Decimal
from typing import TextIO

from babel.dates import format_timedelta
from rich.console import Console
from rich.progress import BarColumn, TextColumn
from rich.progress import Progress as RichProgress

from ...words.language import Words
from ...words.numbers import number
from ...work.pace import SILENCE, Progress, Reached, Rhythm, Steps
from .messages import unheard

_ON_SCREEN = Rhythm(patience=2, gap=0.1)
_IN_A_LOG = Rhythm(patience=2, gap=5, worth=1)
_NEXT_UNIT = 1.5
"""Of a unit of time: below this Babel counts in the next smaller one, 75 seconds and not 1 minute."""


@contextmanager
def progress(words: Words, stream: TextIO | None) -> Iterator[Progress]:
    """Show on a stream, where there is one, how far a build is, as long as the block runs."""
    if stream is None:
        yield SILENCE
        return
    console = Console(file=stream, markup=False, highlight=False, emoji=False, soft_wrap=True)
    if not (stream.isatty() and console.is_interactive):
        yield Steps(_IN_A_LOG, _Lines(words, stream).show)
        return
    bar = _Bar(words, console)
    try:
        yield Steps(_ON_SCREEN, bar.show)
    finally:
        bar.close()


class _Lines:
    """Lines in a log."""

    def __init__(self, words: Words, stream: TextIO) -> None:
        self._words, self._stream = words, stream

    def show(self, standing: Reached) -> None:
        """Write a line."""
        line = ", ".join(filter(None, (counted(standing, self._words), pace(standing, self._words))))
        with unheard(self._stream):
            self._stream.write(f"{line}\n")
            self._stream.flush()


class _Bar:
    """A bar below all else that is written to a terminal, which is gone when all is done."""

    def __init__(self, words: Words, console: Console) -> None:
        self._words = words
        self._bar = RichProgress(
            TextColumn("{task.description}", markup=False),
            BarColumn(),
            TextColumn("{task.fields[pace]}", markup=False),
            console=console,
            auto_refresh=False,
            transient=True,
            redirect_stdout=sys.stdout.isatty(),  # what is written into a file belongs there
        )
        self._task = self._bar.add_task("", pace="")

    def show(self, standing: Reached) -> None:
        """Draw the bar."""
        self._bar.update(
            self._task,
            description=counted(standing, self._words),
            total=standing.total,
            completed=standing.done,
            pace=pace(standing, self._words),
        )
        with unheard(self._bar.console.file):
            self._bar.start()
            self._bar.refresh()

    def close(self) -> None:
        """Take the bar away."""
        with unheard(self._bar.console.file):
            self._bar.stop()


def counted(standing: Reached, words: Words) -> str:
    """Return what is done of a phase: "read 400 of 1,000 texts"."""
    total, done = standing.total, number(standing.done, words)
    if standing.phase == "reading":
        return words.ngettext("read {done} of {num} text", "read {done} of {num} texts", total, done=done)
    if standing.phase == "pages":
        return words.ngettext("made {done} of {num} page", "made {done} of {num} pages", total, done=done)
    if standing.phase == "lists":
        return words.ngettext(
            "made {done} of {num} list or other page",
            "made {done} of {num} lists and other pages",
            total,
            done=done,
        )
    if standing.phase == "feeds":
        return words.ngettext(
            "made {done} of {num} feed or table", "made {done} of {num} feeds and tables", total, done=done
        )
    if standing.phase == "pictures":
        return words.ngettext(
            "drew {done} of {num} picture", "drew {done} of {num} pictures", total, done=done
        )
    return words.ngettext(
        "put {done} of {num} file in its place", "put {done} of {num} files in their places", total, done=done
    )


def pace(standing: Reached, words: Words) -> str:
    """Return how fast a phase goes, and how long it will take: "250 a second, 15 secs left"."""
    rate, left = standing.rate, standing.left
    if rate is None or left is None:
        return ""
    time = format_timedelta(
        timedelta(seconds=round(left)), threshold=_NEXT_UNIT, format="short", locale=words.locale
    )
    shown = Decimal(f"{rate:.0f}" if rate >= 10 else f"{rate:.1f}")
    return words.gettext("{rate} a second, {time} left", rate=number(shown, words), time=time)
