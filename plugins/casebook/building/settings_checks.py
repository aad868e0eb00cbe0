"""What can be wrong with the settings, before anything of the site is read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any
from zoneinfo import ZoneInfo

from ..errors import Problem, ProblemsFound
from ..settings import misset, read_settings
from ..words.language import languages
from .reports.messages import is_spoken
from .settings_pages import problems_of_pages


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
