"""The view of an ordinary post or page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..figures import SourceRecord
from ..model import Source
from ..reader import Entry
from .case.citations import Citing, by_id
from .cited import BesidesText, cited
from .common import page_fields
from .desk import Desk
from .former import with_former
from .pages import PostView
from .vocabulary import contact_view, verdicts_view


def post_view(desk: Desk, entry: Entry) -> PostView:
    """Return the view of a post or page, with the sources it has or cites."""
    fields = {**page_fields(desk, entry), **_placed(desk, entry)}
    if not desk.settings.has("sources"):
        return cited(desk, entry, with_former(desk, entry, PostView(**fields)), BesidesText())
    citing = post_citing(desk, entry)
    view = PostView(**fields, sources=citing.sources, citations=citing.citations)
    view = with_former(desk, entry, view)
    return cited(desk, entry, view, BesidesText(sources=[record.source for record in citing.records]))


def _placed(desk: Desk, entry: Entry) -> dict[str, Any]:
    """Return what only a text that places it has."""
    parts = {part for part, _ in entry.placed}
    return {
        "verdicts": verdicts_view(desk.words(entry.lang)) if "verdicts" in parts else None,
        "contact": contact_view(desk, entry) if "contact" in parts else None,
    }


def post_citing(desk: Desk, entry: Entry) -> Citing:
    """Return the numbered sources of a post, its own in order, then the shared ones it cites."""
    records = tuple(
        SourceRecord(source, number, f"source-{source.id}", shared=source not in entry.document.sources)
        for number, source in enumerate(_used(desk, entry), 1)
    )
    return Citing(records, entry.cited, by_id(records), desk.words(entry.lang), desk.settings)


def _used(desk: Desk, entry: Entry) -> Iterator[Source]:
    own = {source.id for source in entry.document.sources}
    yield from entry.document.sources
    yield from (s for s in desk.library.shared if s.id in entry.cited and s.id not in own)
