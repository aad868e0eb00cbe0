"""The files of figures: beside each case, and of the whole site."""

from __future__ import annotations

from collections.abc import Iterator

from ..data import case_json, metrics_csv
from ..reader import Entry
from ..reader.shares import shared_out
from ..views.desk import Desk
from .site import Site


def figure_files(site: Site) -> Iterator[tuple[str, bytes]]:
    """Yield the files by their places; nothing where that part is switched off."""
    desk = site.desk
    if desk is None or not site.settings.has("data"):
        return
    cases = sorted(desk.case_entries, key=_id)
    for files in shared_out(lambda number: files_of_case(site, desk, cases[number]), len(cases)):
        yield from files
    yield "data/metrics.csv", metrics_csv(desk.dossier(entry) for entry in cases)


def files_of_case(site: Site, desk: Desk, entry: Entry) -> tuple[tuple[str, bytes], ...]:
    """Return the files beside a case, by their places."""
    folder, dossier = desk.folder(entry.document.slug or ""), desk.dossier(entry)
    address = f"{site.address}/{desk.path(entry)}"
    return (
        (f"{folder}metrics.csv", metrics_csv([dossier])),
        (f"{folder}case.json", case_json(dossier, address, entry.lang, site.settings.licence)),
    )


def _id(entry: Entry) -> str:
    return str(getattr(entry.document, "lasting_id", ""))
