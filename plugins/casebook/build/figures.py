"""The files of figures: beside each case, and of the whole site."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..data import case_json
from ..data.rows import csv_of, metric_rows
from ..reader import Entry
from ..reader.shares import shared_out
from ..views.desk import Desk
from .site import Site

ALL_FIGURES = "data/metrics.csv"
"""Where the figures of all cases stand in one file."""


@dataclass(frozen=True)
class CaseFigures:
    """The figures of a case as files, plain data: its `case.json`, and its rows of any `metrics.csv`."""

    folder: str
    json: bytes
    rows: bytes

    @property
    def files(self) -> Iterator[tuple[str, bytes]]:
        """The files beside the case by their places."""
        yield f"{self.folder}metrics.csv", csv_of([self.rows])
        yield f"{self.folder}case.json", self.json


def figure_files(site: Site) -> Iterator[tuple[str, bytes]]:
    """Yield the files by their places; nothing where that part is switched off."""
    desk = site.desk
    if desk is None or not site.settings.has("data"):
        return
    cases = cases_in_order(desk)
    told = shared_out(lambda number: figures_of(site, desk, cases[number]), len(cases))
    for figures in told:
        yield from figures.files
    yield all_figures(told)


def cases_in_order(desk: Desk) -> list[Entry]:
    """Return the published cases in the order in which they stand in the file of the whole site."""
    return sorted(desk.case_entries, key=_id)


def figures_of(site: Site, desk: Desk, entry: Entry) -> CaseFigures:
    """Return the figures of a case.

    They follow from its dossier and its address, and of the site from its own address and its licence alone.
    """
    dossier = desk.dossier(entry)
    address = f"{site.address}/{desk.path(entry)}"
    return CaseFigures(
        folder=desk.folder(entry.document.slug or ""),
        json=case_json(dossier, address, entry.lang, site.settings.licence),
        rows=metric_rows(dossier),
    )


def all_figures(told: Iterable[CaseFigures]) -> tuple[str, bytes]:
    """Return the file of the whole site and its place, made of the figures of its cases in their order."""
    return ALL_FIGURES, csv_of(figures.rows for figures in told)


def _id(entry: Entry) -> str:
    return str(getattr(entry.document, "lasting_id", ""))
