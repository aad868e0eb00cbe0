"""What a site has besides articles and pages: lists, what is due, figures as files, feeds, style sheets."""

from __future__ import annotations

from collections.abc import Iterator, Set
from pathlib import Path
from typing import Any

from pelican.generators import Generator

from ..data import case_json, metrics_csv
from ..errors import Problem, Severity
from ..reader import Entry
from ..settings import Settings, read_settings
from ..views.addresses import file_of
from ..views.desk import Desk
from ..views.due import due_view
from ..views.lists import list_views
from ..views.notices import not_found_view
from ..views.pages import PageView
from .feeding import feeds_of
from .places import Claim
from .press import Press
from .site import Site
from .templates import escaping

STATIC = Path(__file__).parent.parent / "static" / "casebook"
NAME = "casebook"


class SiteGenerator(Generator):  # type: ignore[misc]  # Pelican ships no types
    """Writes everything that no single source stands behind."""

    def generate_output(self, writer: Any) -> None:
        """Write lists, figures and feeds of a site that has a case."""
        site: Site = self.settings[SITE]
        if not site.is_casebook or site.desk is None:
            return
        # Errors have ended the build long ago.
        writer.press.warnings += site.library.problems
        self._write_pages(writer, site.desk, site)
        self._write_files(writer, site)
        if not site.pelican.get("SITEURL") and "feeds" in read_settings(self.settings).parts:
            writer.press.warnings.append(_NO_ADDRESS)

    def _write_pages(self, writer: Any, desk: Desk, site: Site) -> None:
        for view, template in _pages(desk, site):
            writer.write_file(
                file_of(view.path),
                self.get_template(template),
                self.context,
                relative_urls=self.settings["RELATIVE_URLS"] and template != "404",
                url=view.path,
                view=view,
                words=view.words,
            )

    def _write_files(self, writer: Any, site: Site) -> None:
        for path, data in _files(site, escaping(self.env)):
            self._write(writer, path, data)
        copied = {file.save_as for file in self.context["staticfiles"]}
        for path, data in _source_files(site, copied):
            self._write(writer, path, data)

    def _write(self, writer: Any, path: str, data: bytes) -> None:
        press: Press = writer.press
        press.print(Claim(path, NAME, authored=False), data)


_NO_ADDRESS = Problem("pelicanconf.py", 1, 1, "SITEURL", "feeds-without-address", severity=Severity.WARNING)

SITE = "_CASEBOOK_SITE"
"""Where Pelican's settings carry the site of the build that is under way."""


def _pages(desk: Desk, site: Site) -> Iterator[tuple[PageView, str]]:
    """Yield the pages that no source stands behind, each with its template."""
    settings: Settings = site.settings
    if not settings.has("lists"):
        return
    for view in list_views(desk):
        yield view, "index" if view.kind == "index" else "list"
    if "due" in settings.lists:
        for lang in desk.languages:
            yield due_view(desk, lang), "due"
    if "404" in settings.lists:
        yield not_found_view(desk), "404"


def _files(site: Site, environment: Any) -> Iterator[tuple[str, bytes]]:
    """Yield the files of figures, the feeds and the style sheets, by their places."""
    theme = site.pelican["THEME_STATIC_DIR"]
    for file in sorted(STATIC.iterdir()):
        yield f"{theme}/casebook/{file.name}", file.read_bytes()
    if site.settings.has("data"):
        yield from _figures(site)
    if site.settings.has("feeds"):
        yield from feeds_of(site, environment)


def _source_files(site: Site, copied: Set[str]) -> Iterator[tuple[str, bytes]]:
    """Yield the files that sources name and Pelican does not copy, so that no source leads nowhere."""
    content = Path(site.pelican["PATH"])
    shared = site.library.shared
    named = {
        s.file.lstrip("/") for e in site.library.entries for s in (*e.document.sources, *shared) if s.file
    }
    for name in sorted(named - copied):
        yield name, (content / name).read_bytes()


def _figures(site: Site) -> Iterator[tuple[str, bytes]]:
    desk = site.desk
    assert desk is not None
    cases = sorted(desk.case_entries, key=_id)
    for entry in cases:
        folder, dossier = desk.folder(entry.document.slug or ""), desk.dossier(entry)
        address = f"{site.address}/{desk.path(entry)}"
        yield f"{folder}metrics.csv", metrics_csv([dossier])
        yield f"{folder}case.json", case_json(dossier, address, entry.lang, site.settings.licence)
    yield "data/metrics.csv", metrics_csv(desk.dossier(entry) for entry in cases)


def _id(entry: Entry) -> str:
    return str(getattr(entry.document, "lasting_id", ""))
