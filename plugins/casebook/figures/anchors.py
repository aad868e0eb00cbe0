"""Anchors: addresses inside a page that stay, whatever is written before or after them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from ..model import Event, PartialDate
from .entry import TimelineItem
from .names import plain_name


def event_name(event: Event) -> str:
    """Return the name of an event, its anchor and what feeds know it by.

    The author's `id`; without one date, type and title, as `2009-11-10-coverage-five-papers`. Written down as
    the event's `id`, the name stays the same. A translation has to give the original's.
    """
    return event.id or f"{event.date.iso}-{event.type}-{plain_name(event.title)}"


def anchor(*parts: str | PartialDate) -> str:
    """Return the anchor of what is no event, out of names and dates: `timeline-due-reward`."""
    return "-".join(["timeline", *[part.iso if isinstance(part, PartialDate) else part for part in parts]])


_FOUND = re.compile(
    r"(timeline-(?:verdict|status|outcome|answer)\b.*?)(?:-(\d{4}(?:-\d\d){0,2})(?:-\d{1,2})?)?"
)
"""The anchor of what no author can give an id: what was found of something, and when."""


def finding_in(anchor: str) -> tuple[str, str] | None:
    """Return of what an anchor tells a finding, and on which day (ISO, "" where none is given).

    None of any other anchor: what has an id, or a title, has no date that could be put right.
    """
    found = _FOUND.fullmatch(anchor)
    return (found[1], found[2] or "") if found else None


def told_apart(entries: Iterable[TimelineItem]) -> Iterator[TimelineItem]:
    """Yield the entries; those that would share an anchor are numbered.

    By what they say, that is, and not by where they stand in the file.
    """
    told = tuple(entries)
    if len({entry.anchor for entry in told}) == len(told):
        yield from told
        return
    sharing: dict[str, list[TimelineItem]] = defaultdict(list)
    for entry in told:
        sharing[entry.anchor].append(entry)
    taken = set(sharing)
    # What every entry says is long to spell out, and hardly ever asked for.
    groups = (sorted(group, key=_precedence) if len(group) > 1 else group for group in sharing.values())
    for first, *others in groups:
        yield first
        for entry in others:
            taken.add(name := _free(entry.anchor, taken))
            yield replace(entry, anchor=name)


def _precedence(entry: TimelineItem) -> tuple[bool, str]:
    # An id that an author wrote names its anchor for good.
    written = isinstance(entry.subject, Event) and entry.subject.id is not None
    return (not written, repr(entry))


def _free(name: str, taken: set[str]) -> str:
    number = 2
    while f"{name}-{number}" in taken:
        number += 1
    return f"{name}-{number}"
