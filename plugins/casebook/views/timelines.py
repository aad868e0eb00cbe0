"""The timeline as a view: every entry with its date, its kind in words, its side and its title."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from markupsafe import Markup

from ..figures import Entry, Found, Judged, OutcomeRecord, PromiseRecord, RequestRecord, Sighting, Silence
from ..figures.aftermath import aftermath
from ..figures.clocks import promise_clock
from ..figures.entry import Kind
from ..model import Campaign, Event, FollowUp, Goal
from ..words import Words, label, span, stretch, value
from ..words import promise_clock as promise_clock_text
from ..words.marks import N_
from .dates import maybe_date
from .parts import LinkView, Side, SilenceView, SourceRef, TimelineEntry, TimelineView
from .rulings import judged_text
from .sources import title_of
from .tables import Sheet, follow_up_link

Weight = Literal["applause", "check", "reply", "plain"]

_SAID: frozenset[str] = frozenset({"start", "end", "goal", "claim", "promise", "reply"})
_FOUND: frozenset[str] = frozenset(
    {"observation", "verdict", "status", "outcome", "request", "due", "next-check", "source-gone"}
)
_APPLAUSE = ("coverage", "acclaim")


@dataclass(frozen=True)
class _Told:
    """What an entry tells, before its frame: title, lines under it, text, speaker, link and sources."""

    title: str
    lines: tuple[str, ...] = ()
    body: Markup | None = None
    by: str | None = None
    link: LinkView | None = None
    sources: tuple[SourceRef, ...] = ()


def timeline_view(sheet: Sheet) -> TimelineView | None:
    """Return the timeline of a case; None where nothing in it has a date or is due."""
    entries = tuple(_view(sheet, entry) for entry in sheet.entries)
    return TimelineView("section-timeline", entries, _summary(sheet)) if entries else None


def entry_view(sheet: Sheet, entry: Entry) -> TimelineEntry:
    """Return one entry of the timeline."""
    words = sheet.words
    told = _TELLERS[entry.kind](sheet, entry)
    return TimelineEntry(
        kind=entry.kind if entry.type is None else entry.type,
        label=_label(entry, words),
        anchor=entry.anchor,
        title=told.title,
        date=maybe_date(entry.date, words),
        side=_side(entry),
        weight=_weight(entry),
        state=entry.state,
        state_text=label("entry-state", entry.state, words) if entry.state != "past" and entry.date else None,
        body=told.body,
        lines=told.lines,
        by=told.by,
        link=told.link or follow_up_link(sheet, entry.origin),
        sources=told.sources,
        due_iso=entry.date.last.isoformat() if entry.date and entry.kind in ("due", "next-check") else None,
    )


def _view(sheet: Sheet, entry: Entry | Silence) -> TimelineEntry | SilenceView:
    if isinstance(entry, Entry):
        return entry_view(sheet, entry)
    text = sheet.words.gettext("no sign for {span}", span=span(entry.days, sheet.words))
    return SilenceView(text, entry.days)


def _label(entry: Entry, words: Words) -> str:
    if entry.type is not None and entry.kind in ("event", "reply", "follow-up"):
        return label("event", entry.type, words)
    return label("entry", entry.kind, words)


def _side(entry: Entry) -> Side:
    if entry.type in _APPLAUSE or entry.type == "reply" or entry.kind in _SAID:
        return "said"
    if entry.type in ("check", "correction") or entry.kind in _FOUND:
        return "found"
    return "neither"


def _weight(entry: Entry) -> Weight:
    if entry.type in _APPLAUSE:
        return "applause"
    if entry.type == "reply" or entry.kind == "reply":
        return "reply"
    return "check" if entry.type == "check" or entry.kind == "observation" else "plain"


def _refs(sheet: Sheet, references: Iterable[str | None], origin: str | None = None) -> tuple[SourceRef, ...]:
    found = (sheet.ref(reference, origin) for reference in references)
    return tuple(ref for ref in found if ref)


def _start(sheet: Sheet, entry: Entry) -> _Told:
    return _Told(_of_campaign(sheet, entry.subject, N_("The campaign begins"), N_("{name} begins")))


def _end(sheet: Sheet, entry: Entry) -> _Told:
    return _Told(_of_campaign(sheet, entry.subject, N_("The campaign ends"), N_("{name} ends")))


def _of_campaign(sheet: Sheet, subject: Any, unnamed: str, named: str) -> str:
    name = subject.name if isinstance(subject, Campaign) else None
    return sheet.words.gettext(named, name=name) if name else sheet.words.gettext(unnamed)


def _goal(sheet: Sheet, entry: Entry) -> _Told:
    goal = entry.subject
    assert isinstance(goal, Goal)
    return _Told(goal.text, by=goal.by, sources=_refs(sheet, [goal.source]))


def _claim(sheet: Sheet, entry: Entry) -> _Told:
    claim = _of(entry).claim
    return _Told(claim.text, by=claim.by, sources=_refs(sheet, [claim.source]))


def _promise(sheet: Sheet, entry: Entry) -> _Told:
    promise = _of(entry).promise
    return _Told(promise.text, by=promise.by, sources=_refs(sheet, [promise.source]))


def _event(sheet: Sheet, entry: Entry) -> _Told:
    event = entry.subject
    if isinstance(event, RequestRecord):
        return _Told(sheet.words.gettext("{who} answers", who=event.request.to))
    assert isinstance(event, Event)
    body = sheet.desk.render(event.text) if event.text else None
    return _Told(event.title, body=body, by=event.by, sources=_refs(sheet, event.source))


def _observation(sheet: Sheet, entry: Entry) -> _Told:
    sightings = entry.subject
    assert isinstance(sightings, tuple)
    lines = tuple(_sighting(sheet, sighting) for sighting in sightings)
    references = [sighting.reading.source for sighting in sightings]
    title = sheet.words.ngettext("{num} figure taken", "{num} figures taken", len(lines))
    if len(lines) == 1:
        title, lines = lines[0], ()
    origins = {sighting.reading.origin for sighting in sightings}
    refs = dict.fromkeys(
        ref for origin in sorted(origins, key=str) for ref in _refs(sheet, references, origin)
    )
    return _Told(title, lines, link=_link_of(sheet, origins), sources=tuple(refs))


def _link_of(sheet: Sheet, origins: set[str | None]) -> LinkView | None:
    return follow_up_link(sheet, next(iter(origins))) if len(origins) == 1 else None


def _sighting(sheet: Sheet, sighting: Sighting) -> str:
    metric = sighting.metric
    name = metric.benchmark.label if sighting.benchmark and metric.benchmark else metric.label
    figure = value(sighting.reading.value, sheet.words, metric.type, metric.unit, sheet.names)
    return sheet.words.gettext("{metric}: {figure}", metric=name, figure=figure)


def _request(sheet: Sheet, entry: Entry) -> _Told:
    request = _of(entry).request
    title = sheet.words.gettext("{who} is asked to comment", who=request.to)
    return _Told(title, (request.question,) if request.question else ())


def _follow_up(sheet: Sheet, entry: Entry) -> _Told:
    follow_up = entry.subject
    assert isinstance(follow_up, FollowUp)
    by = follow_up.by
    speaker = ", ".join(filter(None, (by.name, by.role, by.organisation))) if by else None
    return _Told(follow_up.title, by=speaker, link=follow_up_link(sheet, follow_up.slug))


def _ruling(sheet: Sheet, entry: Entry) -> _Told:
    found = entry.subject
    assert isinstance(found, Found)
    promised = isinstance(found.record, PromiseRecord)
    group = "promise" if promised else "verdict"
    about = found.record.promise.text if isinstance(found.record, PromiseRecord) else found.record.claim.text
    now = label(group, found.ruling.word, sheet.words)
    if found.earlier:
        now = sheet.words.gettext(
            "{before} → {after}", before=label(group, found.earlier.word, sheet.words), after=now
        )
    refs = _refs(sheet, found.ruling.evidence, found.ruling.origin)
    return _Told(now, tuple(filter(None, (about, found.ruling.because))), sources=refs)


def _outcome(sheet: Sheet, entry: Entry) -> _Told:
    judged = entry.subject
    assert isinstance(judged, Judged)
    now = judged_text(sheet, judged.outcome)
    if judged.earlier and (before := _changed_from(sheet, judged.outcome, judged.earlier)):
        now = sheet.words.gettext("{now} (before: {before})", now=now, before=before)
    return _Told(now, tuple(filter(None, (judged.outcome.because,))))


def _changed_from(sheet: Sheet, now: OutcomeRecord, earlier: OutcomeRecord) -> str:
    before = judged_text(sheet, earlier)
    return "" if before == judged_text(sheet, now) else before


def _source(sheet: Sheet, entry: Entry) -> _Told:
    record = _of(entry)
    words = {
        "source-seen": sheet.words.gettext("Last seen: {source}", source=title_of(record.source)),
        "source-gone": sheet.words.gettext("First seen gone: {source}", source=title_of(record.source)),
    }
    ref = sheet.ref(record.source.id, record.origin)
    return _Told(words[entry.kind], sources=(ref,) if ref else ())


def _due(sheet: Sheet, entry: Entry) -> _Told:
    record = entry.subject
    assert isinstance(record, PromiseRecord)
    clock = promise_clock_text(promise_clock(record, sheet.desk.today), sheet.words)
    return _Told(record.promise.text, (clock,) if clock else (), by=record.promise.by)


def _next_check(sheet: Sheet, _: Entry) -> _Told:
    return _Told(sheet.words.gettext("The case is to be looked at again"))


def _of(entry: Entry) -> Any:
    """Return the subject of an entry, whose type its kind tells."""
    return entry.subject


_TELLERS: Mapping[Kind, Callable[[Sheet, Entry], _Told]] = {
    "start": _start,
    "goal": _goal,
    "claim": _claim,
    "promise": _promise,
    "event": _event,
    "observation": _observation,
    "request": _request,
    "reply": _event,
    "follow-up": _follow_up,
    "verdict": _ruling,
    "status": _ruling,
    "outcome": _outcome,
    "source-seen": _source,
    "source-gone": _source,
    "end": _end,
    "due": _due,
    "next-check": _next_check,
}


def _summary(sheet: Sheet) -> str | None:
    """Tell applause and aftermath: the praise of the first week, and when the first figure was checked."""
    return " ".join(_aftermath(sheet)) or None


def _aftermath(sheet: Sheet) -> Iterator[str]:
    words, found = sheet.words, aftermath(sheet.dossier)
    if found.applause and found.applause.most:
        least, most = found.applause.least, found.applause.most
        if least == most:
            yield words.ngettext(
                "{num} article or award in the first week.",
                "{num} articles and awards in the first week.",
                most,
            )
        else:
            yield words.gettext(
                "{least} to {most} articles and awards in the first week.", least=least, most=most
            )
    if found.first_figure:
        after = stretch(found.first_figure, words)
        yield words.gettext("Looked at again {span} after the start.", span=after)
