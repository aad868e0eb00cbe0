"""The calendars of what is due, from what is kept of each case: made again when something else is due."""

from __future__ import annotations

from collections.abc import Iterator

from ...views.due import calendar_path
from ..calendars import calendar_of
from .kept import Kept, page_key
from .packs import signature_of
from .standing import Standing


def calendars_of(standing: Standing) -> Iterator[tuple[str, Kept]]:
    """Yield every calendar by its place, once all formes have been made."""
    standing.facts["calendars"] = {}
    for lang in standing.desk.languages if standing.site.settings.makes("due") else ():
        place = calendar_path(standing.desk, lang)
        signature = signature_of(slip.digest for _, slip in standing.values(f"due {lang}"))
        slip = standing.packs.known.get(page_key(place))
        before = standing.packs.facts.get("calendars", {}).get(place)
        if slip is None or not standing.is_same_frame or before != signature:
            told = standing.told(f"due {lang}")
            slip = standing.writer.add(calendar_of(standing.site, standing.desk, lang, told))
        standing.facts["calendars"][place] = signature
        standing.known[page_key(place)] = slip
        yield place, Kept(standing.packs, slip)
