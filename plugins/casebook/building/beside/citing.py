"""The files beside a page that reference managers read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ...citing.bibtex import bibtex
from ...citing.csl import csl_json
from ...citing.ris import ris
from ...reader import Entry
from ...views.addresses import beside
from ...views.desk import Desk
from ...views.works import FILES, is_citable, issued, work_of
from ..site import Site

_MADE: dict[str, Any] = {"cite.bib": bibtex, "cite.ris": ris, "cite.json": csl_json}


def cite_files(site: Site) -> Iterator[tuple[str, bytes]]:
    """Yield the files of all texts by their places."""
    for entry in site.library.entries if site.desk else ():
        if site.desk:
            yield from cite_files_of(site.desk, entry)


def cite_files_of(desk: Desk, entry: Entry) -> Iterator[tuple[str, bytes]]:
    """Yield the files beside a text by their places; nothing where it cannot be cited."""
    if not is_citable(desk, entry):
        return
    work = work_of(desk, entry, issued(desk, entry))
    for _, name, _ in FILES:
        yield beside(desk.path(entry), name), _MADE[name](work)
