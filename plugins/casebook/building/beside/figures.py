"""The files of figures: beside each case, and of the whole site."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from html import unescape
from operator import attrgetter
from typing import NamedTuple

from ...data import METRICS, CaseData, DataSet, case_json, data_set, file_of, files_of, rows_of
from ...data.case import Cases, Replaced
from ...data.dataset import FOLDER, WORKBOOK, Rows
from ...data.package import PACKAGE, Publisher, package
from ...data.page import data_view
from ...data.prose import with_addresses
from ...data.tables import TABLES
from ...reader import Entry
from ...views.desk import Desk
from ...views.pages import DataView
from ...views.parts import SITE
from ...views.withdrawals import replaced, replacing
from ...work.forks import shared_out
from ..site import Site

OF_A_CASE = ("metrics.csv", "case.json")
"""The files beside a case."""
_METRICS = TABLES.index(METRICS)


class CaseFigures(NamedTuple):
    """The figures of a case as files, plain data: its `case.json`, and its rows of each table."""

    folder: str
    json: bytes
    rows: tuple[Rows, ...]

    @property
    def files(self) -> Iterator[tuple[str, bytes]]:
        """The files beside the case by their places."""
        contents = (file_of(METRICS, [self.rows[_METRICS].lines]), self.json)
        yield from ((f"{self.folder}{name}", data) for name, data in zip(OF_A_CASE, contents, strict=True))


def figures_of(site: Site, desk: Desk, entry: Entry) -> CaseFigures:
    """Return the figures of a case.

    They follow from its dossier and the addresses of the case, of its follow-ups and of what its texts lead
    to, and of the site from its own address and its licence alone.
    """
    dossier, lang = desk.dossier(entry), entry.lang
    address = f"{site.address}/{desk.path(entry)}"
    later = desk.follow_ups_of(entry.slug, lang)
    pages = {each.slug: f"{site.address}/{desk.path(each)}" for each in later}
    prose = partial(with_addresses, address=partial(_address_of, site, desk))

    def told_of(cases: Iterable[Entry]) -> Cases:
        return [(case.lasting_id, f"{site.address}/{desk.path(case)}") for case in cases]

    replaced_by: Replaced = {
        origin: told_of(replacing(desk, text))
        for origin, text in [(None, entry), *((each.slug, each) for each in later)]
    }
    replaces = told_of(replaced(desk, entry))
    told = CaseData(dossier, address, lang, pages, desk.today, prose, replaced_by, replaces)
    return CaseFigures(
        folder=desk.folder(entry.slug), json=case_json(told, site.settings.licence), rows=rows_of(told)
    )


_LEADS_TO = re.compile(r'href="([^"]*)"')


def _address_of(site: Site, desk: Desk, link: str) -> str:
    """Return the absolute address of a link in one of Pelican's forms, as the pages have it."""
    found = _LEADS_TO.search(desk.render(f"[x](<{link}>)"))
    return unescape(found[1]).replace(SITE, site.address) if found else link


def figures_of_cases(site: Site, desk: Desk) -> list[CaseFigures]:
    """Return the figures of every published case, in the order of their ids."""
    cases = sorted(desk.case_entries, key=attrgetter("lasting_id"))
    return shared_out(lambda number: figures_of(site, desk, cases[number]), len(cases))


def figures_of_site(site: Site, cases: Sequence[tuple[Rows, ...]]) -> tuple[DataSet, dict[str, bytes]]:
    """Return what is told of the data set, and its files, from the rows of all cases in the order of ids."""
    from ...data.schemas import schema_files  # which take long to import, and are mostly as before

    made, by = files_of(cases), publisher_of(site)
    told = data_set(made)
    files = {f"{FOLDER}{table.file}": made[table.name][1] for table in TABLES}
    files[f"{FOLDER}{PACKAGE}"] = package(told, by)
    files |= {f"{FOLDER}{name}": schema for name, schema in schema_files().items()}
    return told, files


def spreadsheet_of(site: Site, told: DataSet, files: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
    """Yield the spreadsheet of the files, where the settings ask for it."""
    if site.settings.spreadsheet:
        from ...data.workbook import workbook  # whose library takes long to import

        tables = {table.name: files[f"{FOLDER}{table.file}"] for table in TABLES}
        yield f"{FOLDER}{WORKBOOK}", workbook(tables, told, publisher_of(site))


def publisher_of(site: Site) -> Publisher:
    """Return whose data set it is."""
    name = str(site.pelican["SITENAME"])
    assert site.desk is not None
    return Publisher(
        site=name,
        address=site.address,
        author=str(site.pelican.get("AUTHOR") or name),
        licence=site.settings.licence,
        licence_url=site.settings.licence_url,
        words=site.desk.words(site.default_lang),
    )


def data_views(site: Site, told: DataSet) -> Iterator[tuple[str, Callable[[], DataView]]]:
    """Yield for each language the place of its page of the data set, and what makes its view."""
    desk, by = site.desk, publisher_of(site)
    assert desk is not None
    slugs = {entry.lasting_id: entry.slug for entry in desk.case_entries}
    for lang in desk.languages:
        yield f"{desk.shelves.root(lang)}{FOLDER}index.html", partial(data_view, desk, lang, told, slugs, by)
