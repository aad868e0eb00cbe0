"""The index of a site that is searched: made again only when something that is found has changed."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ...disk.atomic import folder_aside
from ...disk.digests import way_of
from ...disk.paths import search_folder
from ...disk.sealed import seal, unsealed
from ...errors import Problem, Severity
from ...reader import Entry
from ...search import bundle
from ...search.bundle import bundle_of
from ...search.opensearch import NAME, opensearch
from ...search.page import Told
from ...search.program import Unable, version_of_program
from ...search.record import Record
from ...search.stems import FOLDER
from ...search.texts import record_of, record_of_post
from ...settings import misset
from ...views.desk import Desk
from ...views.lists.listed import Listed
from ...views.lists.pages import listed_view
from ..linking import linked
from ..site import Site

_FORM = 1
PLACE = re.compile(r"search/[0-9a-f]{16}/.+")
"""Files of an index: it is another one with any word."""
_ROOM = Path(bundle.__file__).parent
_SMALL = 200
"""Texts up to which an index is made in less time than anybody notices."""
_MOST = 4
"""Indexes that are kept, one of which may be that of another output."""


@dataclass(frozen=True)
class Index:
    """The files of an index by their places in the site, and what the page is told of it."""

    told: Told
    files: Mapping[str, bytes]


def is_indexed(site: Site, desk: Desk) -> bool:
    """Tell whether this build makes an index."""
    if not site.settings.has("search") or not desk.shelves.listed:
        return False
    return site.settings.search == "always" or len(desk.shelves.listed) <= _SMALL


def records_of(site: Site, desk: Desk, listed: Iterable[Listed]) -> Iterator[bytes]:
    """Yield the record of each of some texts, as it is kept."""
    foreign = {text.url: text for text in _foreign(site)}
    for each in listed:
        view, text = listed_view(desk, each), each.text
        if isinstance(text, Entry):
            yield record_of(desk, text, view).written()
        else:
            known = foreign.get(each.path)
            yield record_of_post(
                each, view, linked(known, site.address).striptags() if known else ""
            ).written()


def _foreign(site: Site) -> Iterator[Any]:
    for text in site.foreign.values():
        yield from (text, *text.translations)


def index_of(
    site: Site, desk: Desk, signs: Iterable[str], read: Callable[[], Iterable[bytes]]
) -> tuple[Index, list[Problem]]:
    """Return the index of the records by whose `signs` it is known, which are `read` only where it is made.

    Where it cannot be made there is a warning instead of its files.
    """
    if not is_indexed(site, desk):
        return Index(Told(), {}), []
    name = way_of((*_ROOM.glob("*.py"), *FOLDER.iterdir()), version_of_program(), *sorted(signs))
    path = search_folder(Path(site.pelican["CACHE_PATH"])) / name
    kept = unsealed(path, _FORM)
    if kept is None:
        try:
            kept = _made(read(), path.parent)
        except Unable as unable:
            reason = str(unable)
            failed = misset(site.pelican, "CASEBOOK_SEARCH", "search-failed", Severity.WARNING, reason=reason)
            return Index(Told(), {}), [failed]
        with suppress(OSError):
            seal(kept, path, _FORM)
    with suppress(OSError):
        _tidy_up(path)
    folder = f"search/{name}/"
    told = Told(folder, *kept["told"])
    return Index(told, {f"{folder}{file}": raw for file, raw in kept["files"].items()}), []


def _made(written: Iterable[bytes], kept_in: Path) -> dict[str, Any]:
    records = [Record.read(each) for each in sorted(written)]
    said = (
        {record.lang for record in records},
        {record.kind for record in records},
        {record.year for record in records},
        {record.verdict for record in records if record.verdict},
    )
    # Not among the system's temporary files, where nobody would clear away what a killed build has left.
    with folder_aside(kept_in) as folder:
        files = bundle_of(records, folder)
    return {"files": files, "told": tuple(tuple(sorted(each)) for each in said)}


def _tidy_up(path: Path) -> None:
    """Keep the indexes that were used last."""
    os.utime(path)
    by_age = sorted(path.parent.iterdir(), key=lambda each: each.stat().st_mtime, reverse=True)
    for old in by_age[_MOST:]:
        old.unlink()


def descriptions(site: Site, desk: Desk) -> Iterator[tuple[str, bytes]]:
    """Yield what browsers are told of the search in each language, where the site knows its address."""
    for lang in desk.languages if site.address else ():
        path = desk.search_path(lang)
        if path:
            yield f"{path}{NAME}", opensearch(desk, lang)
