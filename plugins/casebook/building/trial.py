"""A build for whoever is writing: settings and plugins read anew, everything told in a report."""

from __future__ import annotations

import importlib
import logging
import pkgutil
import time
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from pelican.log import console
from pelican.log import init as init_logging
from rich.console import Console
from rich.logging import RichHandler

from ..disk.packs import Damaged
from ..disk.refusal import not_written, speaks_of
from ..errors import Problem, ProblemsFound
from ..model import Case, FollowUp, Post
from ..reader import Memory
from ..views.due import due_items, due_view
from ..views.pages import DueItem
from .checking.inspection import tongue
from .configuration import read_configuration
from .incremental import fingerprint
from .incremental.kept import DUE, forget
from .incremental.standing import standing_of
from .pages.proofs import PROOFS, Proofs, Show
from .press import Press
from .reports.crash import crash_of
from .reports.messages import words_for
from .reports.report import Layout, Order, Report, portable
from .run import Build
from .site import SITE, Site
from .watched import layout_of


def prepare() -> None:
    """Have ready what every build needs: whoever forks from here need not import it, nor build its models."""
    for module in pkgutil.walk_packages([str(Path(__file__).parent)], f"{__package__}."):
        importlib.import_module(module.name)
    for model in (Case, FollowUp, Post):
        model.model_rebuild()
    fingerprint.prepare()


class Trial:
    """One build, of a site as it stands now. `show` gets the pages that were wanted, before the others."""

    def __init__(self, order: Order, memory: Memory, show: Show) -> None:
        self._order, self._proofs = order, Proofs(order.wanted, show, memory)
        self._began = time.monotonic()
        self._pelican: Any = None
        self.layout: Layout | None = None

    @property
    def publishing(self) -> bool:
        """Whether what stands in the output is neither the old site nor the new one just now."""
        press = getattr(getattr(self._pelican, "casebook", None), "press", None)
        return bool(press and press.publishing)

    def run(self) -> Report:
        """Build; an author's mistakes end it, and so does a bug."""
        _listen(self._order.level)
        try:
            return self._built()
        except ProblemsFound as found:
            return self._report(False, problems=portable(found.problems))
        except Exception as bug:  # noqa: BLE001  (it is told with its trace, and the preview goes on)
            locked = self._of_output(bug)
            return (
                self._report(False, problems=(locked,))
                if locked
                else self._report(False, crash=crash_of(bug))
            )

    def _built(self) -> Report:
        settings = read_configuration(self._order.settings, self._order.changed)
        self.layout = layout_of(settings, self._order.settings)
        settings[PROOFS] = self._proofs
        self._pelican = _pelican_of(settings)
        self.layout = layout_of(settings, self._order.settings, Site.of(settings).ground)
        build = getattr(self._pelican, "casebook", None)
        if not isinstance(build, Build):  # PLUGINS do not name Casebook
            self._pelican.run()
            return self._report(True)
        try:
            return self._of(build.attempt(), settings)
        except Damaged as damaged:  # after the build, while it was looked at what is due
            forget(damaged.folder)
            return self._of(build.attempt(), settings)

    def _of_output(self, bug: Exception) -> Problem | None:
        """Return the problem where the system does not let us write: Pelican makes folders by itself."""
        if isinstance(bug, OSError) and self.layout and speaks_of(bug, self.layout.output):
            return not_written(bug, self.layout.output)
        return None

    def _of(self, press: Press, settings: Mapping[str, Any]) -> Report:
        """Report a build that ended well; of a site without a case Pelican's errors did not end it."""
        words = words_for(settings)
        problems = portable([*press.warnings, *press.tally.problems])
        site: Site = settings[SITE]
        due = tuple(_due(site, words.lang)) if press.strict else ()
        if site.standing and self.layout:  # whose next build need not be told what has been read
            self.layout = replace(self.layout, ground=None)
        made = press.outcome.said(words) if press.strict and press.outcome else ""
        return self._report(True, problems=problems, held=press.held, due=due, made=made)

    def _report(self, built: bool, **rest: Any) -> Report:
        return Report(self._order.number, built, time.monotonic() - self._began, layout=self.layout, **rest)


def _pelican_of(settings: dict[str, Any]) -> Any:
    """Return what leads a build, of the class that the settings name."""
    named = settings["PELICAN_CLASS"]
    if isinstance(named, str):
        module, _, name = named.rpartition(".")
        named = getattr(importlib.import_module(module), name)
    return named(settings)


def _listen(level: int) -> None:
    """Have Pelican's log go where errors are expected, and keep what Pelican prints beside it."""
    console.quiet = level > logging.INFO
    init_logging(level=level, name="pelican", handler=RichHandler(console=Console(stderr=True)))


def _due(site: Site, lang: str) -> Iterator[DueItem]:
    """Yield what is due in all cases, in the author's language, which need be none of the site's."""
    if site.desk is not None:
        own = tongue(lang, site.library)
        is_kept = own == site.default_lang and site.settings.makes("due")
        standing = standing_of(site)
        told = standing.values.told(f"{DUE} {own}") if standing and is_kept else None
        yield from due_items(due_view(replace(site.desk, default_lang=own), own, told))
