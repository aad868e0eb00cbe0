"""The calendars of what is due, from what is kept of each case: made again when something else is due."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from ...disk.digests import signature_of
from ...views.due import calendar_path
from ..beside.calendars import calendar_of
from .kept import Kept
from .names import DUE
from .renewing import renewed
from .standing import Standing


def calendars_of(standing: Standing) -> Iterator[tuple[str, Kept]]:
    """Yield every calendar by its place, once all formes have been made."""
    desk = standing.desk
    for lang in desk.languages if desk.settings.makes("due") else ():
        signature = signature_of(slip.digest for _, slip in standing.values.of(f"{DUE} {lang}"))
        yield from renewed(standing, f"calendar {lang}", signature, partial(_made, standing, lang))


def _made(standing: Standing, lang: str) -> Iterator[tuple[str, bytes]]:
    told = standing.values.told(f"{DUE} {lang}")
    yield calendar_path(standing.desk, lang), calendar_of(standing.site, standing.desk, lang, told)
