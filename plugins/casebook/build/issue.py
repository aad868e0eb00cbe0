"""What a site has besides articles and pages: lists, what is due, figures as files, feeds, style sheets."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from itertools import chain
from typing import Any

from pelican.generators import Generator

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
from .press import Press, refuse, taken
from .site import SITE, Site
from .standing.listing import Listing
from .standing.printing import Printing
from .supplements import source_files, style_sheets
from .templates import escaping, is_ours

NAME = "casebook"


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
        if site.standing:
            self._print(Printing(site.standing, press), site, press)
            return
        pages = list(self._pages(site.desk))
        refuse(taken(press, [file_of(view.path) for view, _ in pages]))
        writer.print_ahead([self._page(view, template) for view, template in pages])
        self._write_pages(writer, pages)
        for path, data in self._files(site):
            press.print(Claim(path, NAME, authored=False), data)

    def _print(self, printing: Printing, site: Site, press: Press) -> None:
        """Print a site of which earlier builds have left the most."""
        knows_lists = not is_ours(self.env, "list.html")
        names = {
            "index": "index" if knows_lists else "list",
            "404": "404" if knows_lists else "casebook/not-found",
        }

        def template_of(kind: str) -> Any:
            return self.get_template(names.get(kind, "due" if kind == "due" else "list"))

        printing.formes()
        Listing(printing, template_of).take_up()
        printing.show()
        printing.feeds(escaping(self.env))
        for path, data in chain(style_sheets(site), source_files(site, self._copied)):
            press.print(Claim(path, NAME, authored=False), data)

    @property
    def _copied(self) -> set[str]:
        return {file.save_as for file in self.context["staticfiles"]}

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
        yield from source_files(site, self._copied)
