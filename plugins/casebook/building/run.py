"""A build from its first step to its last: what Pelican does in between is its own affair.

Pelican publishes what it can and exits 0. A strict build (see `CASEBOOK_STRICT`) has two ends only: a whole
new site, or all problems, exit status 1, and the old site as it was.
"""

from __future__ import annotations

import logging
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, nullcontext
from pathlib import Path
from typing import Any

from pelican.utils import wait_for_changes

from ..disk.cache import clear_way
from ..disk.live import Live
from ..disk.locks import locked
from ..disk.packs import Damaged
from ..disk.paths import lock_path
from ..disk.refusal import told, told_below
from ..disk.staging import Staged
from ..disk.stamps import SOURCES
from ..errors import Problem, ProblemsFound, refuse, shown
from ..settings import Settings, misset, read_settings
from ..words.language import Words
from ..work.garbage import leave_at_once, without_pauses
from ..work.pace import PROGRESS, SILENCE, Progress
from .configuration import remember_setup
from .content import content_of, wants_strictness
from .guard import guard
from .incremental.before import Before, forget_before
from .incremental.kept import forget
from .output_place import led_to, misplaced_output
from .press import Press
from .reports.messages import end_spinner, said_once, say, say_last, say_now, words_for
from .reports.outcome import receipt_said
from .reports.progress_bar import progress as shown_progress
from .settings_checks import settings_problems
from .site import SITE, Site
from .strictness import STRICT
from .tally import ErrorTally
from .writer import PressWriter, writer_for

_PELICANS_CACHE = ("CACHE_CONTENT", "LOAD_CONTENT_CACHE")
"""Pelican would keep texts, which it cannot with ours among them, and know them again by their dates."""
_STOPPED = 130
"""The exit status of what was stopped by Ctrl-C, as shells have it."""


class Said(ProblemsFound):
    """Problems of which the author has been told: nobody need say them again, least of all as a traceback."""


