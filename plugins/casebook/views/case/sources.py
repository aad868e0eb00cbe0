"""Sources as views: the list of them, and the pointers into it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass

from ...citing import Run
from ...citing.sources import reference, reference_of, tells_access, tells_day, tells_kind
from ...figures import SourceRecord, first_gone, last_seen
from ...model import Source
from ...settings import Settings
from ...words import Words, label
from ..dates import maybe_date
from ..parts import RunView, SourceRef, SourceView


def source_view(
    record: SourceRecord, words: Words, settings: Settings, cited_from: tuple[str, ...] = ()
) -> SourceView:
    """Return an entry of the list of sources; `cited_from` are the places in a text that cite it."""
    source, style = record.source, settings.citation_style
    told = reference_of(source, words, settings.collectives)
    newest = max(source.checks, key=lambda check: check.date.first, default=None)
    return SourceView(
        number=record.number,
        anchor=record.anchor,
        title=title_of(source),
        reference=run_views(reference(style, told)),
        url=source.url,
        publisher=source.publisher,
        author=source.author,
        date=None if tells_day(style, told) else maybe_date(source.date, words),
        accessed=None if tells_access(style, told) else maybe_date(source.accessed, words),
        archived_url=source.kept.url if source.kept else None,
        archived_date=maybe_date(source.kept.date, words) if source.kept else None,
        type=label("source", source.type, words) if source.type and not tells_kind(style, told) else None,
        at=source.at,
        path=source.file.lstrip("/") if source.file else None,
        alt=source.alt,
        note=source.note,
        gone=newest is not None and newest.status == "gone",
        last_seen=maybe_date(last_seen(record) if source.checks else None, words),
        first_gone=maybe_date(first_gone(record), words),
        state=label("source-state", newest.status, words) if newest else None,
        cited_from=cited_from,
    )


def run_views(runs: Iterable[Run]) -> tuple[RunView, ...]:
    """Return the pieces of a citation."""
    return tuple(RunView(run.text, run.kind, run.link) for run in runs)


def title_of(source: Source) -> str:
    """Return what a source is called: its title, or without one its address."""
    return source.title or source.url or source.id


def source_ref(record: SourceRecord | None) -> SourceRef | None:
    """Return the pointer to an entry of the list of sources."""
    return SourceRef(record.number, record.anchor, title_of(record.source)) if record else None


def refs_in(view: object) -> Iterator[SourceRef]:
    """Yield every pointer to a source in a view, however deep."""
    if isinstance(view, SourceRef):
        yield view
    elif isinstance(view, tuple):
        yield from (ref for each in view for ref in refs_in(each))
    elif is_dataclass(view):
        yield from (ref for field in fields(view) for ref in refs_in(getattr(view, field.name)))
