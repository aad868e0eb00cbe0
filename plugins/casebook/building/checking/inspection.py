"""What the cases of a site say, without building it; what is wrong with all of it, `audit` tells."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from ...errors import Problem, Severity, in_order, refuse
from ...reader import Entry, Library
from ...views.desk import Desk
from ..content import content_of, wants_strictness
from ..guard import guard
from ..settings_checks import settings_problems
from ..site import Site


@dataclass(frozen=True)
class Inspection:
    """A site as far as its front matter tells: `site` has its library, without any text.

    `problems` are in the order of files and lines, those of texts not among them. Where the folder itself
    holds what must not be read, nothing has been read.
    """

    site: Site
    problems: tuple[Problem, ...] = ()

    @property
    def library(self) -> Library:
        """All entries of the site, those with mistakes as far as they could be read."""
        return self.site.library

    @property
    def errors(self) -> tuple[Problem, ...]:
        """What a build would stop for."""
        return tuple(problem for problem in self.problems if problem.severity is Severity.ERROR)


def inspect(pelican: Mapping[str, Any]) -> Inspection:
    """Read the site that Pelican's settings describe; raise ProblemsFound where those do not hold."""
    refuse(settings_problems(pelican))
    site = Site.of(pelican)
    content = content_of(pelican)
    if not wants_strictness(content, site.settings):
        return Inspection(site)
    found = tuple(guard(content)) or site.take_in(texts=False)
    return Inspection(site, in_order([*site.warnings, *found]))


def desk_by_files(site: Site, lang: str) -> Desk:
    """Return a desk for one reader: all is told in one language, and a text has its file for an address."""
    published = (entry for entry in site.library.entries if entry.published and _is_out(entry, site))
    desk = site.desk_for({str(entry.source.path): entry.source.shown for entry in published})
    return replace(desk, default_lang=lang)


def tongue(lang: str, library: Library) -> str:
    """Return which language of a library's texts is meant by another tag: for `da-DK` it may be `da`."""
    base = lang.partition("-")[0].lower()
    return lang if any(entry.lang == lang for entry in library.entries) else base


def _is_out(entry: Entry, site: Site) -> bool:
    """Tell whether the time of a text has come; what has no date has always been there."""
    date = entry.document.date
    return date is None or not date.is_to_come(site.today, site.day.now, site.zone)
