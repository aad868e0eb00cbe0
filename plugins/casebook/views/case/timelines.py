"""The timeline as a view: every entry with its date, its kind in words, its side and its title."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Literal

from ...figures import Silence, TimelineItem
from ...words import Words, label, span, stretch
from ..dates import last_day, maybe_date
from ..parts import Side, SilenceView, TimelineEntry, TimelineView
from .sheet import Sheet
from .telling import tell

Weight = Literal["applause", "check", "reply", "plain"]

_SAID: frozenset[str] = frozenset({"start", "end", "goal", "claim", "promise", "reply"})
_FOUND: frozenset[str] = frozenset(
    {"observation", "verdict", "status", "outcome", "request", "due", "next-check", "source-gone"}
)
_APPLAUSE = ("coverage", "acclaim")
_CLOCKED = ("due", "next-check")


def timeline_view(sheet: Sheet) -> TimelineView | None:
    """Return the timeline of a case; None where nothing in it has a date or is due."""
    entries = tuple(_view(sheet, entry) for entry in sheet.entries)
    return TimelineView("section-timeline", entries, _summary(sheet)) if entries else None


def timeline_view_then(then: Sheet, view: TimelineView | None) -> TimelineView | None:
    """Return the timeline as of the day of a sheet, given that of any other day.

    Of each entry only its state may be another.
    """
    if view is None:
        return timeline_view(then)
    known = {_name(entry): entry for entry in view.entries}
    entries = tuple(known.get(_name(entry)) or _view(then, entry) for entry in then.entries)
    return replace(view, entries=entries) if entries else None


def _name(entry: TimelineItem | Silence | TimelineEntry | SilenceView) -> tuple[object, ...]:
    """Return what tells an entry as of a day from all that its case has on any day."""
    return (entry.days,) if isinstance(entry, Silence | SilenceView) else (entry.anchor, entry.state)


def entry_view(sheet: Sheet, entry: TimelineItem) -> TimelineEntry:
    """Return one entry of the timeline."""
    words = sheet.words
    told = tell(sheet, entry)
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
        link=told.link,
        sources=told.sources,
        address=told.address,
        due_iso=last_day(entry.date) if entry.kind in _CLOCKED and entry.state != "past" else None,
    )


def _view(sheet: Sheet, entry: TimelineItem | Silence) -> TimelineEntry | SilenceView:
    if isinstance(entry, TimelineItem):
        return entry_view(sheet, entry)
    text = sheet.words.gettext("no sign for {span}", span=span(entry.days, sheet.words))
    return SilenceView(text, entry.days)


def _label(entry: TimelineItem, words: Words) -> str:
    return label("event", entry.type, words) if entry.type else label("entry", entry.kind, words)


def _side(entry: TimelineItem) -> Side:
    if entry.type in _APPLAUSE or entry.type == "reply" or entry.kind in _SAID:
        return "said"
    if entry.type in ("check", "correction") or entry.kind in _FOUND:
        return "found"
    return "neither"


def _weight(entry: TimelineItem) -> Weight:
    if entry.type in _APPLAUSE:
        return "applause"
    if entry.type == "reply" or entry.kind == "reply":
        return "reply"
    return "check" if entry.type == "check" or entry.kind == "observation" else "plain"


def _summary(sheet: Sheet) -> str | None:
    """Tell applause and aftermath: the praise of the first week, and when the first figure was checked."""
    return " ".join(_aftermath(sheet)) or None


def _aftermath(sheet: Sheet) -> Iterator[str]:
    words, found = sheet.words, sheet.aftermath
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
