"""From what a page shows of a text to its record: nothing is found that no page shows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any

from ..model import Case, Event, FollowUp, Source
from ..model.document import Document, Lasting
from ..reader import Entry
from ..views.addresses import group_slug
from ..views.desk import Desk
from ..views.lists.listed import Listed
from ..views.pages import EntryView
from ..words import own_name
from .record import Record


def record_of(desk: Desk, entry: Entry, view: EntryView) -> Record:
    """Return the record of a text of the library, `view` being its entry in lists.

    Of what was withdrawn only the notice is left.
    """
    withdrawn = entry.document.withdrawal is not None
    text = () if withdrawn else chain([entry.html.striptags()], _parts(desk, entry.document))
    return _record(desk.listed(entry), view, [view.summary, *text])


def record_of_post(listed: Listed, view: EntryView, text: str) -> Record:
    """Return the record of a post that another reader read, from its text without markup."""
    return _record(listed, view, [view.summary, text])


def _record(listed: Listed, view: EntryView, pieces: Iterable[str | None]) -> Record:
    names = listed.names
    found = [" ".join(piece.split()) for piece in pieces if piece]
    return Record(
        key=min([view.path, *(each.path for each in view.translations)]),
        lang=view.lang.lower(),
        title=view.title,
        when=listed.when.isoformat(),
        pieces=tuple(dict.fromkeys(piece for piece in found if piece)),
        kind=view.kind,
        year=str(view.year),
        verdict=view.verdict_key or "",
        channels=_slugs("channels", names.get("channels", ())),
        organisations=_slugs("organisations", names.get("organisations", ())),
        shown=dict(_shown(view)),
    )


def _slugs(kind: str, names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(group_slug(kind, name) for name in names))


def _shown(view: EntryView) -> Iterator[tuple[str, Any]]:
    """Yield what a result shows; each label is in the language of the text, as the rest of it is."""
    assert view.words is not None
    _ = view.words.gettext
    said = {
        "title": view.title,
        "path": view.path,
        "lang": view.lang,
        "language": own_name(view.lang),
        "kind": view.kind,
        "label": view.label,
        "date": view.date.text,
        "iso": view.date.iso,
        "organisations": " · ".join(link.text for link in view.organisations),
        "measure": view.figure_label,
        "before": view.figure_before,
        "after": view.figure_after,
        "change": view.figure_change,
        "goal": _("Was the goal met?") if view.verdict else None,
        "verdict": view.verdict,
        "campaign": _("Was it the campaign?") if view.attribution else None,
        "attribution": view.attribution,
        "translations": [[each.lang, each.name, each.path, each.title] for each in view.translations],
    }
    yield from ((name, value) for name, value in said.items() if value)


def _parts(desk: Desk, document: Document) -> Iterator[str | None]:
    """Yield what the parts of a page say, as far as they are switched on."""
    has = desk.settings.has
    if isinstance(document, Case):
        yield from document.organisation
        yield from _of_case(desk, document)
    if isinstance(document, Lasting) and has("outcome"):
        yield from (outcome.because for outcome in document.outcome)
    if isinstance(document, FollowUp):
        yield from _of_follow_up(desk, document)
    for source in document.sources if has("sources") else ():
        yield _of_source(source)


def _of_case(desk: Desk, case: Case) -> Iterator[str | None]:
    has, campaign = desk.settings.has, case.campaign
    yield campaign.name
    yield from (goal.text for goal in campaign.goal)
    if has("comparison-table"):
        yield from (metric.label for metric in case.metrics)
    if has("claims"):
        yield from chain.from_iterable((claim.text, claim.by, *_because(claim)) for claim in case.claims)
    if has("promises"):
        yield from chain.from_iterable((each.text, each.by, *_because(each)) for each in case.promises)
    if has("requests"):
        yield from chain.from_iterable((request.to, request.question) for request in case.requests)
    if has("timeline"):
        yield from chain.from_iterable(_of_event(desk, event) for event in case.timeline)


def _of_follow_up(desk: Desk, document: FollowUp) -> Iterator[str | None]:
    if document.by:
        yield from (document.by.name, document.by.role, document.by.organisation)
    found = [*(document.claims.values() if desk.settings.has("claims") else ())]
    yield from chain.from_iterable(_because(each) for each in found)
    kept = [*(document.promises.values() if desk.settings.has("promises") else ())]
    yield from chain.from_iterable(_because(each) for each in kept)


def _because(judged: Any) -> Iterator[str | None]:
    yield judged.because
    ruled = getattr(judged, "verdict", None) or getattr(judged, "status", None) or ()
    yield from (each.because for each in ruled)


def _of_event(desk: Desk, event: Event) -> Iterator[str | None]:
    yield from (event.title, event.by)
    if event.text:
        yield desk.render(event.text).striptags()


def _of_source(source: Source) -> str:
    return ", ".join(filter(None, (source.title, source.author, source.publisher)))
