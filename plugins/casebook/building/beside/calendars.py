"""What is due as calendars, one in each language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...views.desk import Desk
from ...views.due import OrderedDue, calendar_path, due_of
from ..site import Site


def calendar_of(site: Site, desk: Desk, lang: str, told: Iterable[OrderedDue]) -> bytes:
    """Return the calendar of a language."""
    from ...feeds.calendar import (
        calendar,  # whose library takes long to import, and which is mostly as before
    )

    return calendar(told, str(site.pelican["SITENAME"]), site.address, desk.words(lang))


def calendars(site: Site, desk: Desk) -> Iterator[tuple[str, bytes]]:
    """Yield the calendars by their places."""
    for lang in desk.languages if site.settings.makes("due") else ():
        told = [one for case in desk.case_entries for one in due_of(desk, case, lang)]
        yield calendar_path(desk, lang), calendar_of(site, desk, lang, told)
