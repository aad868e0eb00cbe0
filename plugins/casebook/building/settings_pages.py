"""Settings by which no case, or no follow-up, would have a page: said once, and of no text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..disk.places import Claim, collisions, misplaced, unpublishable
from ..errors import Problem
from ..settings import PREFIX, Settings, misset
from ..views.addresses import beside, file_of

_KINDS = ("case", "follow_up")
_WITH_FILES = frozenset(["data", "citing", "embedding"])
"""The parts by which something is written beside every page."""


def problems_of_pages(read: Settings, settings: Mapping[str, Any]) -> Iterator[Problem]:
    """Yield the settings that name a file which is no page, or in which no server would look for one."""
    for kind in _KINDS:
        saved, address = getattr(read, f"{kind}_save_as"), getattr(read, f"{kind}_url")
        if not _is_page(saved, address, with_files=_has_files(read)):
            name = f"{PREFIX}{kind.upper()}_SAVE_AS"
            yield misset(settings, name, "setting-no-page", value=saved, example=_page_of(kind, address))


def _is_page(saved: str, address: str, *, with_files: bool) -> bool:
    """Tell whether a page can stand where a setting has it, and what belongs to it beside."""
    place, path = (each.format(slug="slug", lang="en") for each in (saved, address))
    page, file = Claim(place, ""), Claim(beside(path.lstrip("/"), "file"), "", authored=False)
    return not (
        *misplaced([page]),
        *unpublishable([page]),
        *collisions([page, file] if with_files else [page]),
    )


def _has_files(read: Settings) -> bool:
    return not _WITH_FILES.isdisjoint(read.parts) or ("feeds" in read.parts and "cases" in read.feeds)


def _page_of(kind: str, address: str) -> str:
    """Return the file that a server shows at an address, as a setting names it."""
    file = file_of(address.lstrip("/"))
    whole = file if file.endswith((".html", ".htm")) else f"{file}.html"
    return whole if _is_page(whole, address, with_files=True) else str(getattr(Settings(), f"{kind}_save_as"))
