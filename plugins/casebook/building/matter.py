"""What a site has besides articles and pages, made all at once: lists, what is due, figures, feeds."""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from ..data import DataSet
from ..disk.digests import digest_of
from ..disk.files import Content
from ..errors import Problem
from ..search.page import search_view
from ..sharing.host import Host
from ..sharing.shared import shared_page
from ..templating.templates import escaping, has_template
from ..views.desk import Desk
from ..views.evidence import evidence_views
from ..views.feeds import feeds_view
from ..views.instalments import due_views
from ..views.lists.pages import list_views
from ..views.notices import MANIFEST, manifest_view, not_found_view
from ..views.pages import PageView
from ..views.submit import submit_view
from .beside.calendars import calendars
from .beside.citing import cite_files
from .beside.crawling import robots
from .beside.feeding import Feeding
from .beside.figures import CaseFigures, data_views, figures_of_cases, figures_of_site, spreadsheet_of
from .beside.searching import Index, descriptions, index_of, is_indexed, records_of
from .beside.sharing import all_posters, embed_views, oembed_files
from .beside.supplements import headers, icons, source_files, style_sheets
from .incremental.posters import pictures_of
from .site import Site


def unchanging(site: Site, copied: Set[str]) -> Iterator[tuple[str, Content]]:
    """Yield the files that are the same whichever texts have changed; `copied` are those of the content."""
    yield from site.gallery.versions.items()
    yield from style_sheets(site)
    yield from icons(site, copied)
    yield from robots(site, copied)
    yield from source_files(site, copied)


@dataclass(frozen=True)
class Matter:
    """All of a site that no single source stands behind; `env` has the templates."""

    site: Site
    desk: Desk
    env: Any

    def pages(self) -> Iterator[tuple[PageView, str]]:
        """Yield the pages, each with its kind."""
        host = Host.of(self.desk)
        yield from ((shared_page(host, view), kind) for view, kind in self._bare_pages())
        yield from ((view, "embed") for view in embed_views(self.site, self.desk))

    def files(self, copied: Set[str]) -> Iterator[tuple[str, Content]]:
        """Yield the files by their places; `copied` are those of the content."""
        site, desk = self.site, self.desk
        yield from headers(site)
        yield from calendars(site, desk)
        for figures in self._figures or ():
            yield from figures.files
        if self._data:
            told, files = self._data
            yield from files.items()
            yield from spreadsheet_of(site, told, files)
        if site.settings.has("search"):
            yield from self._index[0].files.items()
            yield from descriptions(site, desk)
        yield from cite_files(site)
        yield from oembed_files(site, desk, escaping(self.env))
        yield from pictures_of(site, all_posters(site, desk))
        yield from self._feeding.files()
        yield from unchanging(site, copied)

    @property
    def warnings(self) -> list[Problem]:
        """What could not be made, and is only said."""
        return self._index[1] if self.site.settings.has("search") else []

    @cached_property
    def _figures(self) -> list[CaseFigures] | None:
        """The figures of every case, where that part is on."""
        return figures_of_cases(self.site, self.desk) if self.site.settings.has("data") else None

    @cached_property
    def _data(self) -> tuple[DataSet, dict[str, bytes]] | None:
        """The data set: what is told of it, and its files."""
        figures = self._figures
        return None if figures is None else figures_of_site(self.site, [each.rows for each in figures])

    @cached_property
    def _index(self) -> tuple[Index, list[Problem]]:
        """The index that is searched, or why there is none."""
        site, desk = self.site, self.desk
        records = [*records_of(site, desk, desk.shelves.listed)] if is_indexed(site, desk) else []
        return index_of(site, desk, map(digest_of, records), lambda: records)

    @cached_property
    def _feeding(self) -> Feeding:
        """The feeds."""
        return Feeding(self.site, escaping(self.env))

    def _bare_pages(self) -> Iterator[tuple[PageView, str]]:
        desk = self.desk
        yield from ((view, view.kind) for view in list_views(desk))
        for lang in desk.languages if desk.settings.makes("due") else ():
            yield from ((view, "due") for view in due_views(desk, lang))
        if desk.settings.makes("evidence"):
            yield from ((view, "evidence") for view in evidence_views(desk))
        if self._data:
            yield from ((view(), "data") for _, view in data_views(self.site, self._data[0]))
        told = tuple(self._feeding.told()) if desk.feeds_path(desk.default_lang) else None
        for lang in desk.languages if told is not None else ():
            yield feeds_view(desk, lang, told or ()), "feeds"
        for lang in desk.languages if desk.settings.has("search") else ():
            yield search_view(desk, lang, self._index[0].told), "search"
        yield from self._pages_for_visitors()

    def _pages_for_visitors(self) -> Iterator[tuple[PageView, str]]:
        """Yield the pages that show no text: what readers are asked for, what telephones are told."""
        desk = self.desk
        for lang in desk.languages if desk.settings.makes("submit") else ():
            yield submit_view(desk, lang), "submit"
        for lang in desk.languages if has_template(self.env, MANIFEST) else ():
            yield manifest_view(desk, lang), "manifest"
        if desk.settings.makes("404"):
            yield not_found_view(desk), "404"
