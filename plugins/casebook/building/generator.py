"""Writes what a site has besides articles and pages, through the press like everything else."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import cached_property
from itertools import chain
from typing import Any

from pelican.generators import Generator

from ..disk.places import NAME, Claim
from ..errors import refuse
from ..templating.templates import escaping, is_ours
from ..views.addresses import file_of
from ..views.notices import MANIFEST
from ..views.pages import MovedView, PageView
from .beside.crawling import UNLISTED, has_sitemap, sitemap
from .beside.moves import KIND as MOVED
from .beside.moves import TEMPLATE as MOVED_TO
from .beside.moves import led_on, redirects
from .beside.sharing import TEMPLATE as EMBED
from .incremental.other_pages import Listing
from .incremental.printing import Printing
from .incremental.renewing import moved_pages
from .incremental.standing import standing_of
from .matter import Matter, unchanging
from .pages.rendered_ahead import Page, page_of
from .press import Press, taken
from .site import SITE, Site


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
        standing = standing_of(site)
        if standing:
            self._print(Printing(standing, press), site, press)
            return
        pages = list(self._matter.pages())
        site.lists = {file_of(view.path): kind for view, kind in pages}
        refuse(taken(press, site.lists, self.settings))
        writer.render_ahead([self._page(view, kind) for view, kind in pages], "lists")
        self._write_pages(writer, pages)
        places = [file_of(view.path) for view, kind in pages if kind not in UNLISTED]
        charted = sitemap(site, site.desk, places, self._copied) if has_sitemap(site) else ()
        for path, data in chain(self._matter.files(self._copied), charted):
            press.print(Claim(path, NAME, authored=False), data)
        press.warnings += self._matter.warnings
        self._lead_on(site, press, writer)
        press.enter(site.publication)

    def _print(self, printing: Printing, site: Site, press: Press) -> None:
        """Print a site of which earlier builds have left the most."""
        printing.formes()
        telling = printing.telling(escaping(self.env))
        listing = Listing(printing, self._template_of, telling)
        listing.take_up()
        printing.show()
        printing.feeds(telling)
        listing.chart(self._copied)
        printing.pictures()
        printing.signposts()
        printing.calendars()
        for path, data in unchanging(site, self._copied):
            press.print(Claim(path, NAME, authored=False), data)
        self._lead_on(site, press, printing)
        press.enter(site.publication)

    def _lead_on(self, site: Site, press: Press, by: Any) -> None:
        """Lead on from former addresses, once it is known what else the site has; `by` brings out pages."""
        copied, standing = self._copied, standing_of(site)
        moves = led_on(site, press.edition.contents, copied)
        if standing:
            by.take_all(moved_pages(standing, moves.pages, self._moved_page))
        else:
            self._write_pages(by, [(view, MOVED) for view in moves.pages])
        for path, data in (*moves.copies.items(), *redirects(site, moves, copied)):
            press.print(Claim(path, NAME, authored=False), data)

    def _moved_page(self, view: MovedView) -> bytes:
        return self._page(view, MOVED).rendered().encode()

    @property
    def _copied(self) -> set[str]:
        return {file.save_as for file in self.context["staticfiles"]}

    def write_lists(self, writer: Any, wanted: Collection[str]) -> None:
        """Write those of the lists and other pages that are wanted, by their files."""
        site: Site = self.settings[SITE]
        if site.is_casebook and site.desk is not None:
            pages = self._matter.pages()
            self._write_pages(writer, [page for page in pages if file_of(page[0].path) in wanted])

    def _write_pages(self, writer: Any, pages: Iterable[tuple[PageView, str]]) -> None:
        for view, kind in pages:
            page = self._page(view, kind)
            writer.write_file(
                page.name, page.template, page.context, page.relative, url=view.path, **page.more
            )

    def _page(self, view: PageView, kind: str) -> Page:
        relative = self.settings["RELATIVE_URLS"]
        return page_of(view, self._template_of(kind), self.context, relative=relative)

    def _template_of(self, kind: str) -> Any:
        """Return the template of a kind of page: any theme has an index, one that knows lists a list, too."""
        if kind == "manifest":
            return self.env.get_template(MANIFEST)
        knows_lists = not is_ours(self.env, "list.html")
        alone = dict.fromkeys(("due", "data", "feeds", "evidence", "search", "submit"))
        special = {"index": "index", "404": "404"} if knows_lists else {"404": "casebook/not-found"}
        special |= {"embed": EMBED, MOVED: MOVED_TO}
        return self.get_template(kind if kind in alone else special.get(kind, "list"))

    @cached_property
    def _matter(self) -> Matter:
        """What there is to write."""
        site: Site = self.settings[SITE]
        assert site.desk is not None, "the site is furnished"
        return Matter(site, site.desk, self.env)
