"""What a site has besides articles and pages: lists, what is due, figures as files, feeds, style sheets."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import Any

from pelican.generators import Generator

from ..errors import Problem
from ..settings import FILE
from ..views.addresses import file_of
from ..views.desk import Desk
from ..views.due import due_view
from ..views.lists import list_views
from ..views.notices import not_found_view
from ..views.pages import PageView
from .feeding import feeds_of
from .figures import figure_files
from .galleys import Page
from .places import Claim
from .press import Press, refuse
from .site import Site
from .supplements import source_files, style_sheets
from .templates import escaping, is_ours

NAME = "casebook"
SITE = "_CASEBOOK_SITE"
"""Where Pelican's settings carry the site of the build that is under way."""


class SiteGenerator(Generator):  # type: ignore[misc]  # Pelican ships no types
    """Writes everything that no single source stands behind."""

    def generate_output(self, writer: Any) -> None:
        """Write lists, figures and feeds of a site that has a case."""
        site: Site = self.settings[SITE]
        if not site.is_casebook or site.desk is None:
            return
        press: Press = writer.press
        # Errors have ended the build long ago.
        press.warnings += site.warnings
        pages = list(self._pages(site.desk))
        refuse(_taken(press, [view for view, _ in pages]))
        writer.print_ahead([self._page(view, template) for view, template in pages])
        self._write_pages(writer, pages)
        for path, data in self._files(site):
            press.print(Claim(path, NAME, authored=False), data)

    def write_lists(self, writer: Any, wanted: Collection[str]) -> None:
        """Write those of the lists and other pages that are wanted, by their files."""
        site: Site = self.settings[SITE]
        if site.is_casebook and site.desk is not None:
            pages = self._pages(site.desk)
            self._write_pages(writer, [page for page in pages if file_of(page[0].path) in wanted])

    def _write_pages(self, writer: Any, pages: Iterable[tuple[PageView, str]]) -> None:
        for view, template in pages:
            page = self._page(view, template)
            writer.write_file(
                page.name, page.template, page.context, page.relative, url=view.path, **page.more
            )

    def _page(self, view: PageView, template: str) -> Page:
        # Nobody knows at which depth a page is shown for an address that nothing has.
        relative = self.settings["RELATIVE_URLS"] and view.path != "404.html"
        more = {"view": view, "words": view.words}
        return Page(file_of(view.path), self.get_template(template), self.context, relative, more)

    def _pages(self, desk: Desk) -> Iterator[tuple[PageView, str]]:
        """Yield the pages that no source stands behind, each with its template."""
        # Any theme has an index.html; one that knows our lists has a list.html, too.
        knows_lists = not is_ours(self.env, "list.html")
        for view in list_views(desk):
            yield view, "index" if view.kind == "index" and knows_lists else "list"
        for lang in desk.languages if desk.settings.makes("due") else ():
            yield due_view(desk, lang), "due"
        if desk.settings.makes("404"):
            yield not_found_view(desk), "404" if knows_lists else "casebook/not-found"

    def _files(self, site: Site) -> Iterator[tuple[str, bytes]]:
        yield from style_sheets(site)
        yield from figure_files(site)
        yield from feeds_of(site, escaping(self.env))
        yield from source_files(site, {file.save_as for file in self.context["staticfiles"]})


def _taken(press: Press, views: Iterable[PageView]) -> Iterator[Problem]:
    """Yield a problem for every page of ours where the settings have Pelican make one, too."""
    for view in views:
        place = file_of(view.path)
        holder = press.holder_of(place)
        if holder and not holder.authored:
            params = {"place": place, "other": holder.source}
            yield Problem(FILE, 1, 1, "CASEBOOK_LISTS", "list-taken", params)
