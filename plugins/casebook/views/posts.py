"""The view of an ordinary post or page, and of what no front matter of ours stands behind."""

from __future__ import annotations

from collections.abc import Iterator

from ..figures import SourceRecord
from ..model import Source
from ..reader import Entry
from .citations import Citing, by_id
from .common import page_fields
from .desk import Desk
from .pages import PostView


def post_view(desk: Desk, entry: Entry) -> PostView:
    """Return the view of a post or page, with the sources it has or cites."""
    records = post_sources(desk, entry) if desk.settings.has("sources") else ()
    citing = Citing(records, entry.cited, by_id(records), desk.words(entry.lang))
    return PostView(**{**page_fields(desk, entry), "sources": citing.sources, "citations": citing.citations})


def post_sources(desk: Desk, entry: Entry) -> tuple[SourceRecord, ...]:
    """Return the numbered sources of a post: its own in order, then the shared ones it cites."""
    return tuple(
        SourceRecord(source, number, f"source-{source.id}", shared=source not in entry.document.sources)
        for number, source in enumerate(_used(desk, entry), 1)
    )


def _used(desk: Desk, entry: Entry) -> Iterator[Source]:
    own = {source.id for source in entry.document.sources}
    yield from entry.document.sources
    yield from (s for s in desk.library.shared if s.id in entry.cited and s.id not in own)
