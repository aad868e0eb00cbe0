"""What a site has besides articles and pages: lists, what is due, figures as files, feeds, style sheets."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from functools import cached_property
from itertools import chain
from typing import Any

from pelican.generators import Generator

from ..data import DataSet
from ..errors import Problem
from ..search.page import search_view
from ..sharing.host import Host
from ..sharing.shared import shared_page
from ..views.addresses import file_of
from ..views.desk import Desk
from ..views.evidence import evidence_views
from ..views.feeds import feeds_view
from ..views.instalments import due_views
from ..views.lists import list_views
from ..views.notices import MANIFEST, manifest_view, not_found_view
from ..views.pages import PageView
from ..views.submit import submit_view
from .calendars import calendars
from .citing import cite_files
from .crawling import UNLISTED, has_sitemap, robots, sitemap
from .feeding import Feeding
from .figures import CaseFigures, data_views, figures_of_cases, figures_of_site, spreadsheet_of
from .files import Content
from .galleys import Page, page_of
from .pictures import pictures_of
from .places import NAME, Claim
from .press import Press, refuse, taken
from .searching import Index, descriptions, index_of, is_indexed, records_of
from .sharing import TEMPLATE as EMBED
from .sharing import all_posters, embed_views, oembed_files
from .site import SITE, Site
from .standing.listing import Listing
from .standing.packs import digest_of
from .standing.printing import Printing
from .supplements import headers, icons, source_files, style_sheets
from .templates import escaping, has_template, is_ours


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
        refuse(taken(press, [file_of(view.path) for view, _ in pages], self.settings))
        writer.print_ahead([self._page(view, kind) for view, kind in pages])
        self._write_pages(writer, pages)
        places = [file_of(view.path) for view, kind in pages if kind not in UNLISTED]
        charted = sitemap(site, site.desk, places, self._copied) if has_sitemap(site) else ()
        for path, data in chain(self._files(site), charted):
            press.print(Claim(path, NAME, authored=False), data)
        press.warnings += self._index[1] if site.settings.has("search") else []
        press.ledger = site.publication

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
        for path, data in self._as_they_are(site):
            press.print(Claim(path, NAME, authored=False), data)
        press.ledger = site.publication

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
        special["embed"] = EMBED
        return self.get_template(kind if kind in alone else special.get(kind, "list"))

    @cached_property
    def _figures(self) -> list[CaseFigures] | None:
        """The figures of every case, where that part is on."""
        site: Site = self.settings[SITE]
        return figures_of_cases(site, site.desk) if site.desk and site.settings.has("data") else None

    @cached_property
    def _data(self) -> tuple[DataSet, dict[str, bytes]] | None:
        """The data set: what is told of it, and its files."""
        site: Site = self.settings[SITE]
        return (
            figures_of_site(site, [each.rows for each in self._figures])
            if self._figures is not None
            else None
        )

    @cached_property
    def _index(self) -> tuple[Index, list[Problem]]:
        """The index that is searched, or why there is none."""
        site: Site = self.settings[SITE]
        desk = site.desk
        assert desk is not None
        records = [*records_of(site, desk, desk.shelves.listed)] if is_indexed(site, desk) else []
        return index_of(site, desk, map(digest_of, records), lambda: records)

    @cached_property
    def _feeding(self) -> Feeding:
        """The feeds."""
        return Feeding(self.settings[SITE], escaping(self.env))

    def _pages(self, desk: Desk) -> Iterator[tuple[PageView, str]]:
        """Yield the pages that no source stands behind, each with its kind."""
        host = Host.of(desk)
        yield from ((shared_page(host, view), kind) for view, kind in self._bare_pages(desk))
        yield from ((view, "embed") for view in embed_views(self.settings[SITE], desk))

    def _bare_pages(self, desk: Desk) -> Iterator[tuple[PageView, str]]:
        yield from ((view, view.kind) for view in list_views(desk))
        for lang in desk.languages if desk.settings.makes("due") else ():
            yield from ((view, "due") for view in due_views(desk, lang))
        if desk.settings.makes("evidence"):
            yield from ((view, "evidence") for view in evidence_views(desk))
        if self._data:
            yield from ((view(), "data") for _, view in data_views(self.settings[SITE], self._data[0]))
        told = tuple(self._feeding.told()) if desk.feeds_path(desk.default_lang) else None
        for lang in desk.languages if told is not None else ():
            yield feeds_view(desk, lang, told or ()), "feeds"
        for lang in desk.languages if desk.settings.has("search") else ():
            yield search_view(desk, lang, self._index[0].told), "search"
        yield from self._pages_for_visitors(desk)

    def _pages_for_visitors(self, desk: Desk) -> Iterator[tuple[PageView, str]]:
        """Yield the pages that show no text: what readers are asked for, what telephones are told."""
        for lang in desk.languages if desk.settings.makes("submit") else ():
            yield submit_view(desk, lang), "submit"
        for lang in desk.languages if has_template(self.env, MANIFEST) else ():
            yield manifest_view(desk, lang), "manifest"
        if desk.settings.makes("404"):
            yield not_found_view(desk), "404"

    def _files(self, site: Site) -> Iterator[tuple[str, Content]]:
        yield from headers(site)
        if site.desk:
            yield from calendars(site, site.desk)
        for figures in self._figures or ():
            yield from figures.files
        if self._data:
            told, files = self._data
            yield from files.items()
            yield from spreadsheet_of(site, told, files)
        if site.desk and site.settings.has("search"):
            yield from self._index[0].files.items()
            yield from descriptions(site, site.desk)
        yield from cite_files(site)
        if site.desk:
            yield from oembed_files(site, site.desk, escaping(self.env))
            yield from pictures_of(site, all_posters(site, site.desk))
        yield from self._feeding.files()
        yield from self._as_they_are(site)

    def _as_they_are(self, site: Site) -> Iterator[tuple[str, Content]]:
        """Yield what is the same whichever texts have changed."""
        yield from site.gallery.versions.items()
        yield from style_sheets(site)
        yield from icons(site, self._copied)
        yield from robots(site, self._copied)
        yield from source_files(site, self._copied)
