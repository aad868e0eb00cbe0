"""The front door: what Casebook does at each of Pelican's signals. Only this file names them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pelican import signals

from .building.checks import refuse_site
from .building.drafts import complete_drafts
from .building.furnishing import furnish
from .building.generator import SiteGenerator
from .building.incremental.neighbours import spare
from .building.incremental.standing import Standing
from .building.leftovers import leave_out_leftovers
from .building.output_sources import take_over_sources
from .building.pages.prose import add_linked_files
from .building.reports.messages import mind_only_what_is_read
from .building.run import take_over, writer_of
from .building.site import SITE, Site
from .building.static import take_over_static_files
from .building.strictness import is_strict
from .reader import EXTENSIONS
from .reader.markdown import reader_for
from .templating.templates import add_templates
from .work.timeouts import LIMIT


def open_site(generator: Any) -> None:
    """Read the whole content before Pelican reads any of it."""
    site: Site = generator.settings[SITE]
    standing = site.standing = Standing.begin(site, generator)
    site.read()
    if standing and standing.attaches:
        standing = site.standing = None
        site.read()
    if standing:
        spare(standing, generator)


def add_reader(readers: Any) -> None:
    """Have Markdown files read by the library, where they are its own."""
    settings = readers.settings
    if SITE not in settings or readers.reader_classes.get("md") is None:
        return
    mind_only_what_is_read(settings)
    site: Site = settings[SITE]
    ours = reader_for(
        site.find, site.find_plain, site.settings, site.day, LIMIT if is_strict(settings) else None
    )
    for ending in (ending[1:] for ending in EXTENSIONS if ending[1:] in readers.reader_classes):
        readers.reader_classes[ending] = ours
        if is_strict(settings):
            # The library has read `CASE.MD` as well, and what it has read is not to be lost.
            readers.reader_classes[ending.upper()] = readers.reader_classes[ending.capitalize()] = ours


def furnish_site(generators: list[Any]) -> None:
    """Give every article and page its view, and refuse the site if something speaks against it."""
    site: Site = generators[0].settings[SITE]
    furnish(site, generators)
    refuse_site(generators)


def add_files_of_prose(generator: Any) -> None:
    """Publish what the front matter links to, before Pelican looks for static files."""
    site: Site = generator.settings[SITE]
    if not site.standing:
        add_linked_files(site, generator)


def site_generator(pelican: Any) -> type[SiteGenerator]:
    """Begin a build: settings are read anew, and what has no source of its own gets a generator."""
    pelican.settings[SITE] = Site.of(pelican.settings)
    return SiteGenerator


HANDLERS: tuple[tuple[Any, Callable[..., Any]], ...] = (
    (signals.initialized, take_over),
    (signals.get_generators, site_generator),
    (signals.readers_init, add_reader),
    (signals.generator_init, add_templates),
    (signals.article_generator_init, open_site),
    (signals.article_generator_finalized, complete_drafts),
    (signals.article_generator_finalized, add_files_of_prose),
    (signals.static_generator_finalized, take_over_static_files),
    (signals.generator_init, leave_out_leftovers),
    (signals.generator_init, take_over_sources),
    (signals.all_generators_finalized, furnish_site),
    (signals.get_writer, writer_of),
)
"""Every signal with its handler. Receivers are held weakly: only functions of a module stay connected."""


def register() -> None:
    """Connect the handlers, as Pelican asks every plugin to do."""
    for signal, handler in HANDLERS:
        signal.connect(handler)