class Build:
    """Leads the builds of one Pelican object, which with `--autoreload` are many."""

    def __init__(self, pelican: Any) -> None:
        self.pelican = pelican
        self.press: Press | None = None
        self._pelicans_run = pelican.run
        self._failed = False

    def run(self) -> None:
        """Build the site; say why and raise Said if it could not be built."""
        if self._failed:  # only --autoreload comes back, and would do so at once, for ever
            wait_for_changes("", self.pelican.settings)
        self._failed, began = True, time.monotonic()
        try:
            with shown_progress(self._words, sys.stderr) as steps:
                press = self.attempt(steps)
            self._conclude(press, time.monotonic() - began)
        except ProblemsFound as found:
            say(found.problems, self._words)
            raise Said(found.problems) from found
        except KeyboardInterrupt:  # which Pelican tells in English, and as a success
            say_now("\n" + self._words.gettext("Stopped."))
            raise SystemExit(_STOPPED) from None
        self._failed = False

    def attempt(self, steps: Progress = SILENCE) -> Press:
        """Build the site and say nothing; raise ProblemsFound if it could not be built."""
        settings, content = self.pelican.settings, content_of(self.pelican.settings)
        refuse(settings_problems(settings))
        options = read_settings(settings)
        strict = wants_strictness(content, options)
        refuse(misplaced_output(settings, content, Path(self.pelican.output_path), strict=strict))
        output = self._output(options, strict)
        with without_pauses(), self._alone(output, strict):
            press = self.press = Press(output, content, ErrorTally(content), strict, steps)
            before = Before.of(Site.of(settings), output.path) if strict else None
            if before and before.stands(press):
                return press
            if before:
                press.sources = before.sources
            forget_before(output.cache, output.path)
            if strict:
                refuse(guard(content))
            press = self._printed(press, output)
            if before:
                before.save(press)
        return press

    def _printed(self, press: Press, output: Live | Staged) -> Press:
        """Return the press that has built the site: a new one where what earlier builds left is damaged."""
        try:
            self._build(press, output)
        except Damaged as damaged:
            forget(damaged.folder)
            press = self.press = press.anew()
            self._build(press, output)
        return press

    def _build(self, press: Press, output: Live | Staged) -> None:
        with self._arranged(press, output), press.all_at_once():
            self._make(press)

    def _make(self, press: Press) -> None:
        """Have Pelican make the site, and bring it out."""
        if press.strict:
            refuse(_foreign_writers(self.pelican))
        with said_once(self._is_ours) if press.strict else nullcontext():
            self._pelicans_run()
        press.publish()
        if press.strict:
            refuse(press.tally.problems)
        press.keep_the_ledger()

    def _is_ours(self, path: Path) -> bool:
        site: Site = self.pelican.settings[SITE]
        return site.find(path) is not None

    @contextmanager
    def _arranged(self, press: Press, output: Live | Staged) -> Iterator[None]:
        """Set everything up for one build, and back as it was before."""
        with ExitStack() as stack:
            stack.enter_context(told_below(output.path, output.root, output.cache))
            if isinstance(output, Staged):
                stack.enter_context(output.stage())
            stack.enter_context(press.tally.listening())
            stack.enter_context(self._led(output, press))
            stack.callback(press.tidy_up)
            yield

    def _output(self, options: Settings, strict: bool) -> Live | Staged:
        settings = self.pelican.settings
        path, cache = led_to(self.pelican.output_path), Path(settings["CACHE_PATH"])
        retained, alone = tuple(self.pelican.output_retention), bool(self.pelican.delete_outputdir)
        if options.staged:
            return Staged(path, cache, retained, alone, remembers=strict)
        return Live(path, cache, retained, alone=strict and alone, remembers=strict)

    @contextmanager
    def _alone(self, output: Live | Staged, strict: bool) -> Iterator[None]:
        """Have no other build write the same site meanwhile; a site that stays Pelican's is left to it."""
        if not strict and isinstance(output, Live):
            yield
            return
        end_spinner()
        clear_way(output.cache, output.path)
        with locked(lock_path(output.cache, output.path), lambda: self._say_that_we_wait(output.path)):
            with told(output.path):
                output.clear()
            yield

    def _say_that_we_wait(self, output: Path) -> None:
        wait = self._words.gettext(
            "Another build is writing {folder}; waiting for it to end.", folder=shown(output)
        )
        say_now(wait)

    @contextmanager
    def _led(self, output: Live | Staged, press: Press) -> Iterator[None]:
        """Tell Pelican where to write, whether to be strict, and whom of its progress, for one build."""
        pelican, settings = self.pelican, self.pelican.settings
        before = (pelican.output_path, pelican.delete_outputdir, dict(settings))
        pelican.output_path = settings["OUTPUT_PATH"] = str(output.root)
        pelican.delete_outputdir = pelican.delete_outputdir and not press.strict
        settings[STRICT], settings[PROGRESS], settings[SOURCES] = press.strict, press.progress, press.sources
        try:
            yield
        finally:
            pelican.output_path, pelican.delete_outputdir = before[:2]
            _restore(settings, before[2], ("OUTPUT_PATH", STRICT, PROGRESS, SOURCES))

    def _conclude(self, press: Press, seconds: float) -> None:
        """Say what there is to say at the end of a good build, and last of all what it made.

        Of a site without a case Pelican has said it all.
        """
        if not press.strict:
            return
        say(press.warnings, self._words)
        if press.outcome:
            say_last(press.outcome.said(self._words))
            say_last(receipt_said(press.output.receipt, seconds, self._words))
        if press.ledger:
            say_last(press.ledger.said(self._words))

    @property
    def _words(self) -> Words:
        return words_for(self.pelican.settings)


def _foreign_writers(pelican: Any) -> Iterator[Problem]:
    """Yield a problem if Pelican would have the pages written by another plugin's writer than by ours."""
    writer = type(pelican._get_writer())
    if not issubclass(writer, PressWriter):
        named = f"{writer.__module__}.{writer.__qualname__}"
        yield misset(pelican.settings, "PLUGINS", "writer-foreign", writer=named)


def _restore(settings: dict[str, Any], before: Mapping[str, Any], keys: Sequence[str]) -> None:
    for key in keys:
        if key in before:
            settings[key] = before[key]
        else:
            del settings[key]


def take_over(pelican: Any) -> None:
    """Lead the builds of a site; Pelican's signal `initialized` hands it over."""
    if not isinstance(getattr(pelican, "casebook", None), Build):
        remember_setup(pelican.settings)
        pelican.settings.update(dict.fromkeys(_PELICANS_CACHE, False))
        pelican.casebook = Build(pelican)
        pelican.run = pelican.casebook.run
        leave_at_once()
        logging.getLogger("pelican").addFilter(is_news)


def is_news(record: logging.LogRecord) -> bool:
    """Keep Pelican from saying, with a traceback, what has been said as problems already."""
    del record
    return not isinstance(sys.exc_info()[1], Said)


def writer_of(pelican: Any) -> type[PressWriter] | None:
    """Return the writer of the build that is under way; Pelican's signal `get_writer` asks for it."""
    build = getattr(pelican, "casebook", None)
    return writer_for(build.press) if isinstance(build, Build) and build.press else None
