"""What can be wrong with the settings, before anything of the site is read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any
from zoneinfo import ZoneInfo

from ..disk.places import Claim, collisions, misplaced, unpublishable
from ..errors import Problem, ProblemsFound
from ..settings import PREFIX, Settings, misset, read_settings
from ..views.addresses import beside, file_of
from ..words.language import languages
from .reports.messages import is_spoken

_KINDS = ("case", "follow_up")
_WITH_FILES = frozenset(["data", "citing", "embedding"])
"""The parts by which something is written beside every page."""


def settings_problems(settings: Mapping[str, Any]) -> Iterator[Problem]:
    """Yield what does not hold of the settings, ours and those of Pelican's that we rely upon."""
    try:
        yield from problems_of_pages(read_settings(settings), settings)
    except ProblemsFound as found:
        yield from found.problems
    zone = settings.get("TIMEZONE", "UTC")
    try:
        ZoneInfo(zone)
    except (LookupError, ValueError, TypeError, OSError):
        yield misset(settings, "TIMEZONE", "timezone-unknown", value=zone)
    lang = settings.get("CASEBOOK_MESSAGES")
    if lang and isinstance(lang, str) and not is_spoken(lang):
        known = ", ".join(languages())
        yield misset(settings, "CASEBOOK_MESSAGES", "word-unknown", value=lang, nearest="", known=known)


def problems_of_pages(read: Settings, settings: Mapping[str, Any]) -> Iterator[Problem]:
    """Yield the settings by which no case, or no follow-up, would have a page that a server finds."""
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
